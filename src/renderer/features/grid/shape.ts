import * as z from 'zod/mini';

export const shapes = ['3:4', 'square'] as const;
export type Shape = (typeof shapes)[number];
const key = 'onay.grid';
const schema = z.enum(shapes);

/** How the tiles are cut: a habit of this window. */
export function shapeKept(): Shape {
  const parsed = z.safeParse(schema, localStorage.getItem(key));
  return parsed.success ? parsed.data : '3:4';
}
export const keepShape = (shape: Shape): void => localStorage.setItem(key, shape);
