import { useSyncExternalStore } from 'react';
import { Inbox } from '../shell/Inbox.tsx';
import { dialogs } from './dialogs.ts';
import { ShortcutsHelp } from './ShortcutsHelp.tsx';

/** The shell's own dialogs; fetched after the first screen, which shows none of them. */
export function Dialogs() {
  const dialog = useSyncExternalStore(dialogs.subscribe, dialogs.get);
  return (
    <>
      <ShortcutsHelp opened={dialog === 'shortcuts'} />
      <Inbox opened={dialog === 'inbox'} />
    </>
  );
}
