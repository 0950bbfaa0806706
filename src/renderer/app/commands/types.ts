import type { Icon } from '@tabler/icons-react';
import type en from '../../i18n/en/commands.json';

/** What a command may use; nothing else of the shell leaks into it. */
export type CommandContext = { navigate: (route: string) => void; toggleColourScheme: () => void };

/**
 * One thing the program can do. Menu, shortcut and palette read this same object (design: one registry). `id` is also the
 * key of its name in the `commands` catalogue.
 */
export type Command = {
  id: keyof typeof en;
  Icon: Icon;
  /** Mantine's hotkey notation, `mod` is Ctrl or Cmd. */
  shortcut?: string;
  /** Works while a text field has the focus, too. */
  inFields?: boolean;
  /** Not listed in the palette (the palette itself). */
  hidden?: boolean;
  run: (context: CommandContext) => unknown;
};
