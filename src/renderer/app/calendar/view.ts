import * as z from 'zod/mini';
import { calendarFilterSchema, calendarLayouts, everything, type CalendarFilter } from '../../../domain/planning/index.ts';

/** How the calendar is looked at: not the user's data, so it lives beside the other habits of this window. */
const viewSchema = z.strictObject({
  layout: z.enum(calendarLayouts),
  filter: calendarFilterSchema,
  /** The ideas without a day, at the right. */
  backlog: z.boolean(),
  /** Days as tall as what is on them, instead of "+n more". */
  tall: z.boolean(),
});
export type CalendarView = z.infer<typeof viewSchema>;

const key = 'onay.calendar';
const fallback: CalendarView = { layout: 'month', filter: everything, backlog: false, tall: false };

function read(): CalendarView {
  try {
    const parsed = z.safeParse(viewSchema, JSON.parse(localStorage.getItem(key) ?? 'null'));
    return parsed.success ? parsed.data : fallback;
  } catch {
    return fallback;
  }
}

let current = read();
const listeners = new Set<() => void>();

/** For `useSyncExternalStore`; the rail filters by it, too. */
export const calendarView = {
  get: (): CalendarView => current,
  set(change: Partial<CalendarView>): void {
    current = { ...current, ...change };
    localStorage.setItem(key, JSON.stringify(current));
    for (const listener of listeners) listener();
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  filter: (change: Partial<CalendarFilter>): void => calendarView.set({ filter: { ...current.filter, ...change } }),
  /** A click on a client in the rail: it alone, or all again; with `more` it joins or leaves the others. */
  toggleClient(id: string, more: boolean): void {
    const { clientIds } = current.filter;
    const has = clientIds.includes(id);
    const next = more ? (has ? clientIds.filter((one) => one !== id) : [...clientIds, id]) : has && clientIds.length === 1 ? [] : [id];
    calendarView.filter({ clientIds: next });
  },
};
