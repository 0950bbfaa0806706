import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import { hindrance, isMove, rowOf, type Move, type PlannedItem } from '../../../domain/planning/index.ts';
import { emptyContent, newPost, type NewPost, type PlannedChange, type Post, type PostFormat } from '../../../domain/posts/index.ts';
import type { Network } from '../../../domain/clients/index.ts';
import { formatDay, type Day, type WallTime } from '../../../domain/time/index.ts';
import type { ListedClient } from '../../app/work/index.ts';
import { offerUndo } from '../../app/undo/index.ts';
import { newId, planned, posts } from '../../data/index.ts';
import { currentLanguage } from '../../i18n/index.ts';
import { showError } from '../../ui/showError.tsx';
import { asked, say, selection } from './store.ts';

const t = i18next.getFixedT(null, 'planning');

export const nameOf = (item: PlannedItem): string =>
  rowOf(item).title || (item.kind === 'post' ? item.post.content.variants.find((variant) => variant.text !== '')?.text.split('\n', 1)[0] : '') || t('untitled');

const refsOf = (items: readonly PlannedItem[]) => items.map((item) => ({ kind: item.kind, id: rowOf(item).id }));

/** Says a refusal where it is seen and where it is heard. */
export function refuse(text: string): void {
  say(text);
  notifications.hide('calendar-refused');
  notifications.show({ id: 'calendar-refused', color: 'orange', message: text, autoClose: 6_000 });
}

/** Moves things: what is published stays with its reason, what the client has approved is asked about first. */
export async function requestMove(items: readonly PlannedItem[], moves: readonly Move[]): Promise<void> {
  const pairs = items.map((item, index) => ({ item, move: moves[index] })).flatMap(({ item, move }) => (move && isMove(item, move) ? [{ item, move }] : []));
  const free = pairs.filter(({ item }) => hindrance(item) !== 'published');
  if (free.length < pairs.length) {
    refuse(pairs.length === 1 ? t('move.published', { name: items[0] ? nameOf(items[0]) : '' }) : t('move.somePublished', { count: pairs.length - free.length }));
  }
  if (free.length === 0) return;
  if (free.some(({ item }) => hindrance(item) === 'promised')) {
    asked.set({ kind: 'promised-move', items: free.map(({ item }) => item), moves: free.map(({ move }) => move) });
    return;
  }
  await moveNow(free.map(({ item }) => item), free.map(({ move }) => move));
}

/** Moves without asking, says where to, and offers the way back. */
export async function moveNow(items: readonly PlannedItem[], moves: readonly Move[]): Promise<void> {
  try {
    let back = await planned.move(moves);
    const [first] = moves;
    const name = items[0] ? nameOf(items[0]) : '';
    const label = items.length === 1 && first ? t('move.done', { name, where: whereOf(first.on, first.at) }) : t('move.doneMany', { count: items.length });
    say(label);
    offerUndo({
      label,
      undo: async () => {
        await planned.move(back);
        say(i18next.t('undone', { what: label }));
      },
      redo: async () => {
        back = await planned.move(moves);
      },
    });
  } catch (error) {
    showError(error);
  }
}

/** `Friday, 18 December 2026, 10:00`, or the backlog. */
export function whereOf(on: Day | null, at: WallTime | null): string {
  if (on === null) return t('backlog.title');
  return at === null ? formatDay(on, currentLanguage(), 'long') : `${formatDay(on, currentLanguage(), 'long')}, ${at}`;
}

/** One change over several things; a change of state of something approved asks first, and what is out is neither held nor set back. */
export async function requestChange(items: readonly PlannedItem[], change: PlannedChange): Promise<void> {
  const touchesOut = change.state !== undefined || (change.held !== undefined && change.held !== null);
  const free = !touchesOut ? items : items.filter((item) => hindrance(item) !== 'published');
  if (free.length < items.length) refuse(t('stateRefused', { count: items.length - free.length }));
  if (free.length === 0) return;
  if (change.state !== undefined && free.some((item) => hindrance(item) === 'promised')) {
    asked.set({ kind: 'promised-state', items: [...free], change });
    return;
  }
  await changeNow(free, change);
}

export async function changeNow(items: readonly PlannedItem[], change: PlannedChange): Promise<void> {
  try {
    let back = await planned.change(refsOf(items), change);
    if (back.length === 0) return;
    const label = t('changed', { count: back.length });
    say(label);
    offerUndo({
      label,
      undo: () => planned.apply(back),
      redo: async () => {
        back = await planned.change(refsOf(items), change);
      },
    });
  } catch (error) {
    showError(error);
  }
}

/** Into the trash, with the way back. */
export async function removeItems(items: readonly PlannedItem[]): Promise<void> {
  try {
    const ids = await planned.remove(refsOf(items));
    selection.clear();
    const label = items.length === 1 && items[0] ? t('removed', { name: nameOf(items[0]) }) : t('removedMany', { count: ids.length });
    say(label);
    offerUndo({ label, undo: () => planned.restore(ids), redo: () => planned.remove(refsOf(items)) });
  } catch (error) {
    showError(error);
  }
}

export type NewOnCalendar = {
  client: ListedClient; title: string; on: Day | null; at: WallTime | null; format: PostFormat; networks: readonly Network[]; idea: boolean; pillarId?: string | null;
  campaignId?: string | null; deliverableId?: string | null;
};

/** A new post as quick add and next month make it: nothing in it but its shape. */
export function postValues({ client, title, on, at, format, networks, idea, pillarId = null, campaignId = null, deliverableId = null }: NewOnCalendar): NewPost {
  const variants = networks.map((network) => ({
    id: newId(), network, handleId: client.handles.find((handle) => handle.network === network)?.id ?? null, title: '', text: '', firstComment: '', link: '', hashtags: [],
    mentions: [], mediaIds: null,
  }));
  return newPost({
    clientId: client.id, zone: client.zone, title, on, at, pillarId, campaignId, deliverableId, state: idea ? 'idea' : 'draft',
    content: { ...emptyContent(format), variants },
  });
}

/** Makes posts in one transaction, with one undo for all of them. */
export async function createPosts(list: readonly NewOnCalendar[]): Promise<Post[]> {
  try {
    const rows = await posts.createMany(list.map(postValues));
    const refs = rows.map(({ id }) => ({ kind: 'post' as const, id }));
    const [first] = rows;
    const label = rows.length === 1 && first
      ? t('added', { name: nameOf({ kind: 'post', post: first }), where: whereOf(first.on, first.at) })
      : t('addedMany', { count: rows.length });
    say(label);
    offerUndo({ label, undo: () => planned.remove(refs), redo: () => planned.restore(refs.map(({ id }) => id)) });
    return rows;
  } catch (error) {
    showError(error);
    return [];
  }
}
