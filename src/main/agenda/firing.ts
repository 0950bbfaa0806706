import type { AgendaItem } from '../../bridge/index.ts';
import { dueAt } from './due.ts';
import type { Journal } from './journal.ts';
import type { Intent } from './lines.ts';
import type { AgendaPorts } from './ports.ts';
import { freeReplaceId } from './replace-id.ts';

/** As many are begun at once: one flush for all of them, and at most so many to be repeated one by one after a crash. */
const batch = 16;
/** Two minutes of retries; then the journal says `failed`, and the program itself has to show it. */
const refusalsBeforeGivingUp = 8;

type Summary = { readonly missedTitle: string; readonly missedBody: string };

export type Firing = {
  /**
   * Does one portion of what is to be done at this moment: what was begun earlier, else what is due. `more`: call again at
   * once. `troubled`: the desktop or the disk refused; call again later. Rejects only when the journal cannot begin.
   */
  portion(pending: readonly AgendaItem[], summary: Summary): Promise<{ more: boolean; troubled: boolean }>;
};

/** What the desktop says later of something it has shown. */
export type Told = { clicked(intent: Intent): void; failed(intent: Intent, why: string): void };

/** The order of steps here is the argument of README.md: begin (flushed), show, end. */
export function createFiring(ports: AgendaPorts, journal: () => Journal, told: Told, stopping: AbortSignal): Firing {
  const { clock, notifier, log } = ports;
  /** Numbers given away in this run, and to whom. */
  const taken = new Map<number, string>();
  let refusals = 0;
  const stopped = new Promise<'stopped'>((resolve) => stopping.addEventListener('abort', () => resolve('stopped'), { once: true }));

  const numberFor = (id: string): number => {
    const number = freeReplaceId(id, (candidate) => (taken.get(candidate) ?? id) !== id);
    taken.set(number, id);
    return number;
  };

  /** True when it is over, one way or the other; false when it is to be tried again. */
  const show = async (intent: Intent): Promise<boolean> => {
    if (stopping.aborted) return false;
    const [key] = intent.ids;
    try {
      const shown = notifier.show({
        key: key ?? '', replaceId: intent.replaceId, title: intent.title, body: intent.body,
        onClick: () => told.clicked(intent), onFailed: (why) => told.failed(intent, why),
      });
      // A desktop that takes its time must not hold up quitting; the next start shows it under the same number.
      if (await Promise.race([shown.then(() => 'shown'), stopped]) === 'stopped') return false;
    } catch (error) {
      refusals += 1;
      log.warn(`a reminder could not be shown (${notifier.service})`, error);
      if (refusals <= refusalsBeforeGivingUp) return false;
      await journal().end(intent, intent.ids.map((itemId) => ({ itemId, what: 'failed' })), clock());
      return true;
    }
    refusals = 0;
    await journal().end(intent, intent.ids.map((itemId) => ({ itemId, what: intent.what })), clock());
    return true;
  };

  const showAll = async (intents: readonly Intent[]): Promise<boolean> => {
    for (const intent of intents) {
      if (!await show(intent)) return false;
    }
    return true;
  };

  const draft = (item: AgendaItem): Omit<Intent, 'kind' | 'number'> => ({
    what: 'fired', replaceId: numberFor(item.id), ids: [item.id], at: item.at, title: item.title, body: item.body, route: item.route,
  });

  const beginMissed = (late: readonly AgendaItem[], earlier: Intent | undefined, summary: Summary): Promise<Intent[]> => {
    const [first] = late;
    const ids = [...(earlier?.ids ?? []), ...late.map((item) => item.id)];
    const [only] = ids;
    if (ids.length === 1 && first !== undefined && only !== undefined) return journal().begin([{ ...draft(first), what: 'missed' }]);
    const count = String(ids.length);
    return journal().begin([{
      what: 'missed', closes: earlier?.number, ids,
      replaceId: earlier?.replaceId ?? numberFor(`missed ${only}`), at: earlier?.at ?? first?.at ?? clock(),
      title: summary.missedTitle.replaceAll('{count}', count), body: summary.missedBody.replaceAll('{count}', count),
      route: ports.missedRoute ?? '/',
    }]);
  };

  return {
    portion: async (pending, summary) => {
      const begun = journal().open();
      for (const intent of begun) taken.set(intent.replaceId, intent.ids.length === 1 ? intent.ids[0] ?? '' : 'a summary');
      const held = new Set(begun.flatMap((intent) => intent.ids));
      const { punctual, late } = dueAt(pending.filter((item) => !held.has(item.id)), clock());
      const onTime = begun.filter((intent) => intent.what === 'fired');
      if (onTime.length > 0 && !await showAll(onTime)) return { more: false, troubled: true };
      if (punctual.length > 0) {
        const intents = await journal().begin(punctual.slice(0, batch).map(draft));
        return await showAll(intents) ? { more: true, troubled: false } : { more: false, troubled: true };
      }
      // A summary that a crash interrupted and what was missed since are told in one.
      const unfinished = begun.filter((intent) => intent.what === 'missed');
      const [earlier] = unfinished;
      if (earlier === undefined && late.length === 0) return { more: false, troubled: false };
      const intents = late.length === 0 ? unfinished : [...unfinished.slice(1), ...await beginMissed(late, earlier, summary)];
      return { more: false, troubled: !await showAll(intents) };
    },
  };
}
