import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { idSchema } from '../../domain/common/id.ts';
import { newId } from './ids.ts';

it('makes ids that are UUIDv7, unique and in the order of making, also within one millisecond', () => {
  const made = Array.from({ length: 10_000 }, () => newId(1_800_000_000_000));
  expect(new Set(made).size).toBe(made.length);
  expect([...made].sort()).toEqual(made);
  for (const id of made.slice(0, 100)) expect(z.safeParse(idSchema, id).success).toBe(true);
});

it('keeps the order when the clock is set back', () => {
  const later = newId(1_900_000_000_000);
  expect(newId(1_700_000_000_000) > later).toBe(true);
});
