import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { postFormats } from '../../src/domain/posts/index.ts';
import { problem, problemCodes, shownParams, units } from '../../src/domain/publishing/index.ts';
import { entriesOf, languages, variablesOf, type Language } from '../support/catalogues.ts';
import en from '../../src/renderer/i18n/en/publishing.json' with { type: 'json' };
import tr from '../../src/renderer/i18n/tr/publishing.json' with { type: 'json' };

const keysOf = (language: Language): Set<string> =>
  new Set(
    entriesOf(language)
      .filter(({ area }) => area === 'publishing')
      .map(({ key }) => key.replace(/_(one|other)$/, '')),
  );

beforeAll(async () => {
  await i18next.init({
    lng: 'en',
    resources: { en: { publishing: en }, tr: { publishing: tr } },
    defaultNS: 'publishing',
    interpolation: { escapeValue: false },
  });
});

describe.each(languages)('the sentences about a post in %s', (language) => {
  it('have one for every problem, and none for a problem that is no more', () => {
    const told = [...keysOf(language)].filter((key) => key.startsWith('problem.')).map((key) => key.slice('problem.'.length));
    expect(told.toSorted()).toEqual(Object.keys(problemCodes).toSorted());
  });
  it('name every format and every unit of counting', () => {
    for (const format of postFormats) expect(keysOf(language)).toContain(`format.${format}`);
    for (const unit of units) expect(keysOf(language)).toContain(`unit.${unit}`);
  });
  it('leave no blank open that a problem does not fill', () => {
    const filled = new Set([
      'network',
      'format',
      'name',
      'count',
      'most',
      'used',
      'have',
      'price',
      'plain',
      'signs',
      'from',
      'to',
      'shape',
      'width',
      'height',
      'least',
      'megabytes',
      'length',
      'limit',
      'all',
      'on',
      'at',
      'percent',
      'found',
      'subject',
      'sentence',
      'wanted',
      'one',
      'other',
    ]);
    const open = entriesOf(language)
      .filter(({ area }) => area === 'publishing')
      .flatMap(({ key, value }) =>
        variablesOf(value)
          .filter((name) => !filled.has(name))
          .map((name) => `${key} ${name}`),
      );
    expect(open).toEqual([]);
  });
});

describe('a sentence', () => {
  const say = (language: Language, given: ReturnType<typeof problem>): string => {
    const t = i18next.getFixedT(language, 'publishing');
    return t(
      `problem.${given.code}`,
      shownParams(given, language, (format) => t(`format.${format}`)),
    );
  };
  it('counts in both languages', () => {
    const over = (count: number): ReturnType<typeof problem> =>
      problem('text-over', { field: 'text', network: 'x', params: { count, most: 280, used: 280 + count } });
    expect(say('en', over(1))).toBe('1 character over: X takes 280, this has 281.');
    expect(say('en', over(18))).toBe('18 characters over: X takes 280, this has 298.');
    expect(say('tr', over(18))).toBe('18 karakter fazla: X en çok 280 karakter alır, burada 298 var.');
  });
  it('writes days, decimals and formats as its language does', () => {
    const long = problem('video-long', {
      field: 'media',
      network: 'instagram',
      params: { format: 'story', length: '1:15', limit: '1:00', name: 'a.mp4' },
    });
    expect(say('en', long)).toBe('This video is 1:15 long; on Instagram this format (story) takes 1:00: a.mp4');
    const heavy = problem('image-heavy', { field: 'media', network: 'x', params: { megabytes: 12.5, most: 5.2, name: 'a.png' } });
    expect(say('tr', heavy)).toBe('12,5 MB, X en çok 5,2 MB alır; daha küçük bir kopya gönderilir: a.png');
    const past = problem('licence-expired', { field: 'media', params: { name: 'çekim.jpg', on: '2026-12-18' } });
    expect(say('tr', past)).toBe('Yalnızca 18 Ara 2026 gününe kadar kullanılabilir, gönderi daha sonra çıkıyor: çekim.jpg');
  });
});
