import { describe, expect, it } from 'vitest';
import {
  clientAContent,
  clientBContent,
  clientCContent,
  libraries,
  sequentialIds,
} from '../../../../tests/fixtures/agreements.ts';
import { clauseConditions } from './conditions.ts';
import { clauseProblems, filledClauses } from './compose.ts';
import { agreementClauses, clauseHints, clauseTopics, parseClauseLibrary } from './library.ts';

const builders = { A: clientAContent, B: clientBContent, C: clientCContent };
const words = (text: string) => text.split(/\s+/).filter((word) => word !== '').length;

describe.each(['en', 'tr'] as const)('the %s library that ships', (language) => {
  const { clauses } = libraries[language];

  it('has a text for every topic, in the order of the paper', () => {
    expect(clauses.map((clause) => clause.topic)).toEqual(clauseTopics);
    expect(libraries[language].language).toBe(language);
  });

  it.each(clauses.map((clause) => [clause.topic, clause] as const))(
    'says %s in 40 to 180 words, with a purpose on one line',
    (_, clause) => {
      expect(words(clause.body)).toBeGreaterThanOrEqual(40);
      expect(words(clause.body)).toBeLessThanOrEqual(180);
      expect(clause.purpose).toMatch(/^\p{Lu}.+\.$/u);
      expect(clause.purpose.length).toBeLessThan(140);
      expect(clause.title).not.toMatch(/[.{}]/);
    },
  );

  it('writes no sum, rate or number of days of its own: those come from the agreement', () => {
    for (const { topic, body } of clauses) {
      const withoutLaws = body.replaceAll(/\d+ sayılı|\(m\. \d+\)|\d+\. maddesi(nin)?/g, '');
      expect(`${topic}: ${withoutLaws.replaceAll(/\{\{[^}]*\}\}/g, '')}`).not.toMatch(/\d|%|€|₺/);
    }
  });

  it('has no stray spaces and typographic quotes only', () => {
    for (const { title, body, purpose } of clauses) {
      for (const text of [title, body, purpose]) expect(text).not.toMatch(/ {2}| [.,;:]|\.\.|["']|\s$|^\s/);
    }
  });
});

describe('the two libraries', () => {
  it('agree on what is included and when, so that a contract is the same in both languages', () => {
    const shape = (language: 'en' | 'tr') =>
      libraries[language].clauses.map(({ topic, order, defaultIncluded, appliesWhen }) => ({
        topic,
        order,
        defaultIncluded,
        appliesWhen,
      }));
    expect(shape('tr')).toEqual(shape('en'));
  });

  it('keep each to its own language', () => {
    const texts = (language: 'en' | 'tr') =>
      libraries[language].clauses
        .map(({ title, body, purpose }) => `${title} ${body} ${purpose}`)
        .join(' ')
        .replaceAll(/\{\{[^}]*\}\}/g, '');
    const english = [
      'the',
      'and',
      'of',
      'agreement',
      'client',
      'provider',
      'party',
      'content',
      'approval',
      'review',
      'invoice',
      'fee',
      'not',
      'post',
      'caption',
    ];
    for (const word of english)
      expect(
        texts('tr')
          .toLocaleLowerCase('tr')
          .split(/[^\p{L}]+/u),
      ).not.toContain(word);
    const turkish = ['ve', 'veya', 'bu', 'ile', 'sözleşme', 'müşteri', 'taraf', 'hizmet', 'onay', 'bedel', 'fatura', 'gönderi'];
    for (const word of turkish)
      expect(
        texts('en')
          .toLowerCase()
          .split(/[^\p{L}]+/u),
      ).not.toContain(word);
    expect(texts('en').replaceAll('Türkiye', '')).not.toMatch(/[ğışçöüİĞŞÇÖÜ]/);
  });

  it('speak of the deemed approval only where the agreement chose it', () => {
    const included = (content: ReturnType<typeof clientAContent>) =>
      content.clauses.filter((clause) => clause.included).map((clause) => clause.topic);
    expect(included(clientAContent(sequentialIds()))).not.toContain('silence');
    expect(included(clientBContent(sequentialIds()))).toContain('silence');
    expect(included(clientCContent(sequentialIds()))).not.toContain('reporting');
    expect(included(clientAContent(sequentialIds()))).toContain('stamp-duty');
  });
});

describe.each(Object.entries(builders))('client %s, complete', (_, build) => {
  const content = build(sequentialIds());

  it('fills every clause of the library, also those that are switched off', () => {
    const all = { ...content, clauses: content.clauses.map((clause) => ({ ...clause, included: true })) };
    expect(clauseProblems(all)).toEqual([]);
    expect(filledClauses(all)).toHaveLength(clauseTopics.length);
  });

  it('prints whole sentences: no open place, no double space, no space before a mark, no doubled full stop', () => {
    const printed = filledClauses(content);
    expect(printed.map((clause) => clause.number)).toEqual(printed.map((__, index) => index + 1));
    for (const { title, text, complete } of printed) {
      expect(complete).toBe(true);
      expect(`${title}: ${text}`).not.toMatch(/\{\{|\}\}| {2}| [.,;:!?]|\.\.|undefined|null|NaN|\[|\(\)/);
      expect(text).toMatch(/\.$/);
      // Every sentence begins with a capital, a quotation mark or a name the user typed.
      for (const sentence of text.split(/(?<=[^.\d]{4}[.!?]) (?=\p{L})/u)) expect(sentence.slice(0, 1)).toMatch(/[\p{Lu}“\d]/u);
    }
  });

  it('prints the same text every time and forgets nothing that was agreed', () => {
    const text = filledClauses(content)
      .map((clause) => clause.text)
      .join('\n');
    expect(
      filledClauses(build(sequentialIds()))
        .map((clause) => clause.text)
        .join('\n'),
    ).toBe(text);
    for (const part of [
      content.provider.legal.legalName,
      content.client.legal.legalName,
      content.client.legal.taxNumber,
      ...content.handles.map((row) => row.handle),
    ]) {
      expect(text).toContain(part);
    }
  });
});

describe('a library the user edits', () => {
  const { clauses } = libraries.en;

  it('is refused when a place is not known, a topic stands twice or a field is strange', () => {
    const [first, ...rest] = clauses;
    expect(parseClauseLibrary({ language: 'en', clauses: [{ ...first, body: 'See {{client.shoeSize}}' }, ...rest] })).toEqual({
      ok: false,
      faults: ['parties: unknown place client.shoeSize'],
    });
    expect(parseClauseLibrary({ language: 'en', clauses: [first, { ...first, order: 11 }] })).toEqual({
      ok: false,
      faults: ['topic twice: parties'],
    });
    expect(parseClauseLibrary({ language: 'en', clauses: [{ ...first, html: '<b>' }] }).ok).toBe(false);
    expect(parseClauseLibrary({ language: 'en', clauses: [{ ...first, appliesWhen: 'full-moon' }] }).ok).toBe(false);
    expect(parseClauseLibrary(null).ok).toBe(false);
  });

  it('may leave topics out and bring its own, in any order of the file', () => {
    const own = {
      topic: 'photo-days',
      order: 5,
      title: 'Photo days',
      purpose: '',
      defaultIncluded: true,
      body: 'For {{client.name}}.',
    };
    const parsed = parseClauseLibrary({ language: 'en', clauses: [...clauses.slice(0, 3), own].toReversed() });
    expect(parsed.ok && parsed.library.clauses.map((clause) => clause.topic)).toEqual([
      'photo-days',
      'parties',
      'background',
      'definitions',
    ]);
  });

  it('gives a new agreement every clause, switched off where its condition is not met', () => {
    const content = clientAContent(sequentialIds());
    const made = agreementClauses(libraries.tr, content, sequentialIds(1));
    expect(made).toHaveLength(clauseTopics.length);
    expect(made.filter((clause) => !clause.included).map((clause) => clause.topic)).toEqual(['silence']);
    expect(new Set(made.map((clause) => clause.id)).size).toBe(made.length);
  });

  it('says when a condition has changed since the clause was switched, and stops when it is put right', () => {
    const content = clientAContent(sequentialIds());
    expect(clauseHints(libraries.tr, content)).toEqual([]);
    const silent = { ...content, review: { ...content.review, lateness: 'silence' as const, silenceNetworks: ['x' as const] } };
    expect(clauseHints(libraries.tr, silent)).toMatchObject([
      { topic: 'silence', condition: 'silence-approves', hint: 'applies-but-left-out' },
    ]);
    const quiet = { ...content, reporting: { ...content.reporting, frequency: 'none' as const } };
    expect(clauseHints(libraries.tr, quiet)).toMatchObject([{ topic: 'reporting', hint: 'does-not-apply' }]);
    expect(clauseConditions['reporting-agreed'](quiet)).toBe(false);
  });
});
