import { lazy, Suspense, useSyncExternalStore } from 'react';
import { Inbox } from '../shell/Inbox.tsx';
import { dialogs } from './dialogs.ts';
import { ShortcutsHelp } from './ShortcutsHelp.tsx';

const PlanningDialog = lazy(() => import('../../features/planning/index.ts').then((room) => ({ default: room.PlanningDialog })));

/** The shell's own dialogs; fetched after the first screen, which shows none of them. */
export function Dialogs() {
  const dialog = useSyncExternalStore(dialogs.subscribe, dialogs.get);
  return (
    <>
      <ShortcutsHelp opened={dialog === 'shortcuts'} />
      <Inbox opened={dialog === 'inbox'} />
      {(dialog === 'hold' || dialog === 'plan-month' || dialog === 'new-post') && (
        <Suspense><PlanningDialog name={dialog} onClose={dialogs.close} /></Suspense>
      )}
    </>
  );
}
