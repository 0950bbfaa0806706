import type { MouseEvent } from 'react';
import { rowOf, type PlannedItem } from '../../../domain/planning/index.ts';
import { asked, selection } from './store.ts';

type Surface = { find: (id: string) => PlannedItem | undefined; open: (item: PlannedItem) => void; openDay?: (day: string) => void };

const inside = (event: MouseEvent, selector: string): HTMLElement | null => (event.target instanceof Element ? event.target.closest<HTMLElement>(selector) : null);

/** A click on a card opens it; with Ctrl or Shift it joins the selection or leaves it. One listener for all of them. */
export function onCardClick(event: MouseEvent, { find, open }: Surface): void {
  const card = inside(event, '[data-item]');
  if (!card) return;
  event.preventDefault();
  const item = find(card.dataset['item'] ?? '');
  if (!item) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey) selection.toggle(rowOf(item).id);
  else open(item);
}

/** The whole view: cards, "+n more", and a day's name, which becomes an idea. */
export function onViewClick(event: MouseEvent, surface: Surface): void {
  const more = inside(event, '[data-more]');
  if (more) {
    const cell = more.closest('[data-day]') ?? more;
    asked.set({ kind: 'day', on: more.dataset['more'] ?? '', rect: cell.getBoundingClientRect() });
    return;
  }
  const name = inside(event, '[data-named]');
  const day = name?.closest<HTMLElement>('[data-day]');
  if (name && day) {
    asked.set({ kind: 'new', on: day.dataset['day'] ?? null, text: name.dataset['named'] ?? '', clientId: name.dataset['namedClient'] ?? null, rect: day.getBoundingClientRect(), idea: true });
    return;
  }
  const head = inside(event, '[data-open-day]');
  if (head) {
    surface.openDay?.(head.dataset['spot'] ?? '');
    return;
  }
  onCardClick(event, surface);
}

/** A second click on an empty place of a day is a new post there. */
export function onViewDoubleClick(event: MouseEvent): void {
  if (inside(event, '[data-item], [data-named], button')) return;
  const day = inside(event, '[data-day]');
  if (day) asked.set({ kind: 'new', on: day.dataset['day'] ?? null, text: '', clientId: null, rect: day.getBoundingClientRect(), idea: false });
}

/** What a card says in full, on hovering: told to the browser only then, because hundreds of cards are drawn and few are looked at. */
export function onCardOver(event: MouseEvent): void {
  const card = inside(event, '[data-item]');
  if (card && card.title === '') card.title = card.textContent ?? '';
}
