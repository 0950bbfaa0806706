import fc from 'fast-check';
import { expect, it } from 'vitest';
import { emptyContent, type PostContent, type PostMedium } from '../../../domain/posts/index.ts';
import { newId } from '../../data/ids.ts';
import { carried, newVariant, sameEverywhere, withAlt, withChosen, withMedia, withMediumAt, withoutMedium, withoutVariant, withTextEverywhere, withVariant } from './content.ts';

const medium = (): PostMedium => ({ mediaId: newId(), sha256: 'a'.repeat(64), alt: '' });
const ids = (content: PostContent): string[] => content.media.map(({ mediaId }) => mediaId);

function post(networks = 2, media = 3): PostContent {
  const empty = emptyContent('carousel');
  return {
    ...empty, media: Array.from({ length: media }, medium),
    variants: Array.from({ length: networks }, (_, index) => newVariant(newId(), index % 2 === 0 ? 'instagram' : 'x', null)),
  };
}
const first = (content: PostContent) => {
  const [variant] = content.variants;
  if (!variant) throw new Error('no variant');
  return variant;
};

it('a network begins from the words of another one, without its comment and media', () => {
  const from = { ...newVariant('a', 'instagram', null), text: 'Günaydın', hashtags: ['kahve'], firstComment: 'ilk', mediaIds: [] };
  expect(newVariant('b', 'x', null, from)).toMatchObject({ text: 'Günaydın', hashtags: ['kahve'], firstComment: '', mediaIds: null });
});

it('a medium is not there twice, and moves among the others whatever a network has chosen', () => {
  const content = post();
  const [a, b, c] = content.media;
  if (!a || !b || !c) throw new Error('no media');
  expect(ids(withMedia(content, [a, medium()]))).toHaveLength(4);
  const chosen = withVariant(content, first(content).id, { mediaIds: [a.mediaId, c.mediaId] });
  const moved = withMediumAt(chosen, c.mediaId, 0);
  expect(ids(moved)).toEqual([c.mediaId, a.mediaId, b.mediaId]);
  expect(first(moved).mediaIds).toEqual([c.mediaId, a.mediaId]);
  expect(withMediumAt(content, a.mediaId, -1)).toBe(content);
  expect(withMediumAt(content, 'nobody', 1)).toBe(content);
});

it('a medium taken out leaves the networks and the cover that had it', () => {
  const content = post();
  const [a, b] = content.media;
  if (!a || !b) throw new Error('no media');
  const used: PostContent = { ...withVariant(content, first(content).id, { mediaIds: [a.mediaId, b.mediaId] }), cover: { kind: 'picture', mediaId: a.mediaId, sha256: a.sha256 } };
  const after = withoutMedium(used, a.mediaId);
  expect(ids(after)).not.toContain(a.mediaId);
  expect(first(after).mediaIds).toEqual([b.mediaId]);
  expect(after.cover).toBeNull();
});

it('a network that has every medium chosen has them as they stand', () => {
  const content = post();
  const [a] = content.media;
  if (!a) throw new Error('no media');
  const without = withChosen(content, first(content), a.mediaId, false);
  expect(first(without).mediaIds).toHaveLength(2);
  expect(first(withChosen(without, first(without), a.mediaId, true)).mediaIds).toBeNull();
});

it('one text for all is told only where there are several networks', () => {
  expect(sameEverywhere(post(1))).toBe(false);
  expect(sameEverywhere(post(2))).toBe(true);
  expect(sameEverywhere(withVariant(post(2), 'nobody', {}))).toBe(true);
  const content = post(3);
  const typed = withVariant(content, first(content).id, { text: 'a' });
  expect(sameEverywhere(typed)).toBe(false);
  expect(sameEverywhere(withTextEverywhere(typed, 'b'))).toBe(true);
});

const edit = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), at: fc.nat(2), text: fc.string() }),
  fc.record({ kind: fc.constant('alt' as const), at: fc.nat(2), text: fc.string() }),
  fc.record({ kind: fc.constant('move' as const), at: fc.nat(2), to: fc.nat(2) }),
  fc.record({ kind: fc.constant('drop' as const), at: fc.nat(2) }),
  fc.record({ kind: fc.constant('place' as const), text: fc.string() }),
);
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;
function done(content: PostContent, one: Edit): PostContent {
  switch (one.kind) {
    case 'text': return withVariant(content, content.variants[one.at]?.id ?? '', { text: one.text });
    case 'alt': return withAlt(content, content.media[one.at]?.mediaId ?? '', one.text);
    case 'move': return withMediumAt(content, content.media[one.at]?.mediaId ?? '', one.to);
    case 'drop': return withoutVariant(content, content.variants[one.at]?.id ?? '');
    case 'place': return { ...content, location: one.text };
  }
}

it('taking steps back in their order gives exactly what was, and doing them again what they gave', () => {
  fc.assert(fc.property(fc.array(edit, { maxLength: 8 }), (edits) => {
    const states = [post(3)];
    for (const one of edits) states.push(done(states.at(-1) ?? post(), one));
    let now = states.at(-1) ?? post();
    for (let at = states.length - 1; at > 0; at -= 1) {
      const [from, to] = [states[at], states[at - 1]];
      if (from && to) now = carried(now, from, to);
      expect(now).toEqual(to);
    }
    for (let at = 1; at < states.length; at += 1) {
      const [from, to] = [states[at - 1], states[at]];
      if (from && to) now = carried(now, from, to);
      expect(now).toEqual(to);
    }
  }));
});

it('taking a step back leaves what was written elsewhere in the meantime', () => {
  const before = post(2);
  const after = withMediumAt(before, ids(before)[0] ?? '', 2);
  const meanwhile = withVariant(after, first(after).id, { text: 'typed since' });
  const back = carried(meanwhile, after, before);
  expect(ids(back)).toEqual(ids(before));
  expect(first(back).text).toBe('typed since');
  const added = { ...before, variants: [...before.variants, newVariant(newId(), 'linkedin', null)] };
  expect(carried(withVariant(added, first(added).id, { text: 'kept' }), added, before).variants.map(({ text }) => text)).toEqual(['kept', '']);
});
