import { IconCalendarPlus, IconHandStop, IconPlus, IconUpload } from '@tabler/icons-react';
import { dialogs } from './dialogs.ts';
import type { Command } from './types.ts';

export const planningCommands: readonly Command[] = [
  { id: 'new-post', Icon: IconPlus, shortcut: 'alt+N', run: () => dialogs.open('new-post') },
  { id: 'plan-next-month', Icon: IconCalendarPlus, run: () => dialogs.open('plan-month') },
  { id: 'import-posts', Icon: IconUpload, run: ({ navigate }) => navigate('/import') },
  { id: 'hold-everything', Icon: IconHandStop, run: () => dialogs.open('hold') },
];
