import { useMantineColorScheme, useComputedColorScheme } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { afterReading } from '../work/index.ts';
import { Palette } from './Palette.tsx';
import { commands } from './registry.ts';
import type { CommandContext } from './types.ts';

const Dialogs = lazy(() => import('./Dialogs.tsx').then((room) => ({ default: room.Dialogs })));

/** Shortcuts, palette and the shell's own dialogs. */
export function CommandLayer() {
  const [, navigate] = useLocation();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  const context = useMemo<CommandContext>(
    () => ({ navigate, toggleColourScheme: () => setColorScheme(scheme === 'dark' ? 'light' : 'dark') }),
    [navigate, scheme, setColorScheme],
  );
  const keyed = commands.flatMap((command) => (command.shortcut ? [{ ...command, shortcut: command.shortcut }] : []));
  useHotkeys(keyed.filter((command) => command.inFields).map((command) => [command.shortcut, () => void command.run(context)]), []);
  // In a text field Ctrl+Z belongs to the text: these work everywhere else.
  useHotkeys(keyed.filter((command) => !command.inFields).map((command) => [command.shortcut, () => void command.run(context)]));
  // A shortcut may come before them: they show what it asked for as soon as they are here.
  const [due, setDue] = useState(false);
  useEffect(() => afterReading(() => setDue(true)), []);
  return (
    <>
      <Palette context={context} />
      {due && <Suspense><Dialogs /></Suspense>}
    </>
  );
}
