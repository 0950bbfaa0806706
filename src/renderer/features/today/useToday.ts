import { useLiveQuery } from 'dexie-react-hooks';
import { clientsWithoutAgreement } from '../../../domain/agreements/index.ts';
import { addDays, dayAt } from '../../../domain/time/index.ts';
import { currentItems } from '../../app/agenda/items.ts';
import { db } from '../../data/index.ts';
import { currentLanguage } from '../../i18n/index.ts';

const daysAhead = 30;

/** Everything the Today screen lists; undefined while it is read for the first time. */
export function useToday() {
  const language = currentLanguage();
  return useLiveQuery(async () => {
    const now = Date.now();
    const [business, clients, versions, items] = await Promise.all([
      db.business.limit(1).first(), db.clients.toArray(), db.agreementVersions.toArray(), currentItems(now, language),
    ]);
    const zone = business?.zone ?? 'UTC';
    const day = dayAt(now, zone);
    const until = addDays(day, daysAhead);
    const active = clients.filter((client) => client.archivedAt === null);
    const byId = new Map(active.map((client) => [client.id, client]));
    const unsigned = new Set(clientsWithoutAgreement(active, versions, day));
    return {
      day,
      clients: clients.length,
      waiting: versions.flatMap((version) => {
        const client = byId.get(version.clientId);
        return version.state === 'sent' && version.sent && client ? [{ version, client, late: version.sent.reviewBy < day }] : [];
      }).sort((a, b) => (a.version.sent?.reviewBy ?? '').localeCompare(b.version.sent?.reviewBy ?? '')),
      coming: items.map((item) => ({ ...item, day: dayAt(item.at, zone) }))
        .filter((item) => item.day >= day && item.day <= until && item.kind !== 'agreement-missing'),
      unsigned: active.filter((client) => unsigned.has(client.id)),
    };
  }, [language]);
}
