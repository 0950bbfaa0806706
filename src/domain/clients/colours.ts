/**
 * A client's mark: white initials on one of these. Each keeps a contrast of at least 4.5 to white (WCAG 2.2, 1.4.3), and each
 * pair
 * differs in hue or in depth, so that two clients are told apart also by those who see fewer hues.
 */
export const clientColours = [
  '#0B7285',
  '#C2410C',
  '#5C1670',
  '#1971C2',
  '#5F7A00',
  '#C2255C',
  '#1B3A6B',
  '#845A2C',
  '#6741D9',
  '#14532D',
  '#7F1D1D',
  '#495057',
] as const;

/** The colour for a new client: the one fewest clients have, the first of those. */
export function nextColour(taken: readonly string[]): string {
  const uses = (colour: string): number => taken.filter((other) => other.toUpperCase() === colour).length;
  return clientColours.reduce((best, colour) => (uses(colour) < uses(best) ? colour : best));
}

/** WCAG contrast ratio of two `#RRGGBB` colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance(colour: string): number {
  const channel = (start: number): number => {
    const value = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
