import i18next from 'i18next';
import { db, removeClients, restoreClients } from '../../data/index.ts';
import { showError } from '../../ui/showError.tsx';
import { offerUndo } from '../undo/offer.tsx';

/** Removes every sample client with all that hangs on it, in one step; undo puts it back. */
export async function removeSampleWithUndo(): Promise<void> {
  try {
    const ids = await db.clients.filter((client) => client.sample).primaryKeys();
    if (ids.length === 0) return;
    let removed = await removeClients(ids);
    offerUndo({
      label: i18next.t('sample.removed', { ns: 'shell' }),
      undo: () => restoreClients(removed),
      redo: async () => {
        removed = await removeClients(ids);
      },
    });
  } catch (error) {
    showError(error);
  }
}
