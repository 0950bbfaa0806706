import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountInWords, currencies, numberInWords } from './index.ts';

describe('an amount in words', () => {
  it.each([
    [2_850_000, 'yirmi sekiz bin beş yüz Türk lirası', 'twenty-eight thousand five hundred Turkish liras'],
    [0, 'sıfır Türk lirası', 'zero Turkish liras'],
    [1, 'bir kuruş', 'one kuruş'],
    [100, 'bir Türk lirası', 'one Turkish lira'],
    [100_000, 'bin Türk lirası', 'one thousand Turkish liras'],
    [10_100, 'yüz bir Türk lirası', 'one hundred one Turkish liras'],
    [
      123_456_789,
      'bir milyon iki yüz otuz dört bin beş yüz altmış yedi Türk lirası seksen dokuz kuruş',
      'one million two hundred thirty-four thousand five hundred sixty-seven Turkish liras and eighty-nine kuruş',
    ],
    [100_100_000, 'bir milyon bin Türk lirası', 'one million one thousand Turkish liras'],
  ] as const)('writes %i in Turkish and English', (minor, turkish, english) => {
    expect(amountInWords({ minor, currency: 'TRY' }, 'tr')).toBe(turkish);
    expect(amountInWords({ minor, currency: 'TRY' }, 'en')).toBe(english);
  });
  it('names every currency in both languages, and no two alike', () => {
    for (const language of ['tr', 'en'] as const) {
      const written = currencies.map((currency) => amountInWords({ minor: 202, currency }, language));
      expect(new Set(written).size).toBe(currencies.length);
    }
    expect(amountInWords({ minor: 240_050, currency: 'EUR' }, 'en')).toBe('two thousand four hundred euros and fifty cents');
    expect(amountInWords({ minor: 240_050, currency: 'EUR' }, 'tr')).toBe('iki bin dört yüz avro elli sent');
  });
});

const values: Readonly<Record<string, number>> = {
  sıfır: 0,
  bir: 1,
  iki: 2,
  üç: 3,
  dört: 4,
  beş: 5,
  altı: 6,
  yedi: 7,
  sekiz: 8,
  dokuz: 9,
  on: 10,
  yirmi: 20,
  otuz: 30,
  kırk: 40,
  elli: 50,
  altmış: 60,
  yetmiş: 70,
  seksen: 80,
  doksan: 90,
  yüz: 100,
  bin: 1e3,
  milyon: 1e6,
  milyar: 1e9,
  trilyon: 1e12,
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

/** Reads number words the way a person does: counts gather until a scale multiplies them. */
function read(words: string): number {
  let total = 0;
  let group = 0;
  for (const word of words.split(/[\s-]+/)) {
    const value = values[word];
    if (value === undefined) throw new Error(`not a number word: ${word}`);
    if (value === 100) group = Math.max(group, 1) * 100;
    else if (value >= 1000) {
      total += Math.max(group, 1) * value;
      group = 0;
    } else group += value;
  }
  return total + group;
}

describe('number words', () => {
  it('are read back as the number they were written from', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.nat(9999), fc.integer({ min: 0, max: 100_000_000_000 })),
        fc.constantFrom('tr', 'en'),
        (value, language) => {
          expect(read(numberInWords(value, language))).toBe(value);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
