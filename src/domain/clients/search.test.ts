import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initials, matches, searchKey } from './index.ts';

const words = [
  'İstanbul',
  'Ağaçkakan Kahve',
  'ÖĞÜT DİŞ KLİNİĞİ',
  'ışık',
  'IŞIK',
  'Çağrı Şükrü',
  'Iğdır',
  'Gülümser Ünlü',
  'kâğıt',
  'Rüzgâr',
];
const styles = [
  (text: string) => text,
  (text: string) => text.toLowerCase(),
  (text: string) => text.toUpperCase(),
  (text: string) => text.toLocaleLowerCase('tr'),
  (text: string) => text.toLocaleUpperCase('tr'),
  (text: string) => text.normalize('NFD'),
  (text: string) => text.toLocaleUpperCase('tr').toLowerCase(),
];

describe('searching', () => {
  it('finds Turkish text whatever the case, the dot on the i and the accents', () => {
    for (const word of words) {
      const key = searchKey(word);
      expect(key).toMatch(/^[a-z ]+$/);
      for (const typed of styles) expect(matches(key, typed(word)), `${typed(word)} in ${word}`).toBe(true);
    }
    expect(matches(searchKey('İstanbul'), 'ıSTANBUL')).toBe(true);
    expect(matches(searchKey('Ağaçkakan Kahve'), 'agackakan')).toBe(true);
  });
  it('takes the beginnings of words in any order', () => {
    const key = searchKey('Dr. Öğüt Diş Kliniği');
    expect(['klin ög', 'dis', 'dr öğüt', '', '  '].map((query) => matches(key, query))).toEqual([true, true, true, true, true]);
    expect(['liniği', 'öğütx', 'dis zzz'].map((query) => matches(key, query))).toEqual([false, false, false]);
  });
  it('finds names that are hard to type', () => {
    expect(matches(searchKey('Müller & Söhne <GmbH>'), 'sohne gmbh muller')).toBe(true);
    expect(matches(searchKey('O’Reilly "Pub"'), "o'reilly pub")).toBe(true);
    expect(matches(searchKey('O’Reilly "Pub"'), 'oreilly')).toBe(true);
    expect(matches(searchKey('株式会社さくら'), 'さくら')).toBe(true);
    expect(matches(searchKey('مقهى النخيل'), 'النخيل')).toBe(true);
    expect(matches(searchKey('Ελληνικό Café №5'), 'ελληνικο cafe')).toBe(true);
    expect(matches(searchKey('ΟΔΟΣ'), 'οδός')).toBe(true);
    expect(matches(searchKey('Straße Fjøsanger'), 'strasse fjosanger')).toBe(true);
    expect(matches(searchKey('🍕 Pizza'), '🍕')).toBe(true);
    expect(matches(searchKey('{{client}} =SUM(A1:A9)'), 'client sum')).toBe(true);
  });
  it('does not take one Japanese letter for another', () => {
    expect(matches(searchKey('さくら'), 'ざくら')).toBe(false);
  });
  it('finds any text by itself, and its key is its own key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(matches(searchKey(text), text)).toBe(true);
        expect(searchKey(searchKey(text))).toBe(searchKey(text));
      }),
      { numRuns: 500 },
    );
  });
});

describe('initials', () => {
  it.each([
    ['Ağaçkakan Kahve', 'tr', 'AK'],
    ['İstanbul', 'tr', 'İ'],
    ['istanbul', 'tr', 'İ'],
    ['istanbul', 'en', 'I'],
    ['ışık reklam', 'tr', 'IR'],
    ['Fjellrev Outdoor', 'en', 'FO'],
    ['Dr. Öğüt Diş Kliniği', 'tr', 'DÖ'],
    ['Müller & Söhne <GmbH>', 'en', 'MS'],
    ['<GmbH>', 'en', 'G'],
    ['O’Reilly "Pub"', 'en', 'OP'],
    ['株式会社さくら', 'en', '株'],
    ['مقهى النخيل', 'en', 'م'],
    ['Ελληνικό Café №5', 'en', 'ΕC'],
    ['{{client}}', 'en', 'C'],
    ['=SUM(A1:A9)', 'en', 'S'],
    ['👩‍👩‍👧 ', 'en', '👩‍👩‍👧'],
    ['🍕 Pizza', 'en', 'P'],
    ['7 Dağ', 'tr', '7D'],
    ['e\u0301clair', 'en', 'É'],
    ['', 'en', ''],
    ['   ', 'tr', ''],
    ['???', 'en', '?'],
  ] as const)('of %s (%s) are %s', (name, language, expected) => {
    expect(initials(name, language)).toBe(expected);
  });
  it('are at most two graphemes, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('en', 'tr'), (name, language) => {
        const count = [...new Intl.Segmenter(language, { granularity: 'grapheme' }).segment(initials(name, language))].length;
        expect(count).toBeLessThanOrEqual(2);
        expect(count > 0).toBe(name.trim() !== '');
      }),
      { numRuns: 500 },
    );
  });
});
