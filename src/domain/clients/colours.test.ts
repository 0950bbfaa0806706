import { describe, expect, it } from 'vitest';
import { clientColours, contrast, nextColour } from './index.ts';

/** Distance in OKLab, where equal steps look equally far apart; 0.02 is just noticeable side by side. */
function apart(one: string, other: string): number {
  const lab = (colour: string): [number, number, number] => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((start) => {
      const value = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    return [
      0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
      1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
      0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
    ];
  };
  const [a, b] = [lab(one), lab(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

describe('a client’s colour', () => {
  it('is one of twelve on which white initials can be read (WCAG 1.4.3)', () => {
    expect(new Set(clientColours).size).toBe(12);
    for (const colour of clientColours) expect(contrast(colour, '#FFFFFF'), colour).toBeGreaterThanOrEqual(4.5);
    expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 5);
  });
  it('is told from every other', () => {
    for (const one of clientColours) {
      for (const other of clientColours.filter((colour) => colour !== one))
        expect(apart(one, other), `${one} ${other}`).toBeGreaterThan(0.095);
    }
  });
  it('of a new client is one nobody has while there is one', () => {
    const given: string[] = [];
    for (let index = 0; index < 24; index += 1) given.push(nextColour(given));
    expect(new Set(given.slice(0, 12)).size).toBe(12);
    expect(given.slice(12)).toEqual(given.slice(0, 12));
  });
});
