import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { areasOf, entriesOf, variablesOf, type Entry, type Language } from '../support/catalogues.ts';
import { literalTexts } from '../support/house.ts';
import { parse, readSources } from '../support/source.ts';

const name = ({ area, key }: Entry): string => `${area}:${key}`;
const byName = (language: Language): Map<string, Entry> => new Map(entriesOf(language).map((entry) => [name(entry), entry]));
const en = byName('en');
const tr = byName('tr');
/** Both texts of every key that both languages have. */
const pairs = [...en].flatMap(([key, entry]) => {
  const other = tr.get(key);
  return other === undefined ? [] : [{ key, en: entry.value, tr: other.value }];
});

/**
 * Texts that are rightly the same in both languages: names of things, codes, and words Turkish shares. A new one is
 * added only when a Turkish reader would write it so.
 */
const sameInBoth = new Set<string>([
  'Onay', 'English', 'Türkçe', 'WhatsApp', 'Instagram', 'Facebook', 'LinkedIn', 'YouTube', 'TikTok', 'Pinterest', 'Threads', 'Bluesky', 'Mastodon', 'X',
  'Google Business', 'Google Business Profile', 'IBAN', 'SWIFT', 'MERSIS', 'KEP', 'VKN', 'TCKN', 'KDV', 'PDF', 'P12', 'SHA-256', 'A4', 'Reels', 'Story', 'Carousel',
  'CSV', 'UTF-8', 'UTF-16', 'EUR', 'TRY', 'USD', 'GBP', 'URL', 'API', 'Logo', 'Format', 'Video', 'Plan', 'Not', 'e-Arşiv', 'e-SMM', 'Ctrl', 'Shift', 'Alt', 'Esc', 'Enter', 'Brief', 'net', 'carousel', 'story', 'video',
]);

/** The same when nothing in it is a word: `{{a}} · {{b}}`, `—`, `12/24`. */
const hasWord = (value: string): boolean => /\p{L}{2}/u.test(value.replaceAll(/\{\{[^}]*\}\}|<\/?\w+\s*\/?>/g, ''));

describe('the catalogues of both languages', () => {
  it('have a file an area, the same ones, and texts in every one', () => {
    expect(areasOf('tr')).toEqual(areasOf('en'));
    expect(areasOf('en').length).toBeGreaterThan(0);
    for (const area of areasOf('en')) expect([...en.values()].some((entry) => entry.area === area), area).toBe(true);
  });

  it('have the same keys', () => {
    expect([...tr.keys()].toSorted()).toEqual([...en.keys()].toSorted());
  });

  it('fill the same blanks', () => {
    expect(pairs.filter((pair) => variablesOf(pair.en).join() !== variablesOf(pair.tr).join())).toEqual([]);
  });

  it('have the same tags for links and emphasis', () => {
    const tags = (value: string): string => [...value.matchAll(/<\/?(\w+)\s*\/?>/g)].map(([tag]) => tag).toSorted().join();
    expect(pairs.filter((pair) => tags(pair.en) !== tags(pair.tr))).toEqual([]);
  });

  it('have no empty text and none with blanks around it', () => {
    expect([...en.values(), ...tr.values()].filter(({ value }) => value !== value.trim() || value === '')).toEqual([]);
  });

  it('say nothing twice the same unless a Turkish reader would write it so', () => {
    expect(pairs.filter((pair) => pair.en === pair.tr && hasWord(pair.en) && !sameInBoth.has(pair.en))).toEqual([]);
  });

  it.each([['en', en], ['tr', tr]] as const)('have both forms of every count in %s', (_language, catalogue) => {
    const keys = new Set(catalogue.keys());
    const halves = [...keys].filter((key) => (key.endsWith('_one') && !keys.has(key.replace(/_one$/, '_other')))
      || (key.endsWith('_other') && !keys.has(key.replace(/_other$/, '_one'))));
    expect(halves).toEqual([]);
    // A count without forms reads "1 clients"; these read well with any number.
    const withoutForms = ['shell:inbox.open'];
    const counted = [...catalogue.values()].filter((entry) => variablesOf(entry.value).includes('count') && !/_(one|other|zero)$/.test(entry.key));
    expect(counted.map(name).filter((key) => !withoutForms.includes(key))).toEqual([]);
  });

  it('close every blank they open', () => {
    const broken = [...en.values(), ...tr.values()].filter(({ value }) => /\{\{(?![^{}]+\}\})/.test(value) || /(?<!\{\{[^{}]*)\}\}/.test(value));
    expect(broken).toEqual([]);
  });
});

describe('the Turkish catalogue', () => {
  it('is written with Turkish letters, not with their ASCII look-alikes', () => {
    // Whole words that are wrong without their letters; each is right only as written beside it.
    const wrong = /\b(Musteri|musteri|Sozlesme|sozlesme|Gonder\w*|gonder\w*|icin|Icin|degil|Degil|gun|Gun|sure|bugun|Bugun|imza(?:la)?ndi|onaylandi|gecerli|Gecerli|ucret|Ucret|odeme|Odeme|tarihi?ni sec|Iptal|Isim|Is|Ingilizce|Turkce|dosya acil\w*)\b/u;
    expect([...tr.values()].filter(({ value }) => wrong.test(value)).map(name)).toEqual([]);
  });

  it('joins no suffix to a blank, because the vowel would have to follow what is filled in', () => {
    expect([...tr.values()].filter(({ value }) => /\}\}['’]\p{L}/u.test(value)).map(name)).toEqual([]);
  });

  it('begins a sentence that begins with i with İ', () => {
    // The words that begin with I in Turkish are few and none of them is used at the start of a text here.
    const dotless = /^I(?!SO|BAN|P\b|D\b|nstagram|CS\b|K\b|şık|rk|lık|sı|ssız|hlamur|rak|spanak|zgara)/u;
    expect([...tr.values()].filter(({ value }) => dotless.test(value)).map(name)).toEqual([]);
  });

  it('addresses its reader politely', () => {
    const familiar = /\b(sen|seni|sana|senin|sende|senden)\b/iu;
    expect([...tr.values()].filter(({ value }) => familiar.test(value)).map(name)).toEqual([]);
  });

  it('asks for nothing with an exclamation mark, and nor does the English one', () => {
    expect([...en.values(), ...tr.values()].filter(({ value }) => value.includes('!')).map(name)).toEqual([]);
  });
});

describe('the screens', () => {
  /** Signs and names that are no words of a language. */
  const signs = new Set(['Onay', 'English', 'Türkçe', 'Ctrl', 'Esc', 'Shift', 'Alt', 'K', '⌘', 'https://']);

  it('show no word that does not come from a catalogue', () => {
    const root = join(import.meta.dirname, '../..');
    const screens = readSources(root, ['src/renderer'], ['.tsx']).filter(({ path }) => !path.endsWith('.test.tsx')).map(parse);
    expect(screens.length).toBeGreaterThan(0);
    expect(literalTexts(screens).filter(({ text }) => !signs.has(text))).toEqual([]);
  });
});
