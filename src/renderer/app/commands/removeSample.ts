import i18next from 'i18next';
import { showError } from '../../ui/showError.tsx';
import { reopen } from '../start/reopen.ts';
import { offerUndo } from '../undo/offer.tsx';

/** Removes the sample in one step; undo puts all of it back. An untouched studio goes too, and the three questions come up. */
export async function removeSampleWithUndo(): Promise<void> {
  try {
    const { removeSample, restoreSample } = await import('../../data/sample/index.ts');
    let removed = await removeSample();
    if (removed.clients.clients.length === 0 && !removed.business) return;
    offerUndo({
      label: i18next.t('sample.removed', { ns: 'shell' }),
      undo: async () => {
        await restoreSample(removed);
        reopen();
      },
      redo: async () => {
        removed = await removeSample();
        reopen();
      },
    });
    reopen();
  } catch (error) {
    showError(error);
  }
}
