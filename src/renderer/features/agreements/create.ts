import { agreementClauses } from '../../../domain/agreements/clauses/index.ts';
import { newAgreementContent, type AgreementVersion, type PaymentTerms } from '../../../domain/agreements/index.ts';
import type { Business } from '../../../domain/business/index.ts';
import type { Client } from '../../../domain/clients/index.ts';
import { dayAt } from '../../../domain/time/index.ts';
import { loadLibrary } from '../../data/clauseLibrary.ts';
import { agreements, newId } from '../../data/index.ts';

/** A new agreement with its first draft, started from the business's defaults, the client's record and the clause library. */
export async function createAgreement(input: { business: Business; client: Client; kind: PaymentTerms['kind'] }, now: number = Date.now()): Promise<AgreementVersion> {
  const library = await loadLibrary(input.client.language);
  const content = newAgreementContent({ ...input, clauses: [], newId, today: dayAt(now, input.business.zone) });
  const clauses = agreementClauses(library, content, newId);
  return agreements.create({ clientId: input.client.id, name: content.title, content: { ...content, clauses } });
}
