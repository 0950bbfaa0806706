import { useEffect, type KeyboardEvent, type RefObject } from 'react';
import { addDays, type Day } from '../../../domain/time/index.ts';
import { daysOfKey, isSpotKey, moveTo, rowOf, step, type CalendarLayout, type CalendarRange, type PlannedItem, type SpotView } from '../../../domain/planning/index.ts';
import { stages, type Stage } from '../../../domain/posts/index.ts';
import { removeItems, requestMove } from './actions.ts';
import { asked, selection, wantedFocus, wantFocus } from './store.ts';
import { dropOnStage } from './useDrag.ts';

export type KeysOf = {
  root: RefObject<HTMLElement | null>;
  layout: CalendarLayout; range: CalendarRange; first: number;
  find: (id: string) => PlannedItem | undefined;
  /** Turns the calendar to a day that it does not show. */
  turnTo: (day: Day) => void;
  open: (item: PlannedItem) => void;
  openDay: (day: Day) => void;
  /** The first special day's name, for I. */
  nameOfDay: (day: Day) => { name: string; clientId: string | null } | null;
};

const spotOf = (element: Element | null): HTMLElement | null => element?.closest<HTMLElement>('[data-spot]') ?? null;

/** How many can have the focus on a day as it is drawn. */
const countIn = (root: HTMLElement, spot: string): number => root.querySelectorAll(`[data-spot="${spot}"]:not([data-index="-1"])`).length;

export function focusOn(root: HTMLElement, spot: string, index: number): boolean {
  const element = root.querySelector<HTMLElement>(`[data-spot="${spot}"][data-index="${index}"]`) ?? root.querySelector<HTMLElement>(`[data-spot="${spot}"]`);
  element?.focus();
  return element !== null;
}

/**
 * The keyboard of the calendar: one stop for Tab, arrows inside. The element that had the focus last is the stop; after a change the
 * focus follows what was moved.
 */
export function useKeys(keys: KeysOf): { onKeyDown: (event: KeyboardEvent) => void; onFocus: (event: { target: Element }) => void } {
  const { root, layout, range, first, find } = keys;
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const focus = wantedFocus();
    if (focus) {
      const card = focus.id === null ? null : element.querySelector<HTMLElement>(`[data-item="${focus.id}"]`);
      if (card && (focus.day === null || card.dataset['spot'] === focus.day)) {
        card.focus();
        wantFocus(null);
      } else if (focus.id === null && focus.day !== null && focusOn(element, focus.day, focus.index ?? -1)) wantFocus(null);
    }
    if (element.querySelector('[data-spot][tabindex="0"]')) return;
    const stop = element.querySelector('[data-today][data-spot], [data-today] > [data-spot]') ?? element.querySelector('[data-spot]:not([data-outside] > *)');
    stop?.setAttribute('tabindex', '0');
  });
  const onFocus = ({ target }: { target: Element }) => {
    const spot = spotOf(target);
    if (!spot || !root.current?.contains(spot)) return;
    for (const other of root.current.querySelectorAll('[data-spot][tabindex="0"]')) other.setAttribute('tabindex', '-1');
    spot.setAttribute('tabindex', '0');
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const element = root.current;
    const target = event.target instanceof Element ? spotOf(event.target) : null;
    if (!element || !target || event.target instanceof HTMLInputElement) return;
    const here = target.dataset['spot'] ?? '';
    const index = Number(target.dataset['index']);
    // A stage and the backlog are no days: there the arrows only walk what is there.
    const isDay = layout !== 'board' && here !== 'backlog';
    const item = find(target.dataset['item'] ?? '');
    const selected = [...selection.get()].map((id) => find(id)).filter((one) => one !== undefined);
    const acted = item && !selection.has(rowOf(item).id) ? [item] : selected.length > 0 ? selected : item ? [item] : [];
    const done = () => {
      event.preventDefault();
      event.stopPropagation();
    };

    if (event.altKey && item) {
      const days = daysOfKey(event.key);
      if (days === null) return;
      done();
      if (layout === 'board') return moveStage(acted, here, days);
      const { on } = rowOf(item);
      if (on === null) return;
      const target = addDays(on, days);
      if (target < range.from || target > range.to) keys.turnTo(target);
      wantFocus({ id: rowOf(item).id, day: target });
      void requestMove(acted, acted.map((one) => moveTo(one, addDays(rowOf(one).on ?? target, rowOf(one).on === null ? 0 : days))));
      return;
    }
    if (event.ctrlKey || event.metaKey) {
      if (event.key.toLowerCase() !== 'a') return;
      done();
      for (const card of element.querySelectorAll<HTMLElement>('[data-item]')) if (!selection.has(card.dataset['item'] ?? '')) selection.toggle(card.dataset['item'] ?? '');
      return;
    }
    if (isSpotKey(event.key)) {
      done();
      if (event.shiftKey && item && !selection.has(rowOf(item).id)) selection.toggle(rowOf(item).id);
      const next = !isDay ? besideStage(element, here, index, event.key) : step({ day: here, index }, event.key, viewOf(element, layout, first));
      if (isDay && layout === 'list' && !element.querySelector(`[data-spot="${next.day}"]`) && next.day >= range.from && next.day <= range.to) {
        return focusNearest(element, here, next.day);
      }
      if (isDay && (next.day < range.from || next.day > range.to)) {
        wantFocus({ id: null, day: next.day, index: next.index });
        keys.turnTo(next.day);
        return;
      }
      focusOn(element, next.day, next.index);
      return;
    }
    const day = isDay ? here : null;
    switch (event.key) {
      case ' ':
        if (!item) return;
        done();
        selection.toggle(rowOf(item).id);
        return;
      case 'Enter':
        if (target instanceof HTMLButtonElement) return;
        done();
        if (item) keys.open(item);
        else if (day) keys.openDay(day);
        return;
      case 'Escape':
        if (selection.get().size === 0) return;
        done();
        selection.clear();
        return;
      case 'Delete':
      case 'Backspace':
        if (acted.length === 0) return;
        done();
        if (day) wantFocus({ id: null, day, index: -1 });
        void removeItems(acted);
        return;
    }
    switch (event.key.toLowerCase()) {
      case 'm':
        if (acted.length === 0) return;
        done();
        asked.set({ kind: 'move-to', items: acted });
        return;
      case 'n':
        done();
        asked.set({ kind: 'new', on: day, text: '', clientId: null, rect: (target.closest('[data-day]') ?? target).getBoundingClientRect(), idea: layout === 'board' && here === 'idea' });
        return;
      case 'i': {
        const named = day === null ? null : keys.nameOfDay(day);
        if (!named) return;
        done();
        asked.set({ kind: 'new', on: day, text: named.name, clientId: named.clientId, rect: (target.closest('[data-day]') ?? target).getBoundingClientRect(), idea: true });
      }
    }
  };
  return { onKeyDown, onFocus };
}

const viewOf = (root: HTMLElement, layout: CalendarLayout, first: number): SpotView => ({
  countOn: (day) => countIn(root, day), columns: layout === 'month' || layout === 'week' ? 7 : 1, rows: layout === 'month', first,
});

/** A list leaves days out: the focus goes to the next one that is there. */
function focusNearest(root: HTMLElement, from: Day, towards: Day): void {
  const days = [...root.querySelectorAll<HTMLElement>('[data-spot][data-index="-1"]')].map((element) => element.dataset['spot'] ?? '');
  const next = towards > from ? days.find((day) => day > from) : days.findLast((day) => day < from);
  if (next !== undefined) focusOn(root, next, -1);
}

function besideStage(root: HTMLElement, here: string, index: number, key: string): { day: string; index: number } {
  // As they stand: the stages, and tasks where there are any.
  const spots = [...root.querySelectorAll<HTMLElement>('[data-spot][data-index="-1"]')].map(({ dataset }) => dataset['spot'] ?? '');
  const at = spots.indexOf(here);
  const count = (stage: string) => countIn(root, stage);
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowRight': {
      const next = spots[at + (key === 'ArrowLeft' ? -1 : 1)] ?? here;
      return { day: next, index: Math.min(index, count(next) - 1) };
    }
    case 'ArrowUp': return { day: here, index: Math.max(-1, index - 1) };
    case 'ArrowDown': return { day: here, index: Math.min(count(here) - 1, index + 1) };
    case 'Home': return { day: here, index: -1 };
    default: return { day: here, index: count(here) - 1 };
  }
}

/** Alt with left and right carries a card to the stage beside. */
function moveStage(items: readonly PlannedItem[], here: string, days: number): void {
  if (items.length > 0 && here === 'work') return void dropOnStage(items, 'creation');
  const at = stages.findIndex((stage) => stage === here);
  const next: Stage | undefined = Math.abs(days) === 1 ? stages[at + days] : undefined;
  if (next === undefined || items.length === 0) return;
  const [item] = items;
  if (item) wantFocus({ id: rowOf(item).id, day: null });
  void dropOnStage(items, next);
}
