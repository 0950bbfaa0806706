import { describe, expect, it } from 'vitest';
import { idOf } from '../testing/studio.ts';
import { clashes, nearDuplicates, placedOf, type Placed } from './index.ts';
import { check, content, handleOf, variant } from './publishing.samples.ts';

const text =
  'Bu hafta Etiyopya çekirdekleri kavruldu, dört dükkânımızda tadabilir, ' +
  'evinize bir paket götürebilirsiniz; çiçek kokulu, hafif ve uzun içimli.';
const placed = (index: number, over: Partial<Placed> = {}): Placed => ({
  postId: idOf(index),
  variantId: idOf(1_000 + index),
  handleId: idOf(1),
  on: '2026-12-10',
  at: '10:00',
  zone: 'Europe/Istanbul',
  text,
  story: false,
  ...over,
});
const near = (candidate: Placed, ...others: Placed[]): number[] =>
  nearDuplicates([candidate], others).map(({ similarity }) => Math.round(similarity * 100) / 100);

describe('a text that comes again', () => {
  it('is the same whatever its capitals, stops and blanks', () => {
    expect(near(placed(1), placed(2, { text: text.toLocaleUpperCase('tr').replaceAll(',', ' –') }))).toEqual([1]);
  });
  it('is near with one word changed, and another with half of it', () => {
    expect(near(placed(1), placed(2, { text: text.replace('çiçek', 'meyve') }))[0]).toBeGreaterThanOrEqual(0.8);
    expect(
      near(placed(1), placed(2, { text: `${text.slice(0, 60)} yepyeni sözlerle bambaşka bir hikâye anlatılıyor burada bugün` })),
    ).toEqual([]);
  });
  it('is no matter on another handle, a month later, or in the post itself', () => {
    expect(near(placed(1), placed(2, { handleId: idOf(9) }), placed(1), placed(3, { on: '2027-01-10' }))).toEqual([]);
    expect(near(placed(1), placed(3, { on: '2027-01-09' }))).toEqual([1]);
  });
  it('is no matter when there are no words to compare', () => {
    expect(near(placed(1, { text: '' }), placed(2, { text: '' }))).toEqual([]);
    expect(near(placed(1, { text: '🎉' }), placed(2, { text: '🎉' }))).toEqual([1]);
  });
  it('is found among a thousand others while one types', () => {
    const others = Array.from({ length: 1_000 }, (_, index) =>
      placed(index + 2, { text: `${text} ${'söz '.repeat(index % 40)} ${index}`.repeat(8) }),
    );
    nearDuplicates([placed(1)], others);
    const before = performance.now();
    for (let key = 0; key < 10; key += 1) nearDuplicates([placed(1, { text: `${text.repeat(8)}${'x'.repeat(key)}` })], others);
    expect((performance.now() - before) / 10).toBeLessThan(100);
  });
});

describe('two posts on one handle', () => {
  const minutes = (other: Partial<Placed>): number[] =>
    clashes([placed(1)], [placed(2, other)]).map(({ minutes: apart }) => apart);
  it('clash within an hour, over midnight too, and not at an hour', () => {
    expect(minutes({ at: '10:30' })).toEqual([30]);
    expect(minutes({ at: '11:00' })).toEqual([]);
    expect(clashes([placed(1, { at: '23:50' })], [placed(2, { on: '2026-12-11', at: '00:10' })])).toHaveLength(1);
  });
  it('do not when one has no hour, another handle or is a story', () => {
    expect([minutes({ at: null }), minutes({ on: null }), minutes({ handleId: idOf(7) }), minutes({ story: true })]).toEqual([
      [],
      [],
      [],
      [],
    ]);
  });
});

describe('the neighbours of a post', () => {
  it('stand among its problems, with the day and hour of the other', () => {
    const base = { on: '2026-12-10', at: '10:00', zone: 'Europe/Istanbul', content: content('text', [variant('x', { text })]) };
    const own = placedOf({ id: idOf(1), ...base });
    const others = placedOf({ id: idOf(2), ...base, at: '10:20' });
    expect(own).toMatchObject([{ handleId: handleOf('x').id, text }]);
    expect(check(base.content, [], { placed: { own, others } })).toMatchObject([
      { code: 'same-text', where: { field: 'text' }, params: { on: '2026-12-10', postId: idOf(2) } },
      { code: 'clash', where: { field: 'schedule' }, params: { count: 20, at: '10:20' } },
    ]);
  });
});
