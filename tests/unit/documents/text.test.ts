/// <reference path="../../support/fontkit.d.ts" />
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';
import { describe, expect, it } from 'vitest';
import { covers, faceOf, isIgnorable } from '../../../src/renderer/documents/fonts/choose.ts';
import { faces, pathInPackage, type Face } from '../../../src/renderer/documents/fonts/list.ts';
import { directed, levelsOf, visualOrder } from '../../../src/renderer/documents/text/bidi.ts';
import { clean } from '../../../src/renderer/documents/text/clean.ts';
import { readsFromRight, runs } from '../../../src/renderer/documents/text/runs.ts';

const require = createRequire(import.meta.url);
const joined = (text: string): string =>
  runs(text)
    .map((run) => run.text)
    .join('');
const names = Object.keys(faces) as Face[];

describe('the face of a character', () => {
  it.each(names)('is known for %s exactly as the font files themselves say', (name) => {
    const face = faces[name];
    const fonts = [face.regular, face.bold].map((file) =>
      fontkit.create(readFileSync(require.resolve(`${face.from}/${pathInPackage(file)}`))),
    );
    const has = (point: number): boolean => fonts.every((font) => font.hasGlyphForCodePoint(point));
    for (let point = 0x20; point < 0x20000; point += 7) expect(covers(name, point), point.toString(16)).toBe(has(point));
  });

  it.each([
    ['ş', 'Inter'],
    ['₺', 'Inter'],
    ['№', 'Inter'],
    ['Ω', 'Inter'],
    ['≤', 'Inter'],
    ['→', 'Inter'],
    ['☐', 'DejaVuSans'],
    ['क', 'NotoSans'],
    ['ع', 'NotoSansArabic'],
    ['ש', 'DejaVuSans'],
    ['株', 'NotoSansJP'],
    ['한', 'NotoSansKR'],
    ['们', 'NotoSansSC'],
    ['ก', 'NotoSansThai'],
    ['𝗛', 'NotoSansMath'],
    ['☕️', 'NotoEmoji'],
    ['👨‍👩‍👧‍👦', 'NotoEmoji'],
    ['🇹🇷', 'NotoEmoji'],
    ['1️⃣', 'NotoEmoji'],
    ['👍🏽', 'NotoEmoji'],
    ['q\u{307}', 'Inter'],
  ])('%s is drawn by %s', (text, face) => {
    expect(faceOf(text)).toBe(face);
  });

  it('is one for a whole grapheme, so that no accent or emoji is cut', () => {
    expect(runs('👨‍👩‍👧‍👦🇹🇷👍🏽').map((run) => run.font)).toEqual(['NotoEmoji']);
    expect(runs('x\u{30C} q\u{307}').length).toBe(1);
  });
});

describe('any text a client may have', () => {
  it('keeps every character in its order, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const missing = new Set<number>();
        const shown = runs(text, (point) => missing.add(point))
          .map((run) => run.text)
          .join('')
          .replaceAll('\u{200B}', '');
        const expected = Array.from(clean(text), (character) => {
          const point = character.codePointAt(0) ?? 0;
          return missing.has(point) ? `[U+${point.toString(16).toUpperCase().padStart(4, '0')}]` : character;
        })
          .join('')
          .replaceAll('\u{200B}', '');
        expect(shown).toBe(expected);
      }),
      { numRuns: 2_000 },
    );
  });

  it('shows what no font has by its number, and reports it', () => {
    const missing: number[] = [];
    expect(
      runs('a\u{7}b\u{E123}', (point) => missing.push(point))
        .map((run) => run.text)
        .join(''),
    ).toBe('a[U+0007]b[U+E123]');
    expect(missing).toEqual([0x7, 0xe123]);
  });

  it('cannot be shown in another order than its own by hidden controls', () => {
    expect(joined('ödeme \u{202E}000.1\u{202C} TL')).toBe('ödeme 000.1 TL');
    expect(joined('\u{2067}evil\u{2069}')).toBe('evil');
  });

  it('breaks lines at every kind of line end', () => {
    expect(clean('a\r\nb\u{2028}c\u{2029}d\u{85}e\rf')).toBe('a\nb\nc\nd\ne\nf');
  });

  it('is only text: braces, formulas and markup mean nothing', () => {
    for (const text of ['{{client}}', '=SUM(A1:A9)', '<b>&amp;</b>', '**x**']) expect(joined(text)).toBe(text);
  });

  it('needs no glyph for what is never seen', () => {
    for (const point of [0xad, 0x200b, 0x200d, 0xfe0f, 0x2060]) expect(isIgnorable(point)).toBe(true);
    expect(isIgnorable(0x61)).toBe(false);
  });
});

describe('text from right to left', () => {
  it('stands at the right margin when its first letter is read from there', () => {
    expect(readsFromRight('مقهى النخيل Kahve')).toBe(true);
    expect(readsFromRight('Kahve مقهى النخيل')).toBe(false);
    expect(readsFromRight('25 مقهى')).toBe(true);
  });

  it('has its numbers from left to right', () => {
    const text = 'سعر 1,250 ليرة';
    const { levels } = levelsOf(text);
    expect(new Set([...text].flatMap((letter, index) => (/\d/.test(letter) ? [levels[index]] : [])))).toEqual(new Set([2]));
  });

  it('is put into the order of the eye, as the Unicode rules say', () => {
    expect(visualOrder([0, 1, 0])).toEqual([0, 1, 2]);
    expect(visualOrder([1, 2, 1])).toEqual([2, 1, 0]);
    expect(visualOrder([0, 1, 2, 1, 0])).toEqual([0, 3, 2, 1, 4]);
  });

  it('uses every piece of a line once, whatever the levels', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 30 }), (levels) => {
        expect(visualOrder(levels).toSorted((a, b) => a - b)).toEqual(levels.map((_, index) => index));
      }),
    );
  });

  it('tells the shaping step a direction only where it would guess another', () => {
    expect(directed('abc', 0)).toBe('abc');
    expect(directed('(', 1)).toBe('\u{200F}(');
    expect(directed('۱۲۳', 2)).toBe('\u{200E}۱۲۳');
  });
});
