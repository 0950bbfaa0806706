import { ActionIcon, Menu } from '@mantine/core';
import { IconBraces, IconCalendarDown, IconDownload, IconFileSpreadsheet, IconFileText, IconFileTypePdf, IconUpload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { exportPaper } from '../../ui/exportPaper.tsx';
import { showError } from '../../ui/showError.tsx';
import { exportBytes, type ExportAsked, type ExportKind } from './exportPosts.ts';

const kinds = [
  { kind: 'csv-excel', Icon: IconFileSpreadsheet, ending: 'csv' }, { kind: 'csv', Icon: IconFileText, ending: 'csv' }, { kind: 'ics', Icon: IconCalendarDown, ending: 'ics' },
  { kind: 'json', Icon: IconBraces, ending: 'json' },
] as const satisfies readonly { kind: ExportKind; Icon: typeof IconBraces; ending: string }[];

/** A plan is a paper for one client; its makers are fetched when it is asked for. */
const planPaper = async (clientId: string, { range, filter }: ExportAsked): Promise<void> =>
  (await import('../strategy/index.ts')).exportContentPlan(clientId, range, filter);

/** What a view of the calendar shows, as a file; and the way in for a month that was written elsewhere. */
export function ExportMenu({ range, filter }: ExportAsked) {
  const { t } = useTranslation('exchange');
  const [, navigate] = useLocation();
  const [first] = filter.clientIds;
  const only = filter.clientIds.length === 1 ? first : undefined;
  const save = (kind: ExportKind, name: string) => void exportPaper(name, () => exportBytes(kind, { range, filter }), t('making', { name }));
  return (
    <Menu position="bottom-end">
      <Menu.Target><ActionIcon aria-label={t('menu')} title={t('menu')}><IconDownload size={18} /></ActionIcon></Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('exportShown')}</Menu.Label>
        {kinds.map(({ kind, Icon, ending }) => (
          <Menu.Item
            key={kind} leftSection={<Icon size={16} aria-hidden />}
            onClick={() => save(kind, `${t('fileName')} ${range.from} ${range.to}.${ending}`)}
          >
            {t(`kind.${kind}`)}
          </Menu.Item>
        ))}
        <Menu.Item leftSection={<IconFileTypePdf size={16} aria-hidden />} disabled={only === undefined} onClick={() => only !== undefined && void planPaper(only, { range, filter }).catch(showError)}>
          {t(only === undefined ? 'kind.pdf-one' : 'kind.pdf')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconUpload size={16} aria-hidden />}
          onClick={() => navigate(only === undefined ? '/import' : `/import/${only}`)}
        >
          {t('import')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
