import { Table } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HostInfo } from '../../app/start/boot.ts';
import { currentLanguage, localeOf } from '../../i18n/index.ts';
import { Section } from '../../ui/Section.tsx';

/** Where the data is and whether the browser has promised to keep it. */
export function About({ info }: { info: HostInfo }) {
  const { t } = useTranslation('settings');
  const [kept, setKept] = useState<boolean | null>(null);
  const [usage, setUsage] = useState<number | null>(null);
  useEffect(() => {
    void navigator.storage.persisted().then(setKept);
    void navigator.storage.estimate().then((estimate) => setUsage(estimate.usage ?? null));
  }, []);
  const megabytes = new Intl.NumberFormat(localeOf(currentLanguage()), { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
  const rows = [
    [t('about.version'), info.version],
    [t('about.host'), t(`about.${info.host}`)],
    [t('about.data'), info.dataFolder],
    ...(info.exportFolder ? [[t('about.exports'), info.exportFolder]] : []),
    [t('about.usage'), usage === null ? '' : megabytes.format(usage / 1_000_000)],
    [t('about.kept'), kept === null ? '' : t(kept ? 'about.keptYes' : 'about.keptNo')],
  ];
  return (
    <Section title={t('about.title')}>
      <Table withRowBorders={false} verticalSpacing={4}>
        <Table.Tbody>
          {rows.map(([name, value]) => (
            <Table.Tr key={name}><Table.Th scope="row" fw={400} className="muted" w={200}>{name}</Table.Th><Table.Td>{value}</Table.Td></Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  );
}
