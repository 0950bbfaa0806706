import type { Language } from '../../common/text.ts';
import type { AgreementContent } from '../content.ts';
import { problem, type Problem } from '../problemCodes.ts';
import { placeValues } from './fields.ts';
import { placeLabel, places, type PlaceName } from './places.ts';
import { fillClause, fillMarked, type PlaceProblem } from './template.ts';

/** One place of an included clause that cannot be filled; `clauseIndex` is the clause's index in `content.clauses`. */
export type ClauseProblem = PlaceProblem & { clauseId: string; clauseIndex: number; title: string };

/** Every place of every included clause that cannot be filled, in the order of the paper. Empty: the clauses can go out. */
export function clauseProblems(content: AgreementContent): ClauseProblem[] {
  const values = placeValues(content);
  return content.clauses.flatMap((clause, clauseIndex) => {
    if (!clause.included) return [];
    const result = fillClause(clause.body, values);
    return result.ok ? [] : result.problems.map((found) => ({ ...found, clauseId: clause.id, clauseIndex, title: clause.title }));
  });
}

/**
 * The same as problems of the agreement: `path` is the empty field to jump to (once for each, however many clauses need it), or
 * the clause's body where the place is unknown; `name` is the clause that asks for it, or the unknown place.
 */
export function clauseFieldProblems(content: AgreementContent): Problem[] {
  const found = clauseProblems(content).flatMap((item) => {
    const body = `clauses.${item.clauseIndex}.body`;
    if (item.code === 'unknown-place') return [problem('clause-field-unknown', body, item.place)];
    return (item.paths.length === 0 ? [body] : item.paths).map((path) => problem('clause-field-missing', path, item.title));
  });
  return found.filter(
    (item, index) => item.code === 'clause-field-unknown' || found.findIndex((other) => other.path === item.path) === index,
  );
}

const openings: Readonly<Record<Language, { missing: string; unknown: string }>> = {
  en: { missing: 'to be filled in', unknown: 'unknown field' },
  tr: { missing: 'doldurulacak', unknown: 'bilinmeyen alan' },
};

const isPlace = (name: string): name is PlaceName => places.some((place) => place === name);

function marked(found: PlaceProblem, language: Language): string {
  const words = openings[language];
  if (isPlace(found.place)) return `[${words.missing}: ${placeLabel(found.place, language)}]`;
  return `[${words.unknown}: ${found.place.replaceAll(/[{}]/g, '').trim()}]`;
}

/**
 * One clause as it is printed. `complete` is false while a place cannot be filled: its text then names the field in brackets,
 * which is for the preview of a draft only; nothing incomplete goes out, because `clauseProblems` are errors.
 */
export type PrintedClause = { number: number; id: string; title: string; text: string; complete: boolean };

/** The included clauses, numbered from 1, filled. Titles are plain text, a body's paragraphs are separated by line breaks. */
export function filledClauses(content: AgreementContent): PrintedClause[] {
  const values = placeValues(content);
  return content.clauses
    .filter((clause) => clause.included)
    .map((clause, index) => ({
      number: index + 1,
      id: clause.id,
      title: clause.title,
      text: fillMarked(clause.body, values, (found) => marked(found, content.language)),
      complete: fillClause(clause.body, values).ok,
    }));
}
