import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapePlaces, fillClause, placesIn, type PlaceValues } from './template.ts';

const values: PlaceValues = new Map([
  ['client.name', { text: '{{client}} {{provider.name}}' }],
  ['provider.name', { text: 'Kıyı & Söhne $1 $& \\{{' }],
  ['term.notice', { missing: ['term.noticeDays'] }],
  ['blank', { text: '  ' }],
]);

describe('places in a clause', () => {
  it('fills in one pass, so that a client called {{client}} keeps its name', () => {
    expect(fillClause('{{client.name}} / {{ provider.name }}', values)).toEqual({
      ok: true,
      text: '{{client}} {{provider.name}} / Kıyı & Söhne $1 $& \\{{',
    });
  });

  it('writes two braces when they are escaped', () => {
    expect(fillClause('Yazım: \\{{alan}} ve {{provider.name}}', values)).toEqual({
      ok: true,
      text: 'Yazım: {{alan}} ve Kıyı & Söhne $1 $& \\{{',
    });
  });

  it('names what is missing and where, all of it at once', () => {
    expect(fillClause('a {{term.notice}} b {{nope}} c {{blank}}', values)).toEqual({
      ok: false,
      problems: [
        { code: 'missing-value', place: 'term.notice', index: 2, paths: ['term.noticeDays'] },
        { code: 'unknown-place', place: 'nope', index: 20 },
        { code: 'missing-value', place: 'blank', index: 31, paths: [] },
      ],
    });
  });

  it.each(['{{', 'a {{client.name', '{{}}', '{{ {{client.name}} }}', '{{constructor}}', '{{__proto__}}', '{{client.name\n'])(
    'calls %j a mistake instead of printing it',
    (body) => {
      const filled = fillClause(body, values);
      expect(filled.ok).toBe(false);
      expect(!filled.ok && filled.problems[0]?.code).toBe('unknown-place');
    },
  );

  it('lists each place of a body once', () => {
    expect(placesIn('{{b}} {{a}} \\{{c}} {{ b }} {{never')).toEqual(['b', 'a', '{{never']);
  });

  it('never leaves a place open in any body, whatever stands around it', () => {
    const piece = fc.oneof(
      fc.constantFrom('{{', '}}', '{', '}', '\\', '\\{{', '{{provider.name}}', 'provider.name', ' '),
      fc.string(),
    );
    const plain: PlaceValues = new Map([['provider.name', { text: 'X' }]]);
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const body = pieces.join('');
        const filled = fillClause(body, plain);
        if (!filled.ok)
          return filled.problems.length > 0 && filled.problems.every((problem) => body.startsWith('{{', problem.index));
        // Without an escape nothing like an opening is left; each escape leaves at most one thing that looks like a place.
        const escapes = (body.match(/\\\{\{/g) ?? []).length;
        if (escapes === 0) return !filled.text.includes('{{');
        return (filled.text.match(/\{\{\s*[\w.]+\s*\}\}/g) ?? []).length <= escapes;
      }),
      { numRuns: 2_000 },
    );
  });

  it('gives any escaped text back as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom('{{', '}}', '{', '\\'), fc.string()), { maxLength: 10 }), (pieces) => {
        const text = pieces.join('');
        expect(fillClause(escapePlaces(text), values)).toEqual({ ok: true, text });
      }),
    );
  });
});
