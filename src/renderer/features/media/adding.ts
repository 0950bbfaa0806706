import i18next from 'i18next';
import { offerUndo } from '../../app/undo/index.ts';
import { trash, type TrashRef } from '../../data/index.ts';
import { addMedia, type AddedMedium } from '../../media/index.ts';

/** A file on its way into a library, or one whose end has something to say. */
export type Adding = { key: number; clientId: string; name: string; part: number; ended: AddedMedium | null };

let list: readonly Adding[] = [];
let lastKey = 0;
const listeners = new Set<() => void>();
const running = new Map<string, Set<AbortController>>();

function publish(next: readonly Adding[]): void {
  list = next;
  for (const listener of listeners) listener();
}

/** Files go on being added while another screen is looked at; this is what all of them know of it. */
export const adding = {
  get: (): readonly Adding[] => list,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  dismiss: (key: number): void => publish(list.filter((entry) => entry.key !== key)),
  /** Gives up what is not in the library yet. */
  cancel(clientId: string): void {
    for (const controller of running.get(clientId) ?? []) controller.abort();
  },
};

/** Adds files to a client's library and offers to take that back. Resolves with what came in. */
export async function startAdding(clientId: string, files: readonly File[]): Promise<AddedMedium[]> {
  const controller = new AbortController();
  const mine = running.get(clientId) ?? new Set();
  running.set(clientId, mine.add(controller));
  const entries = files.map((file) => ({ key: (lastKey += 1), clientId, name: file.name, part: 0, ended: null }));
  publish([...list, ...entries]);
  const change = (index: number, values: Partial<Adding>): void =>
    publish(list.map((entry) => (entry.key === entries[index]?.key ? { ...entry, ...values } : entry)));
  const all = await addMedia(clientId, files, {
    signal: controller.signal,
    onProgress: (index, part) => change(index, { part }),
    onDone: (index, ended) => {
      // What is in the library is seen there.
      if (ended.status === 'added') publish(list.filter((entry) => entry.key !== entries[index]?.key));
      else change(index, { ended });
    },
  });
  mine.delete(controller);
  offerUndoOf(all);
  return all;
}

function offerUndoOf(all: readonly AddedMedium[]): void {
  const refs = all.flatMap((one): TrashRef[] => (one.status === 'added' ? [{ kind: 'medium', id: one.medium.id }] : []));
  if (refs.length === 0) return;
  offerUndo({
    label: i18next.t('addedDone', { ns: 'media', count: refs.length }),
    undo: () => trash.put(refs),
    redo: () => trash.restore(refs.map(({ id }) => id)),
  });
}
