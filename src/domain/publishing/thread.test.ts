import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measure, threadOf } from './index.ts';

const bare = (text: string): string => text.replaceAll(/\s+/g, '');
const sentence = 'Bu hafta Etiyopya çekirdekleri kavruldu ve dükkânlara dağıtıldı. ';
const pieces = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        sentence,
        'söz ',
        'https://example.org/a/b?c=1 ',
        'ornek.com ',
        '👨‍👩‍👧‍👦',
        '漢字',
        '\n\n',
        'a'.repeat(300),
        'x'.repeat(50),
        '. ',
        'e\u0301',
      ),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

describe('a thread', () => {
  it('of a text that fits is the text, of nothing is nothing', () => {
    expect(threadOf('Günaydın')).toEqual(['Günaydın']);
    expect(threadOf('Günaydın', { numbered: true })).toEqual(['Günaydın']);
    expect(threadOf(' \n')).toEqual([]);
  });
  it('is cut behind sentences', () => {
    const parts = threadOf(sentence.repeat(9));
    expect(parts.map((part) => part.at(-1))).toEqual(parts.map(() => '.'));
    expect(parts).toHaveLength(3);
  });
  it('counts itself where it is asked to, within the limit', () => {
    const parts = threadOf(sentence.repeat(60), { numbered: true });
    expect(parts.at(-1)).toMatch(new RegExp(` ${parts.length}/${parts.length}$`));
    expect(parts[0]).toMatch(new RegExp(` 1/${parts.length}$`));
    expect(Math.max(...parts.map((part) => measure('weighted', part)))).toBeLessThanOrEqual(280);
  });
  it('cuts a word that is longer than a post, and never a link', () => {
    expect(threadOf('a'.repeat(300))).toEqual(['a'.repeat(280), 'a'.repeat(20)]);
    const link = 'https://example.org/yeni';
    const parts = threadOf(`${'漢'.repeat(135)}${link}`);
    expect(parts.some((part) => part.includes(link))).toBe(true);
  });
  it('loses nothing but blanks, keeps every post within 280, and none is empty', () => {
    fc.assert(
      fc.property(pieces, (text) => {
        const parts = threadOf(text);
        expect(bare(parts.join(''))).toBe(bare(text));
        for (const part of parts) {
          expect(part).not.toBe('');
          expect(measure('weighted', part)).toBeLessThanOrEqual(280);
        }
      }),
      { numRuns: 200 },
    );
  });
});
