/** Relative luminance of `#RRGGBB` (WCAG 2.2), 0 black to 1 white. */
export function luminance(colour: string): number {
  const channel = (from: number): number => {
    const value = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/** Contrast ratio of two colours, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

export const ink = '#1F2328';
export const muted = '#59636E';
export const hairline = '#D5DAE0';
export const white = '#FFFFFF';

/** The text colour on a ground: white where that is legible, else ink, else black; one of them always reaches 4.5 : 1. */
export const onColour = (ground: string): string => [white, ink].find((colour) => contrast(ground, colour) >= 4.5) ?? '#000000';

/**
 * The brand colour where a line must be seen on white paper; a colour too pale for that gives way to the hairline's darker
 * brother.
 */
export const ruleColour = (brand: string): string => (contrast(brand, white) < 1.25 ? '#9AA4AF' : brand);
