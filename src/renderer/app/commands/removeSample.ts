import i18next from 'i18next';
import { measure } from '../../data/sentinel.ts';
import { showError } from '../../ui/showError.tsx';
import { call } from '../host.ts';
import { reopen } from '../start/reopen.ts';
import { offerUndo } from '../undo/offer.tsx';

/**
 * Looks at the database again. Main hears first how much is left: an emptied database that it remembers as full would be taken
 * for a lost one.
 */
async function startAgain(): Promise<void> {
  await call('app.sentinel.write', await measure());
  window.location.hash = '#/today';
  reopen();
}

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
        await startAgain();
      },
      redo: async () => {
        removed = await removeSample();
        await startAgain();
      },
    });
    await startAgain();
  } catch (error) {
    showError(error);
  }
}
