import { useLiveQuery } from 'dexie-react-hooks';
import type { Agreement, AgreementVersion } from '../../../domain/agreements/index.ts';
import type { Business } from '../../../domain/business/index.ts';
import type { Client } from '../../../domain/clients/index.ts';
import { agreements, db } from '../../data/index.ts';

export type AgreementData = {
  agreement: Agreement; client: Client; business: Business;
  /** By number, oldest first. */
  versions: AgreementVersion[];
};

/** One agreement with everything around it; undefined while it is read, null when it is not there. */
export function useAgreement(id: string): AgreementData | null | undefined {
  return useLiveQuery(async () => {
    const [agreement, versions, business] = await Promise.all([agreements.get(id), agreements.versionsOf(id), db.business.limit(1).first()]);
    const client = agreement ? await db.clients.get(agreement.clientId) : undefined;
    return agreement && client && business ? { agreement, client, business, versions } : null;
  }, [id]);
}
