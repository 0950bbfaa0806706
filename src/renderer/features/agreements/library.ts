import type { Clause } from '../../../domain/agreements/index.ts';
import type { Language } from '../../../domain/common/text.ts';
import { db, libraryClauses } from '../../data/index.ts';

/**
 * Keeps a clause in the user's own library, so that every new agreement starts with it: an edited default takes the place of
 * the shipped text of its topic, an own clause is added (or replaced, by its title).
 */
export async function keepInLibrary(clause: Clause, language: Language): Promise<void> {
  const mine = await db.clauses.where('language').equals(language).toArray();
  const shipped = clause.topic !== null && !clause.topic.startsWith('own-');
  const topic = shipped ? clause.topic : null;
  const known = mine.find((one) => (shipped ? one.topic === topic : one.topic === null && (one.title === clause.title || `own-${one.id}` === clause.topic)));
  const values = { language, topic, title: clause.title, body: clause.body, included: clause.included };
  if (known) await libraryClauses.update(known.id, () => values);
  else await libraryClauses.create({ ...values, position: mine.length });
}
