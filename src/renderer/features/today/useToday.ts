import { useMemo } from 'react';
import type { Language } from '../../../domain/common/text.ts';
import { addDays, dayAt } from '../../../domain/time/index.ts';
import { inWords } from '../../app/agenda/items.ts';
import { remindersOf, useWork, type Work } from '../../app/work/index.ts';
import { currentLanguage } from '../../i18n/index.ts';

const daysAhead = 30;

/** Everything the Today screen lists; undefined while it is read for the first time. */
export function useToday() {
  const language = currentLanguage();
  const work = useWork();
  return useMemo(() => work && listsOf(work, language), [work, language]);
}

function listsOf(work: Work, language: Language) {
  const { day, business, clients, versions, active } = work;
  const zone = business?.zone ?? 'UTC';
  const until = addDays(day, daysAhead);
  const byId = new Map(active.map((client) => [client.id, client]));
  return {
    day,
    clients: clients.length,
    waiting: versions.flatMap((version) => {
      const client = byId.get(version.clientId);
      return version.state === 'sent' && version.sent && client ? [{ version, client, late: version.sent.reviewBy < day }] : [];
    }).sort((a, b) => (a.version.sent?.reviewBy ?? '').localeCompare(b.version.sent?.reviewBy ?? '')),
    coming: remindersOf(work).map((item) => ({ item, on: dayAt(item.at, zone) }))
      .filter(({ item, on }) => on >= day && on <= until && item.kind !== 'agreement-missing')
      .map(({ item, on }) => ({ ...inWords(item, language), day: on })),
    // In the order in which they came.
    unsigned: active.filter((client) => client.unsigned).sort((a, b) => a.createdAt - b.createdAt),
  };
}
