import { useLiveQuery } from 'dexie-react-hooks';
import type { Agreement, AgreementVersion, PartySignature } from '../../../domain/agreements/index.ts';
import type { Business } from '../../../domain/business/index.ts';
import type { Client } from '../../../domain/clients/index.ts';
import type { FactInstant } from '../../../domain/time/index.ts';
import { agreements, db } from '../../data/index.ts';

/** An agreement with everything around it; `versions` are by number, oldest first. */
export type SigningData = { agreement: Agreement; client: Client; business: Business; versions: AgreementVersion[] };
export type Party = PartySignature['party'];
export const parties = ['provider', 'client'] as const satisfies readonly Party[];

/** Undefined while it is read, null when it is not there. */
export function useSigningData(id: string): SigningData | null | undefined {
  return useLiveQuery(async () => {
    const [agreement, versions, business] = await Promise.all([
      agreements.get(id), agreements.versionsOf(id), db.business.limit(1).first(),
    ]);
    const client = agreement ? await db.clients.get(agreement.clientId) : undefined;
    return agreement && client && business ? { agreement, client, business, versions } : null;
  }, [id]);
}

/** The zone of whoever sits at this machine: a fact carries it. */
export const zoneHere = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

/** Now, as whoever sits here sees it. */
export const nowHere = (): FactInstant => ({ at: Date.now(), zone: zoneHere() });
