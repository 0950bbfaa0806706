import type { AgendaItem, JournalEntry } from '../../bridge/index.ts';
import { db } from './database.ts';
import type { NotificationRow } from './tables.ts';
import { write } from './writes.ts';

/** Takes main's journal in; an entry that is already here stays as it is. Texts come from the agenda that main was given. */
export function takeJournal(entries: readonly JournalEntry[], items: ReadonlyMap<string, AgendaItem>): Promise<void> {
  return write(() => db.transaction('rw', db.notifications, async () => {
    for (const entry of entries) {
      const item = items.get(entry.itemId);
      const known = await db.notifications.get(entry.seq);
      if (known || !item) continue;
      const { title, body, route } = item;
      const row: NotificationRow = { ...entry, title, body, route, seen: entry.what === 'opened' ? 1 : 0 };
      await db.notifications.put(row);
      // A click says that the reminder was seen.
      if (entry.what === 'opened') {
        await db.notifications.filter((other) => other.itemId === entry.itemId && other.seen === 0).modify({ seen: 1 });
      }
    }
  }));
}

export const markSeen = (seq: number): Promise<unknown> => write(() => db.notifications.update(seq, { seen: 1 }));
export const markAllSeen = (): Promise<unknown> => write(() => db.notifications.where('seen').equals(0).modify({ seen: 1 }));
