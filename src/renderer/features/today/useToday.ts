import { useLiveQuery } from 'dexie-react-hooks';
import i18next from 'i18next';
import { useMemo } from 'react';
import type { Language } from '../../../domain/common/text.ts';
import { addDays, dayAt, formatDay, type Day } from '../../../domain/time/index.ts';
import { inWords } from '../../app/agenda/items.ts';
import { remindersOf, useWork, type Work } from '../../app/work/index.ts';
import { db } from '../../data/index.ts';
import { currentLanguage } from '../../i18n/index.ts';

const daysAhead = 30;

/** Everything the Today screen lists; undefined while it is read for the first time. */
export function useToday() {
  const language = currentLanguage();
  const work = useWork();
  return useMemo(() => work && listsOf(work, language), [work, language]);
}

/** Where the newest draft of each client is written, so that nobody begins a second one by mistake. */
export function useDrafts(): ReadonlyMap<string, string> {
  const drafts = useLiveQuery(() => db.agreementVersions.where('state').equals('draft').toArray());
  return new Map((drafts ?? []).map(({ clientId, agreementId }) => [clientId, `/agreements/${agreementId}`]));
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
    coming: [...endingsOf(work, until, language), ...remindersOf(work).map((item) => ({ item, on: dayAt(item.at, zone) }))
      .filter(({ item, on }) => on >= day && on <= until && item.kind !== 'agreement-missing')
      .map(({ item, on }) => ({ ...inWords(item, language), day: on }))].sort((a, b) => a.day.localeCompare(b.day)),
    // In the order in which they came.
    unsigned: active.filter((client) => client.unsigned).sort((a, b) => a.createdAt - b.createdAt),
  };
}

/** Agreements under notice whose last day comes up. */
function endingsOf({ versions, active, day }: Work, until: Day, language: Language) {
  const t = i18next.getFixedT(language, 'agenda');
  return versions.flatMap(({ id, agreementId, clientId, state, ending, content }) => {
    const client = active.find((one) => one.id === clientId);
    if (state !== 'signed' || !ending || !client || ending.lastDay < day || ending.lastDay > until) return [];
    const last = formatDay(ending.lastDay, language, 'medium');
    return [{
      id: `ending-${id}`, kind: 'notice-deadline' as const, day: ending.lastDay, route: `/agreements/${agreementId}`,
      title: t('today.ending', { client: client.name }), body: t('today.endingBody', { title: content.title, day: last }),
    }];
  });
}
