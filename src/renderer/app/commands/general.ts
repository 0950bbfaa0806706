import {
  IconArrowBackUp, IconArrowForwardUp, IconBell, IconKeyboard, IconLanguage, IconLayoutSidebar, IconSearch, IconSunMoon, IconTrash,
} from '@tabler/icons-react';
import { speakLanguage } from '../../i18n/index.ts';
import { preferences, type Language } from '../preferences.ts';
import { redoLast, undoLast } from '../undo/offer.tsx';
import { dialogs } from './dialogs.ts';
import { removeSampleWithUndo } from './removeSample.ts';
import type { Command } from './types.ts';

const speak = (language: Language) => {
  preferences.set({ language });
  return speakLanguage(language);
};

export const generalCommands: readonly Command[] = [
  { id: 'open-palette', Icon: IconSearch, shortcut: 'mod+K', inFields: true, hidden: true, run: () => dialogs.palette() },
  { id: 'show-shortcuts', Icon: IconKeyboard, shortcut: 'shift+?', run: () => dialogs.open('shortcuts') },
  { id: 'show-inbox', Icon: IconBell, shortcut: 'mod+I', run: () => dialogs.open('inbox') },
  { id: 'undo', Icon: IconArrowBackUp, shortcut: 'mod+Z', run: () => undoLast() },
  { id: 'redo', Icon: IconArrowForwardUp, shortcut: 'mod+shift+Z', run: () => redoLast() },
  { id: 'toggle-theme', Icon: IconSunMoon, shortcut: 'mod+J', run: ({ toggleColourScheme }) => toggleColourScheme() },
  {
    id: 'toggle-sidebar', Icon: IconLayoutSidebar, shortcut: 'mod+B',
    run: () => preferences.set({ sidebar: preferences.get().sidebar === 'open' ? 'narrow' : 'open' }),
  },
  { id: 'language-en', Icon: IconLanguage, run: () => speak('en') },
  { id: 'language-tr', Icon: IconLanguage, run: () => speak('tr') },
  { id: 'remove-sample', Icon: IconTrash, run: () => removeSampleWithUndo() },
];
