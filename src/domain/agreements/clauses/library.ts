import * as z from 'zod/mini';
import { languageSchema, line, prose } from '../../common/text.ts';
import type { AgreementContent, Clause } from '../content.ts';
import { clauseConditionNames, clauseConditions, type ClauseCondition } from './conditions.ts';
import { places } from './places.ts';
import { placesIn } from './template.ts';

/** The topics of the library that ships with Onay, in the order of the paper. A user's own library may have others. */
export const clauseTopics = [
  'parties',
  'background',
  'definitions',
  'accounts',
  'deliverables',
  'not-included',
  'timeline',
  'client-duties',
  'late-input',
  'approval',
  'silence',
  'revisions',
  'change-orders',
  'communication',
  'community',
  'fees',
  'payment',
  'expenses',
  'reporting',
  'no-guarantee',
  'access',
  'account-ownership',
  'ip',
  'portfolio',
  'warranties',
  'ai-tools',
  'advertising-law',
  'confidentiality',
  'data-protection',
  'independence',
  'liability',
  'term',
  'termination',
  'stamp-duty',
  'notices',
  'boilerplate',
  'electronic-signature',
  'signature',
] as const;
export type ClauseTopic = (typeof clauseTopics)[number];

const filledLine = line.check(z.minLength(1));

export const libraryClauseSchema = z.strictObject({
  topic: filledLine,
  /** Ascending on paper. */
  order: z.number().check(z.int(), z.gte(0)),
  title: filledLine,
  /** One line for the editor: what the clause is for and when to leave it out. */
  purpose: line,
  defaultIncluded: z.boolean(),
  /** Without it the clause belongs into every agreement. */
  appliesWhen: z.optional(z.enum(clauseConditionNames)),
  /** Text with `{{places}}`. */
  body: prose.check(z.minLength(1)),
});
export type LibraryClause = z.infer<typeof libraryClauseSchema>;

export const clauseLibrarySchema = z.strictObject({
  language: languageSchema,
  clauses: z.array(libraryClauseSchema).check(z.minLength(1), z.maxLength(200)),
});
export type ClauseLibrary = z.infer<typeof clauseLibrarySchema>;

export type ParsedLibrary = { ok: true; library: ClauseLibrary } | { ok: false; faults: string[] };

const repeated = (items: readonly (string | number)[]): (string | number)[] => [
  ...new Set(items.filter((item, index) => items.indexOf(item) !== index)),
];
const known: ReadonlySet<string> = new Set(places);

/** A library from JSON, in the order of the paper; refused when its shape, a topic or a place is wrong, with a line for each. */
export function parseClauseLibrary(value: unknown): ParsedLibrary {
  const parsed = z.safeParse(clauseLibrarySchema, value);
  if (!parsed.success)
    return { ok: false, faults: parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) };
  const { clauses } = parsed.data;
  const faults = [
    ...repeated(clauses.map((clause) => clause.topic)).map((topic) => `topic twice: ${topic}`),
    ...repeated(clauses.map((clause) => clause.order)).map((order) => `order twice: ${order}`),
    ...clauses.flatMap((clause) =>
      placesIn(clause.body)
        .filter((place) => !known.has(place))
        .map((place) => `${clause.topic}: unknown place ${place}`),
    ),
  ];
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, library: { ...parsed.data, clauses: [...clauses].sort((a, b) => a.order - b.order) } };
}

const applies = (clause: LibraryClause, content: AgreementContent): boolean =>
  clause.appliesWhen === undefined || clauseConditions[clause.appliesWhen](content);

/**
 * The clauses a new agreement starts with: the whole library, so that the editor can switch each on and off; switched on are
 * those that the library includes by default and whose condition the agreement meets. `content.clauses` is not looked at.
 */
export function agreementClauses(library: ClauseLibrary, content: AgreementContent, newId: () => string): Clause[] {
  return [...library.clauses]
    .sort((a, b) => a.order - b.order)
    .map((clause) => ({
      id: newId(),
      topic: clause.topic,
      title: clause.title,
      body: clause.body,
      included: clause.defaultIncluded && applies(clause, content),
    }));
}

/** A remark of the editor, never an error: the agreement changed since the clause was switched on or off. */
export type ClauseHint = {
  clauseId: string;
  topic: string;
  condition: ClauseCondition;
  hint: 'does-not-apply' | 'applies-but-left-out';
};

export function clauseHints(library: ClauseLibrary, content: AgreementContent): ClauseHint[] {
  return content.clauses.flatMap(({ id, topic, included }) => {
    const entry = library.clauses.find((clause) => clause.topic === topic);
    if (topic === null || entry?.appliesWhen === undefined || !entry.defaultIncluded || included === applies(entry, content))
      return [];
    return [
      { clauseId: id, topic, condition: entry.appliesWhen, hint: included ? 'does-not-apply' : 'applies-but-left-out' } as const,
    ];
  });
}
