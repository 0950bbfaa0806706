import { parseClauseLibrary, type ClauseLibrary } from '../../domain/agreements/clauses/index.ts';
import type { Clause } from '../../domain/agreements/index.ts';
import type { Language } from '../../domain/common/text.ts';
import { db } from './database.ts';
import { libraryClauses } from './index.ts';

const files: Record<Language, () => Promise<{ default: unknown }>> = {
  en: () => import('../../../resources/clauses/en.json'),
  tr: () => import('../../../resources/clauses/tr.json'),
};

/** Marks a clause of the user's own in a library, where every entry needs a topic. */
const ownTopic = (id: string): string => `own-${id}`;

/**
 * The clause library that ships with Onay, with the user's own laid over it: an edited default takes the place of its topic,
 * own clauses stand before the signature block.
 */
export async function loadLibrary(language: Language): Promise<ClauseLibrary> {
  const parsed = parseClauseLibrary((await files[language]()).default);
  if (!parsed.ok) throw new Error(parsed.faults.join('\n'));
  const mine = await db.clauses.where('language').equals(language).toArray();
  const edited = new Map(mine.filter((clause) => clause.topic !== null).map((clause) => [clause.topic, clause]));
  const shipped = parsed.library.clauses.map((clause) => {
    const own = edited.get(clause.topic);
    return own ? { ...clause, title: own.title, body: own.body, defaultIncluded: own.included } : clause;
  });
  const added = mine.filter((clause) => clause.topic === null).sort((a, b) => a.position - b.position)
    .map((clause) => ({ topic: ownTopic(clause.id), order: 0, title: clause.title, body: clause.body, purpose: '', defaultIncluded: clause.included }));
  const last = shipped.findIndex((clause) => clause.topic === 'signature');
  const all = last === -1 ? [...shipped, ...added] : [...shipped.slice(0, last), ...added, ...shipped.slice(last)];
  return { language, clauses: all.map((clause, order) => ({ ...clause, order })) };
}

/** Keeps a clause in the user's own library, so that every new agreement of its language starts with it. */
export async function keepInLibrary(clause: Clause, language: Language): Promise<void> {
  const mine = await db.clauses.where('language').equals(language).toArray();
  const topic = clause.topic !== null && !clause.topic.startsWith(ownTopic('')) ? clause.topic : null;
  const known = mine.find((one) => (topic !== null
    ? one.topic === topic
    : one.topic === null && (one.title === clause.title || ownTopic(one.id) === clause.topic)));
  const values = { language, topic, title: clause.title, body: clause.body, included: clause.included };
  if (known) await libraryClauses.update(known.id, () => values);
  else await libraryClauses.create({ ...values, position: mine.length });
}
