import { agreementClauses, parseClauseLibrary, type ClauseLibrary } from '../../../domain/agreements/clauses/index.ts';
import { newAgreementContent, type AgreementVersion, type PaymentTerms } from '../../../domain/agreements/index.ts';
import type { Business } from '../../../domain/business/index.ts';
import type { Client } from '../../../domain/clients/index.ts';
import type { Language } from '../../../domain/common/text.ts';
import { dayAt } from '../../../domain/time/index.ts';
import { agreements, db, newId } from '../../data/index.ts';

const files: Record<Language, () => Promise<{ default: unknown }>> = {
  en: () => import('../../../../resources/clauses/en.json'),
  tr: () => import('../../../../resources/clauses/tr.json'),
};

/** The clause library that ships with Onay, with the user's own edited defaults and clauses laid over it. */
export async function loadLibrary(language: Language): Promise<ClauseLibrary> {
  const parsed = parseClauseLibrary((await files[language]()).default);
  if (!parsed.ok) throw new Error(parsed.faults.join('\n'));
  const own = await db.clauses.where('language').equals(language).toArray();
  const edited = new Map(own.filter((clause) => clause.topic !== null).map((clause) => [clause.topic, clause]));
  const last = parsed.library.clauses.at(-1)?.order ?? 0;
  return {
    language,
    clauses: [
      ...parsed.library.clauses.map((clause) => {
        const mine = edited.get(clause.topic);
        return mine ? { ...clause, title: mine.title, body: mine.body, defaultIncluded: mine.included } : clause;
      }),
      ...own.filter((clause) => clause.topic === null).sort((a, b) => a.position - b.position).map((clause, index) => ({
        topic: `own-${clause.id}`, order: last + 1 + index, title: clause.title, body: clause.body, purpose: '', defaultIncluded: clause.included,
      })),
    ],
  };
}

/** A new agreement with its first draft, started from the business's defaults, the client's record and the clause library. */
export async function createAgreement(input: { business: Business; client: Client; kind: PaymentTerms['kind'] }, now: number = Date.now()): Promise<AgreementVersion> {
  const library = await loadLibrary(input.client.language);
  const content = newAgreementContent({ ...input, clauses: [], newId, today: dayAt(now, input.business.zone) });
  const clauses = agreementClauses(library, content, newId);
  return agreements.create({ clientId: input.client.id, name: content.title, content: { ...content, clauses } });
}
