import { useEffect, useRef, type RefObject } from 'react';
import { draggable, monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { moveTo, moveTogether, rowOf, stateOfStage, type PlannedItem } from '../../../domain/planning/index.ts';
import { stages, type Stage } from '../../../domain/posts/index.ts';
import i18next from 'i18next';
import { nameOf, refuse, requestChange, requestMove } from './actions.ts';
import { selection } from './store.ts';

type Target = { data: Record<string | symbol, unknown>; element: Element };

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/**
 * Carries out every drop of the calendar. Where it would land is written onto the target itself: nothing is drawn again while the
 * hand moves over two thousand posts.
 */
export function useDrag(items: RefObject<(id: string) => PlannedItem | undefined>): void {
  const over = useRef<Element | null>(null);
  useEffect(() => {
    const mark = (target: Target | undefined, item: PlannedItem | undefined) => {
      if (over.current === (target?.element ?? null)) return;
      over.current?.removeAttribute('data-over');
      over.current = target?.element ?? null;
      if (target && item) target.element.setAttribute('data-over', landing(item));
    };
    let letGo = (): void => undefined;
    // A card can be dragged from the moment it is pressed: two thousand are drawn, and one is.
    const press = ({ target }: Event) => {
      letGo();
      const card = target instanceof Element ? target.closest<HTMLElement>('[data-item]') : null;
      letGo = card === null ? () => undefined : draggable({ element: card, getInitialData: () => ({ planned: card.dataset['item'] }) });
    };
    document.addEventListener('pointerdown', press, true);
    const leave = monitorForElements({
      canMonitor: ({ source }) => textOf(source.data['planned']) !== null,
      onDropTargetChange: ({ location, source }) => mark(location.current.dropTargets[0], items.current(textOf(source.data['planned']) ?? '')),
      onDrop: ({ location, source }) => {
        mark(undefined, undefined);
        const held = items.current(textOf(source.data['planned']) ?? '');
        const data = location.current.dropTargets[0]?.data;
        if (!held || !data) return;
        const [day, stage] = [textOf(data['day']), stageNamed(textOf(data['stage']))];
        if (day !== null) void drop(withSelected(held, items.current), held, day === 'backlog' ? null : day);
        else if (stage !== null) void dropOnStage(withSelected(held, items.current), stage);
      },
    });
    return () => {
      document.removeEventListener('pointerdown', press, true);
      letGo();
      leave();
    };
  }, [items]);
}

const stageNamed = (name: string | null): Stage | null => stages.find((stage) => stage === name) ?? null;

/** The time stays, and so it is what the target shows. */
const landing = (item: PlannedItem): string => [rowOf(item).at, nameOf(item)].filter(Boolean).join(' ');

/** A selected card takes the others of the selection with it. */
function withSelected(held: PlannedItem, find: (id: string) => PlannedItem | undefined): PlannedItem[] {
  if (!selection.has(rowOf(held).id)) return [held];
  return [...selection.get()].map((id) => find(id)).filter((item) => item !== undefined);
}

const drop = (items: readonly PlannedItem[], held: PlannedItem, on: string | null): Promise<void> =>
  requestMove(items, items.length === 1 ? [moveTo(held, on)] : moveTogether(items, held, on));

/** Gives each the state of the column; what only a decision on the record leads to is refused with the reason. */
export async function dropOnStage(items: readonly PlannedItem[], stage: Stage): Promise<void> {
  if (items.every(({ kind }) => kind === 'work')) return refuse(i18next.t('board.noStage', { ns: 'planning' }));
  const wished = items.flatMap((item) => (item.kind === 'post' ? [{ item, state: stateOfStage(stage, item.post.state) }] : []));
  if (wished.every(({ state }) => state === null)) {
    refuse(i18next.t(stage === 'publishing' ? 'stageRefused' : 'stateRefused', { ns: 'planning', count: wished.length }));
    return;
  }
  for (const state of new Set(wished.map((one) => one.state))) {
    const those = wished.filter((one) => one.state === state && one.state !== null && one.item.kind === 'post' && one.item.post.state !== state).map(({ item }) => item);
    if (state !== null && those.length > 0) await requestChange(those, { state });
  }
}
