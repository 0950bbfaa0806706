import * as z from 'zod/mini';

/** UUIDv7 text. Ids come in as parameters (`newId` lives at the edge): the domain has no randomness. */
export const idSchema = z.string().check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/));
export type Id = string;

/** What every stored aggregate carries. `revision` grows by one with each write; clocks may jump, it does not. */
export const rowShape = {
  id: idSchema,
  createdAt: z.number().check(z.int()),
  updatedAt: z.number().check(z.int()),
  revision: z.number().check(z.int(), z.gte(1)),
} as const;
export type Row = { id: Id; createdAt: number; updatedAt: number; revision: number };
