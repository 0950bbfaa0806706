import { IconBuildingStore, IconCalendar, IconFileCertificate, IconFileText, IconHome2, IconPhoto, IconSettings, IconTags, IconUsers, type Icon } from '@tabler/icons-react';

/** The areas of the rail, in order. Their names are in the `shell` catalogue. */
export const areas = [
  { id: 'today', path: '/today', Icon: IconHome2 },
  { id: 'planning', path: '/calendar', Icon: IconCalendar },
  { id: 'clients', path: '/clients', Icon: IconUsers },
  { id: 'media', path: '/media', Icon: IconPhoto },
  { id: 'agreements', path: '/agreements', Icon: IconFileText },
  { id: 'catalogue', path: '/services', Icon: IconTags },
  { id: 'verify', path: '/verify', Icon: IconFileCertificate },
  { id: 'business', path: '/business', Icon: IconBuildingStore },
  { id: 'settings', path: '/settings', Icon: IconSettings },
] as const satisfies readonly { id: string; path: string; Icon: Icon }[];
