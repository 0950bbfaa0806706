import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { agreementContentSchema } from '../../src/domain/agreements/content.ts';
import { idSchema } from '../../src/domain/common/id.ts';
import {
  clientAContent,
  clientBContent,
  clientCContent,
  sequentialIds,
  survivorCaptions,
  survivors,
  withSurvivors,
} from '../fixtures/agreements.ts';

describe('the fixtures of studio.md', () => {
  const contents = { a: clientAContent, b: clientBContent, c: clientCContent };

  it.each(Object.entries(contents))(
    'client %s is an agreement the database takes, also with every text that must survive',
    (_, build) => {
      const newId = sequentialIds();
      expect(z.safeParse(agreementContentSchema, withSurvivors(build(newId), newId)).error).toBeUndefined();
    },
  );

  it('never gives an id twice', () => {
    const newId = sequentialIds();
    const ids = Array.from({ length: 300 }, newId);
    expect(new Set(ids).size).toBe(300);
    expect(ids.every((id) => z.safeParse(idSchema, id).success)).toBe(true);
  });

  it('holds the lengths the notes ask for', () => {
    expect(survivorCaptions.long).toHaveLength(2_200);
    expect(survivorCaptions.long.trim()).toBe(survivorCaptions.long);
    expect(survivorCaptions.word).toMatch(/^\p{L}{300}$/u);
    expect(survivorCaptions.hashtags.split(' ')).toHaveLength(30);
    expect(survivorCaptions.emoji).not.toMatch(/\p{L}/u);
    expect(survivors).toHaveLength(12);
  });
});
