import type { Day } from '../../../domain/time/index.ts';
import type { PlannedItem } from '../../../domain/planning/index.ts';
import type { PlannedChange } from '../../../domain/posts/index.ts';
import type { Move } from '../../../domain/planning/index.ts';

/** What waits for an answer, is open, selected or said: small stores, so that one card hears of itself and the grid is not drawn again. */
export type Ask =
  | { kind: 'promised-move'; items: PlannedItem[]; moves: Move[] }
  | { kind: 'promised-state'; items: PlannedItem[]; change: PlannedChange }
  | { kind: 'move-to'; items: PlannedItem[] }
  | { kind: 'new'; on: Day | null; text: string; clientId: string | null; rect: DOMRect | null; idea: boolean }
  | { kind: 'day'; on: Day; rect: DOMRect }
  | { kind: 'plan-month' };

function createStore<T>(initial: T) {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: (): T => value,
    set(next: T): void {
      if (next === value) return;
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const asked = createStore<Ask | null>(null);
export const spoken = createStore<{ text: string; times: number }>({ text: '', times: 0 });

const none: ReadonlySet<string> = new Set();
const chosen = createStore<ReadonlySet<string>>(none);

export const selection = {
  ...chosen,
  has: (id: string): boolean => chosen.get().has(id),
  clear: (): void => chosen.set(none),
  toggle(id: string): void {
    const next = new Set(chosen.get());
    if (!next.delete(id)) next.add(id);
    chosen.set(next);
  },
};

/** Says it in the live region; the same words twice are heard twice. */
export function say(text: string): void {
  spoken.set({ text, times: spoken.get().times + 1 });
}

type WantedFocus = { id: string | null; day: Day | null; index?: number };
let wanted: WantedFocus | null = null;

/** Where the focus goes as soon as it is drawn: a card by its id, or a day. */
export function wantFocus(focus: WantedFocus | null): void {
  wanted = focus;
}
export const wantedFocus = (): WantedFocus | null => wanted;

let lastClient: string | null = null;

/** The client of the last post, so that ten in a row name it once. */
export const recentClient = { get: (): string | null => lastClient, set: (id: string): void => void (lastClient = id) };
