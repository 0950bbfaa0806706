import i18next from 'i18next';
import type { AgendaItem } from '../../../bridge/index.ts';
import { sameEntries } from '../../../domain/agenda/index.ts';
import { takeJournal } from '../../data/notifications.ts';
import { currentLanguage } from '../../i18n/index.ts';
import { bridge, call } from '../host.ts';
import { currentWork, whenIdle } from '../work/index.ts';
import { itemsOf } from './items.ts';

/** The agenda reaches twelve months ahead; once a day it is rolled on, also when nothing is edited. */
const rollMs = 6 * 60 * 60 * 1000;

/**
 * Hands the whole agenda to main whenever the data or the language gives another one, and takes main's journal in.
 * Returns the function that stops it.
 */
export function keepAgenda(): () => void {
  let sent: AgendaItem[] | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<unknown>) => {
    queue = queue.then(work).catch((error: unknown) => bridge.calls['app.log']({ level: 'warn', message: `agenda: ${String(error)}` }));
  };

  const hand = (items: AgendaItem[]) => inTurn(async () => {
    if (sent && sameEntries(sent, items)) return;
    const t = i18next.getFixedT(currentLanguage(), 'agenda');
    const { revision } = await call('agenda.revision', {});
    // The journal is taken in first: main forgets what an agenda no longer holds.
    await takeIn();
    await call('agenda.replace', { revision: revision + 1, items, missedTitle: t('missedTitle'), missedBody: t('missedBody') });
    sent = items;
  });
  const takeIn = async () => {
    const { entries, last, items } = await call('agenda.journal', { after: 0 });
    if (entries.length === 0) return;
    await takeJournal(entries, new Map(items.map((item) => [item.id, item])));
    await call('agenda.acknowledge', { upTo: last });
  };

  const look = () => {
    const { work, error } = currentWork.get();
    if (error !== undefined) void bridge.calls['app.log']({ level: 'error', message: `agenda: ${String(error)}` });
    if (!work) return;
    const now = () => void hand(itemsOf(work, currentLanguage()));
    // At the start main still has the last agenda, and the user waits for the screen.
    if (sent) now();
    else whenIdle(now);
  };
  const stopWork = currentWork.subscribe(look);
  look();
  const roll = setInterval(currentWork.refresh, rollMs);
  i18next.on('languageChanged', look);
  const stopJournal = bridge.events['agenda.journaled'](() => inTurn(takeIn));
  return () => {
    stopWork();
    clearInterval(roll);
    i18next.off('languageChanged', look);
    stopJournal();
  };
}
