import {
  IconBuildingStore, IconCalendar, IconFileCertificate, IconFilePlus, IconFileText, IconHome2, IconPhoto, IconSettings, IconTags, IconTrash, IconUserCheck, IconUserPlus, IconUsers,
} from '@tabler/icons-react';
import type { Command } from './types.ts';

export const navigationCommands: readonly Command[] = [
  { id: 'go-today', Icon: IconHome2, shortcut: 'mod+1', run: ({ navigate }) => navigate('/today') },
  { id: 'go-calendar', Icon: IconCalendar, shortcut: 'mod+6', run: ({ navigate }) => navigate('/calendar') },
  { id: 'go-clients', Icon: IconUsers, shortcut: 'mod+2', run: ({ navigate }) => navigate('/clients') },
  { id: 'go-agreements', Icon: IconFileText, shortcut: 'mod+3', run: ({ navigate }) => navigate('/agreements') },
  { id: 'go-media', Icon: IconPhoto, run: ({ navigate }) => navigate('/media') },
  { id: 'go-trash', Icon: IconTrash, run: ({ navigate }) => navigate('/trash') },
  { id: 'go-services', Icon: IconTags, shortcut: 'mod+4', run: ({ navigate }) => navigate('/services') },
  { id: 'go-verify', Icon: IconFileCertificate, shortcut: 'mod+5', run: ({ navigate }) => navigate('/verify') },
  { id: 'go-business', Icon: IconBuildingStore, run: ({ navigate }) => navigate('/business') },
  { id: 'go-settings', Icon: IconSettings, shortcut: 'mod+,', run: ({ navigate }) => navigate('/settings') },
  { id: 'new-client', Icon: IconUserPlus, shortcut: 'alt+C', run: ({ navigate }) => navigate('/clients/new') },
  { id: 'new-running-client', Icon: IconUserCheck, shortcut: 'alt+R', run: ({ navigate }) => navigate('/clients/running') },
  { id: 'new-agreement', Icon: IconFilePlus, shortcut: 'alt+A', run: ({ navigate }) => navigate('/agreements/new') },
];
