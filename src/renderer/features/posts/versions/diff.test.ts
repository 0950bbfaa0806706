import { expect, it } from 'vitest';
import { emptyContent, type PostContent } from '../../../../domain/posts/index.ts';
import { newVariant } from '../content.ts';
import { compare, isEmpty, mediaDiff, piecesOf } from './diff.ts';

const medium = (name: string, alt = '') => ({ mediaId: name, sha256: name.repeat(64).slice(0, 64), alt });
const content = (text: string): PostContent => ({ ...emptyContent('image'), variants: [{ ...newVariant('one', 'instagram', null), text }] });

it('tells texts apart by their words and keeps every letter of both', () => {
  const pieces = piecesOf('Taze çekirdek bugün geldi.', 'Taze çekirdek yarın geliyor.');
  expect(pieces.filter(({ kind }) => kind === 'removed').map(({ text }) => text)).toEqual(['bugün', 'geldi']);
  expect(pieces.filter(({ kind }) => kind !== 'removed').map(({ text }) => text).join('')).toBe('Taze çekirdek yarın geliyor.');
  expect(pieces.filter(({ kind }) => kind !== 'added').map(({ text }) => text).join('')).toBe('Taze çekirdek bugün geldi.');
});

it('says nothing of what is the same', () => {
  expect(isEmpty(compare(content('a'), content('a')))).toBe(true);
  expect(compare(content('a'), content('b')).fields.map(({ key }) => key)).toEqual(['text']);
});

it('names media that came, went, moved or are described anew', () => {
  const diff = mediaDiff([medium('a'), medium('b'), medium('c', 'old')], [medium('c', 'new'), medium('d'), medium('a')]);
  expect(diff.added.map(({ mediaId }) => mediaId)).toEqual(['d']);
  expect(diff.removed.map(({ mediaId }) => mediaId)).toEqual(['b']);
  expect(diff.moved.map((one) => [one.medium.mediaId, one.from, one.to])).toEqual([['c', 3, 1], ['a', 1, 3]]);
  expect(diff.alt.map((one) => one.medium.mediaId)).toEqual(['c']);
});

it('a medium that only moved up because another went has not moved', () => {
  expect(mediaDiff([medium('a'), medium('b'), medium('c')], [medium('b'), medium('c')]).moved).toEqual([]);
});

it('tells of networks that came and went with their texts, and of handles and chosen media', () => {
  const from = { ...content('a'), media: [medium('m'), medium('n')] };
  const to: PostContent = { ...from, variants: [{ ...newVariant('two', 'x', null), text: 'new' }] };
  const diff = compare(from, to);
  expect(diff.networks).toEqual({ added: ['x'], removed: ['instagram'] });
  expect(diff.fields.map(({ network, key }) => `${network} ${key}`)).toEqual(['x text', 'instagram text']);
  const chosen = compare(from, { ...from, variants: from.variants.map((one) => ({ ...one, mediaIds: ['m'], handleId: 'h' })) });
  expect([chosen.chosen, chosen.handles]).toEqual([['instagram'], ['instagram']]);
});

it('a copy with other ids is told by its networks, not as all removed and added', () => {
  const copy = { ...content('b'), variants: [{ ...newVariant('other', 'instagram', null), text: 'b' }] };
  expect(compare(content('a'), copy).networks).toEqual({ added: [], removed: [] });
});
