import { useMantineColorScheme, useComputedColorScheme } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useMemo, useSyncExternalStore } from 'react';
import { useLocation } from 'wouter';
import { Inbox } from '../shell/Inbox.tsx';
import { dialogs } from './dialogs.ts';
import { Palette } from './Palette.tsx';
import { commands } from './registry.ts';
import { ShortcutsHelp } from './ShortcutsHelp.tsx';
import type { CommandContext } from './types.ts';

/** Shortcuts, palette and the shell's own dialogs. */
export function CommandLayer() {
  const [, navigate] = useLocation();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  const dialog = useSyncExternalStore(dialogs.subscribe, dialogs.get);
  const context = useMemo<CommandContext>(
    () => ({ navigate, toggleColourScheme: () => setColorScheme(scheme === 'dark' ? 'light' : 'dark') }),
    [navigate, scheme, setColorScheme],
  );
  const keyed = commands.flatMap((command) => (command.shortcut ? [{ ...command, shortcut: command.shortcut }] : []));
  useHotkeys(keyed.filter((command) => command.inFields).map((command) => [command.shortcut, () => void command.run(context)]), []);
  // In a text field Ctrl+Z belongs to the text: these work everywhere else.
  useHotkeys(keyed.filter((command) => !command.inFields).map((command) => [command.shortcut, () => void command.run(context)]));
  return (
    <>
      <Palette context={context} />
      <ShortcutsHelp opened={dialog === 'shortcuts'} />
      <Inbox opened={dialog === 'inbox'} />
    </>
  );
}
