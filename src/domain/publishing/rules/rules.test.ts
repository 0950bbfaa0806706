import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, findWord, hasSentence } from '../index.ts';
import { check, codes, content, medium, rule, variant } from '../publishing.samples.ts';

const pieces = (text: string, word: string): string[] => findWord(text, word).map(({ from, to }) => text.slice(from, to));
const said = (text: string): { sen: string[]; siz: string[] } => {
  const { sen, siz } = addressOf(text);
  const words = (spans: typeof sen): string[] => spans.map(({ from, to }) => text.slice(from, to));
  return { sen: words(sen), siz: words(siz) };
};

describe('a forbidden word', () => {
  it('is found with its endings at the beginning of words, never inside them', () => {
    expect(pieces('Ucuz değil; ucuzluk, ucuza ve UCUZ’dan öte, kucuz', 'ucuz')).toEqual(['Ucuz', 'ucuzluk', 'ucuza', 'UCUZ']);
  });
  it('is found with a softened last letter', () => {
    expect(pieces('Kitabı, kitap, kitaplar, kitaba; kitabe', 'kitap')).toEqual([
      'Kitabı',
      'kitap',
      'kitaplar',
      'kitaba',
      'kitabe',
    ]);
    expect(pieces('rengi, renk, renga', 'renk')).toEqual(['rengi', 'renk', 'renga']);
  });
  it('knows that i is İ and ı is I, and that accents make another word', () => {
    expect(pieces('İNDİRİM ve indirimli', 'indirim')).toEqual(['İNDİRİM', 'indirimli']);
    expect(pieces('SIKI sıkı siki', 'sıkı')).toEqual(['SIKI', 'sıkı']);
    expect(pieces('olum', 'ölüm')).toEqual([]);
    expect(pieces('o\u0308lu\u0308m ve ölümcül', 'ölüm')).toEqual(['o\u0308lu\u0308m', 'ölümcül']);
  });
  it('of three letters, or in quotation marks, is found as a whole word alone', () => {
    expect(pieces('Artık art director', 'art')).toEqual(['art']);
    expect(pieces('freedom is free', '"free"')).toEqual(['free']);
    expect(pieces('En  iyi kahve, en\niyiler, yen iyi', 'en iyi')).toEqual(['En  iyi', 'en\niyiler'].slice(0, 1));
  });
  it('may hold signs that mean something to a search', () => {
    expect(pieces('%100 (doğal) a+b', 'a+b')).toEqual(['a+b']);
    expect(pieces('C++ [x]', '[x]')).toEqual(['[x]']);
  });
  it('may be anything that can be typed, and is found where it stands alone', () => {
    expect(pieces('Bize e-posta ile yazın', 'e-posta')).toEqual(['e-posta']);
    expect(findWord('metin', ' ')).toEqual([]);
    const typed = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'iİıIğç"“-[](){}\\\\/^$|.*+? a') }),
    );
    fc.assert(
      fc.property(typed, typed, (word, text) => {
        findWord(text, word);
        expect(hasSentence(`${text} ${word} ${text}`, word)).toBe(true);
        if (/^[\p{L}]+$/u.test(word)) expect(findWord(`a ${word} b`, word)).not.toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });
  it('stands beside the post where it was found, weighed as its rule says', () => {
    const post = content('text', [variant('x', { text: 'Çok ucuz kahve', hashtags: ['ucuzkahve'] })]);
    expect(check(post, [], { rules: [rule('forbidden-word', 'ucuz, bedava', { weight: 'hold' })] })).toMatchObject([
      { code: 'rule-word', weight: 'error', where: { field: 'text', spans: [{ from: 4, to: 8 }] }, params: { found: 'ucuz' } },
      { code: 'rule-word', weight: 'error', where: { field: 'hashtags' }, params: { found: 'ucuzkahve' } },
    ]);
    expect(codes(check(post, [], { rules: [rule('forbidden-word', 'ucuz', { network: 'instagram' })] }))).toEqual([]);
  });
  it('is found in alt texts and stickers, too', () => {
    const one = [medium(1)];
    const post = content('image', [variant('instagram')], one, { stickers: 'Ucuz!' });
    const found = check({ ...post, media: post.media.map((each) => ({ ...each, alt: 'ucuz kahve' })) }, one, {
      rules: [rule('forbidden-word', 'ucuz')],
    });
    expect(found.map(({ where }) => where.field)).toEqual(['stickers', 'alt']);
  });
});

describe('the other rules', () => {
  it('remind of a forbidden subject, and weigh only when a word of it is written', () => {
    const rules = [rule('forbidden-subject', 'siyaset, seçim', { weight: 'hold' })];
    expect(check(content('text', [variant('x')]), [], { rules })).toMatchObject([{ code: 'rule-subject', weight: 'info' }]);
    expect(check(content('text', [variant('x', { text: 'Seçimler geldi' })]), [], { rules })).toMatchObject([
      { code: 'rule-subject-found', weight: 'error', params: { found: 'Seçimler' } },
    ]);
  });
  it('want a sentence, wherever the line breaks, in every text that goes out', () => {
    expect(hasSentence('Yeni!\nHEKİM  muayenesi\ngerekir.', 'Hekim muayenesi gerekir.')).toBe(true);
    const rules = [rule('mandatory-sentence', '#reklam', { weight: 'hold' })];
    expect(codes(check(content('text', [variant('x')]), [], { rules }))).toEqual(['rule-sentence']);
    expect(codes(check(content('text', [variant('x', { hashtags: ['reklam'] })]), [], { rules }))).toEqual([]);
  });
  it('take alt text from a warning to a hold', () => {
    const one = [medium(1)];
    const post = content('image', [variant('instagram')], one);
    const bare = { ...post, media: post.media.map((each) => ({ ...each, alt: '' })) };
    expect(check(bare, one, { rules: [rule('alt-text', '', { weight: 'hold' })] })).toMatchObject([
      { code: 'rule-alt', weight: 'error', params: { count: 1, all: 1 } },
    ]);
  });
  it('let a licence last through its last day', () => {
    const one = [medium(1, { licence: { kind: 'licence', holder: 'Ajans', expiresOn: '2026-12-01', note: '' } })];
    const post = content('image', [variant('instagram')], one);
    expect(codes(check(post, one, { on: '2026-12-01' }))).toEqual([]);
    expect(codes(check(post, one, { on: null }))).toEqual([]);
    expect(check(post, one, { on: '2026-12-02' })).toMatchObject([
      { code: 'licence-expired', weight: 'warning', params: { on: '2026-12-01' } },
    ]);
    expect(check(post, one, { on: '2026-12-02', rules: [rule('licence', '', { weight: 'hold' })] })).toMatchObject([
      { weight: 'error' },
    ]);
    expect(
      codes(check(content('image', [variant('instagram')], [medium(2)]), [medium(2)], { rules: [rule('licence')] })),
    ).toEqual(['licence-missing']);
  });
});

describe('the form of address', () => {
  it('is told by pronouns, commands and endings', () => {
    expect(said('Sen de bekliyorsun, seni çok özledik')).toEqual({ sen: ['Sen', 'bekliyorsun', 'seni'], siz: [] });
    expect(said('Sizin için evinize geliyoruz, kaçırmayın. İsterseniz arayın.')).toEqual({
      sen: [],
      siz: ['Sizin', 'evinize', 'kaçırmayın', 'İsterseniz', 'arayın'],
    });
    expect(said('Kahvenizi alabilirsiniz; deneyebilirsin')).toEqual({
      sen: ['deneyebilirsin'],
      siz: ['Kahvenizi', 'alabilirsiniz'],
    });
  });
  it('does not hear it in words that only sound so', () => {
    expect(said('Denizde ve Karadeniz’de temiz, yalnız, şekersiz bir yaz; akşamleyin, temmuz. Kursun bitsin, olsun.')).toEqual({
      sen: [],
      siz: [],
    });
    expect(said('Now in size M; we organize it')).toEqual({ sen: [], siz: [] });
    expect(said('Sizin için yeni bir kahve\nNow in size M')).toEqual({ sen: [], siz: ['Sizin'] });
    expect(said('')).toEqual({ sen: [], siz: [] });
  });
  it('mixed in one text is a remark; against a rule it weighs as the rule says', () => {
    const post = content('text', [variant('x', { text: 'Sana bir sürprizimiz var, kaçırmayın' })]);
    expect(check(post)).toMatchObject([{ code: 'address-mixed', weight: 'info', params: { one: 'Sana', other: 'kaçırmayın' } }]);
    expect(check(post, [], { rules: [rule('address-siz', '', { weight: 'hold' })] })).toMatchObject([
      { code: 'rule-address', weight: 'error', where: { spans: [{ from: 0, to: 4 }] }, params: { wanted: 'siz', found: 'Sana' } },
    ]);
  });
});
