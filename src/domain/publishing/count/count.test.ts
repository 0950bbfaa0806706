import fc from 'fast-check';
import twitter from 'twitter-text';
import { describe, expect, it } from 'vitest';
import fixture from '../../../../tests/fixtures/captions.json' with { type: 'json' };
import { measure, units, xTakes } from './index.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const joiners = [
  '\u200d',
  '\ufe0f',
  '\u0301',
  '\u0308',
  '\r',
  '\n',
  '\r\n',
  '👍🏽',
  '👨‍👩‍👧‍👦',
  '🇹🇷',
  '🇬🇧',
  '1️⃣',
  '©',
  '®',
  '☕️',
  'ğ',
  'İ',
  'ı',
  'क्ष',
  '한',
  'é',
  '\u0600',
  '7',
];
const texts = fc
  .array(fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.constantFrom(...joiners)), { maxLength: 12 })
  .map((parts) => parts.join(''));
const links = [
  'https://example.org',
  'http://example.com/a_(b)',
  'ornekmarka.com',
  'www.a-b.co.uk/x?y=1&z',
  'a.b',
  '.com',
  'user@mail.com',
  'https://ığ.com.tr/ş',
  '@x.com',
  '#a.com',
  'https://t.co/abc?x',
  'https://t.co/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
  '日本.com',
  '日本語http://a.co',
  '_a.com',
  'a_b.c_d.com',
  'x.xn--p1ai',
  '.',
  ',',
  '(',
  ')',
  '/',
  '?q=1',
  '#',
  '-',
  '!',
  ' ',
  '\n',
  'kelime',
  'İstanbul',
  '…',
  '’',
  '日',
  '👍',
  'HTTPS://EXAMPLE.ORG/PATH/@me/',
  ':8080',
  '©',
  '\u2066',
  '\ufeff',
];
const linked = fc.array(fc.constantFrom(...links), { maxLength: 10 }).map((parts) => parts.join(''));

describe('a caption of the collection', () => {
  it.each(fixture.captions.map((caption) => [caption.name, caption] as const))(
    '%s is counted as each network counts it',
    (_name, { text, expected }) => {
      expect({
        xWeighted: measure('weighted', text),
        xValid: xTakes(text),
        graphemes: measure('graphemes', text),
        mastodon: measure('mastodon', text),
        utf8Bytes: measure('utf8', text),
        utf16: measure('utf16', text),
        codePoints: measure('code-points', text),
      }).toEqual(expected);
    },
  );
});

describe('the count for X', () => {
  it('finds the links that twitter-text finds, in whatever sentence they stand', () => {
    fc.assert(
      fc.property(linked, (text) => {
        expect(measure('weighted', text)).toBe(twitter.parseTweet(text).weightedLength);
      }),
      { numRuns: 3_000 },
    );
  });
  it('weighs any text as twitter-text does', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(measure('weighted', text)).toBe(twitter.parseTweet(text).weightedLength);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('the count of graphemes', () => {
  it('is what the segmenter counts, though it looks at the difficult stretches only', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(measure('graphemes', text)).toBe([...segmenter.segment(text)].length);
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('the count for Threads', () => {
  it('takes an emoji for as many characters as it has bytes', () => {
    expect(['👍', '👨‍👩‍👧‍👦', '🇹🇷', '1️⃣', 'çay', '日本', '☕️ a'].map((text) => measure('threads', text))).toEqual([
      4, 25, 8, 7, 3, 2, 8,
    ]);
  });
});

describe('the count for Mastodon', () => {
  it('leaves the stop of the sentence outside the link, and a bracket that the link opens inside', () => {
    expect(measure('mastodon', 'https://example.org/a.')).toBe(24);
    expect(measure('mastodon', '(https://example.org/a_(b))')).toBe(25);
    expect(measure('mastodon', 'mail a@b.co, @ada@x.example!')).toBe('mail a@b.co, @ada!'.length);
  });
});

describe('any count', () => {
  const whole = ['graphemes', 'threads', 'utf8', 'utf16', 'code-points'] as const;
  it.each(whole)('in %s never falls when text is added', (unit) => {
    fc.assert(
      fc.property(texts, texts, (text, more) => measure(unit, text + more) >= measure(unit, text)),
      { numRuns: 500 },
    );
  });
  it.each(units)('in %s never falls when a word is added', (unit) => {
    fc.assert(
      fc.property(
        fc.oneof(texts, linked),
        fc.oneof(texts, linked),
        (text, more) => measure(unit, `${text} ${more}`) >= measure(unit, text),
      ),
      { numRuns: 500 },
    );
  });
  it('takes é in one piece or two for one where the network composes or counts graphemes, and for two elsewhere', () => {
    const counts = (text: string): number[] => units.map((unit) => measure(unit, text));
    expect(counts('caf\u00e9')).toEqual([4, 4, 4, 4, 5, 4, 4]);
    expect(counts('cafe\u0301')).toEqual([4, 4, 4, 5, 6, 5, 5]);
  });
  it.each(units)(
    'in %s takes halves of a pair, line separators and a megabyte',
    (unit) => {
      const odd = `\ud83d \udc4d\u2028x\u2029\u0000${'\ud800'.repeat(3)}`;
      expect(measure(unit, odd)).toBeGreaterThan(0);
      for (const part of ['a', 'a.b', '日本 ', 'http://a.co/((', 'word https://example.org ']) {
        expect(measure(unit, part.repeat(Math.ceil(1_000_000 / part.length)))).toBeGreaterThan(0);
      }
    },
    30_000,
  );
});
