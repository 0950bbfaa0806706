/** A shape of a picture: its colour, an SVG path on a ground of 100 by 125, and a width when it is a line. */
export type Shape = readonly [colour: string, path: string, line?: number];
/** A picture of the sample, drawn when the sample is opened; `ground` runs from top to bottom. */
export type Scene = { name: string; alt: string; ground: readonly [string, string]; shapes: readonly Shape[] };

const point = (x: number, y: number) => `${x.toFixed(1)} ${y.toFixed(1)}`;

export function ellipse(x: number, y: number, rx: number, ry: number = rx, degrees = 0): string {
  const [dx, dy] = [rx * Math.cos((degrees * Math.PI) / 180), rx * Math.sin((degrees * Math.PI) / 180)];
  const arc = `A${rx} ${ry} ${degrees} 1 0`;
  return `M${point(x - dx, y - dy)}${arc} ${point(x + dx, y + dy)}${arc} ${point(x - dx, y - dy)}Z`;
}

/** A coffee bean and its crease. */
export function bean(x: number, y: number, size: number, degrees: number, colour: string, crease: string): Shape[] {
  const [dx, dy] = [size * 0.8 * Math.cos((degrees * Math.PI) / 180), size * 0.8 * Math.sin((degrees * Math.PI) / 180)];
  return [
    [colour, ellipse(x, y, size, size * 0.68, degrees)],
    [crease, `M${point(x - dx, y - dy)}Q${point(x - dy * 0.3, y + dx * 0.3)} ${point(x, y)}T${point(x + dx, y + dy)}`, size * 0.13],
  ];
}

export const rect = (x: number, y: number, width: number, height: number): string => `M${x} ${y}h${width}v${height}h${-width}Z`;

/** Dots that lie about, the same ones each time. */
export const dots = (count: number, fromY: number, toY: number, size: number): string => Array.from({ length: count }, (_, index) =>
  ellipse((index * 61.8) % 100, fromY + ((index * 38.2) % (toY - fromY)), size * (0.6 + (index % 3) * 0.3))).join('');
