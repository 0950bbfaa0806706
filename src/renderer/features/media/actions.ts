import i18next from 'i18next';
import type { Medium } from '../../../domain/media/index.ts';
import type { Row } from '../../../domain/common/id.ts';
import { offerUndo, undoStack } from '../../app/undo/index.ts';
import { media, trash, type TrashRef } from '../../data/index.ts';

type Change = Partial<Omit<Medium, keyof Row>>;

/** Changes a medium; undo writes back only the fields that this change touched. */
export async function changeMedium(id: string, change: Change): Promise<void> {
  const before = await media.get(id);
  if (!before) return;
  const after = await media.update(id, () => change);
  const pick = (row: Medium): Change => Object.fromEntries(Object.entries(row).filter(([key]) => key in change));
  undoStack.push({
    label: i18next.t('changedDone', { ns: 'media', name: after.name }),
    undo: () => media.update(id, () => pick(before)), redo: () => media.update(id, () => pick(after)),
  });
}

/** Tags several media at once, as one step. */
export async function tagMedia(ids: readonly string[], tag: string): Promise<void> {
  const rows = (await Promise.all(ids.map((id) => media.get(id)))).filter((row) => row !== undefined && !row.tags.includes(tag));
  const write = (tagsOf: (row: Medium) => string[]) => Promise.all(rows.map((row) => row && media.update(row.id, () => ({ tags: tagsOf(row) }))));
  const add = () => write((row) => [...row.tags, tag]);
  await add();
  undoStack.push({ label: i18next.t('changedDone', { ns: 'media', name: tag }), undo: () => write((row) => row.tags), redo: add });
}

/** Puts media into the trash and offers to bring them back. */
export async function deleteMedia(ids: readonly string[]): Promise<void> {
  const refs = ids.map((id): TrashRef => ({ kind: 'medium', id }));
  await trash.put(refs);
  offerUndo({ label: i18next.t('deletedDone', { ns: 'media', count: refs.length }), undo: () => trash.restore(ids), redo: () => trash.put(refs) });
}
