import { ActionIcon, Menu } from '@mantine/core';
import { IconBraces, IconCalendarDown, IconDownload, IconFileSpreadsheet, IconFileText, IconUpload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { exportBytes, type ExportAsked, type ExportKind } from './exportPosts.ts';
import { saveFile } from './saveFile.tsx';

const kinds = [
  { kind: 'csv-excel', Icon: IconFileSpreadsheet, ending: 'csv' }, { kind: 'csv', Icon: IconFileText, ending: 'csv' }, { kind: 'ics', Icon: IconCalendarDown, ending: 'ics' },
  { kind: 'json', Icon: IconBraces, ending: 'json' },
] as const satisfies readonly { kind: ExportKind; Icon: typeof IconBraces; ending: string }[];

/** What a view of the calendar shows, as a file; and the way in for a month that was written elsewhere. `children`: more ways out. */
export function ExportMenu({ range, filter, children }: ExportAsked & { children?: ReactNode }) {
  const { t } = useTranslation('exchange');
  const [, navigate] = useLocation();
  const [only] = filter.clientIds;
  return (
    <Menu position="bottom-end">
      <Menu.Target><ActionIcon aria-label={t('menu')} title={t('menu')}><IconDownload size={18} /></ActionIcon></Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('exportShown')}</Menu.Label>
        {kinds.map(({ kind, Icon, ending }) => (
          <Menu.Item
            key={kind} leftSection={<Icon size={16} aria-hidden />}
            onClick={() => void saveFile(`${t('fileName')} ${range.from} ${range.to}.${ending}`, () => exportBytes(kind, { range, filter }))}
          >
            {t(`kind.${kind}`)}
          </Menu.Item>
        ))}
        {children}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconUpload size={16} aria-hidden />}
          onClick={() => navigate(only !== undefined && filter.clientIds.length === 1 ? `/import/${only}` : '/import')}
        >
          {t('import')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
