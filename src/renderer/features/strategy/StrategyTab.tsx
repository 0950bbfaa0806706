import { Button, Group, Text, UnstyledButton } from '@mantine/core';
import { IconCalendarMonth, IconFileText } from '@tabler/icons-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import type { Client } from '../../../domain/clients/index.ts';
import { everything, firstOfMonth, lastOfMonth } from '../../../domain/planning/index.ts';
import { addMonths } from '../../../domain/time/index.ts';
import { strategyOf } from '../../data/index.ts';
import { useEdit } from './edit/useEdit.ts';
import { exportContentPlan, exportOnePager } from './papers.ts';
import { sectionId, sections, type SectionName } from './sectionNames.ts';
import { BenchmarksSection } from './sections/BenchmarksSection.tsx';
import { BrandSection } from './sections/BrandSection.tsx';
import { CampaignsSection } from './sections/CampaignsSection.tsx';
import { ChannelsSection } from './sections/ChannelsSection.tsx';
import { DaysSection } from './sections/DaysSection.tsx';
import { HashtagsSection } from './sections/HashtagsSection.tsx';
import { PillarsSection } from './sections/PillarsSection.tsx';
import { RulesSection } from './sections/RulesSection.tsx';
import { SlotsSection } from './sections/SlotsSection.tsx';
import { GoalsSection, ThemesSection, ToneSection } from './sections/WordsSections.tsx';
import { useStrategyData } from './useStrategyData.ts';
import styles from './Strategy.module.css';

function jumpTo(section: SectionName): void {
  const home = document.getElementById(sectionId(section));
  home?.scrollIntoView({ block: 'start' });
  home?.querySelector<HTMLElement>('input, textarea, button')?.focus({ preventScroll: true });
}

/** What is made for a client, how it sounds and looks: sections that save as one types, and the papers made of them. */
export function StrategyTab({ client }: { client: Client }) {
  const { t } = useTranslation('strategy');
  const edit = useEdit(client.id);
  const strategy = useLiveQuery(() => strategyOf(client.id), [client.id]);
  const data = useStrategyData(client);
  if (strategy === undefined || data === undefined) return null;
  const parts = { strategy, edit, data };
  const planFor = (months: number) => {
    const month = addMonths(firstOfMonth(data.today), months);
    void exportContentPlan(client.id, { from: month, to: lastOfMonth(month) }, everything);
  };
  return (
    <div className={styles.layout}>
      <nav className={styles.rail} aria-label={t('sections')}>
        {sections.map((section) => <UnstyledButton key={section} className={styles.navItem} onClick={() => jumpTo(section)}>{t(`section.${section}`)}</UnstyledButton>)}
      </nav>
      <div className={styles.form}>
        <Group justify="space-between" gap="sm" className={styles.top}>
          <Text size="sm" className="muted">{t('intro')}</Text>
          <Group gap="xs">
            <Button variant="default" size="compact-md" leftSection={<IconCalendarMonth size={16} aria-hidden />} onClick={() => planFor(1)}>{t('exportPlan')}</Button>
            <Button variant="default" size="compact-md" leftSection={<IconFileText size={16} aria-hidden />} onClick={() => void exportOnePager(client.id)}>{t('exportOnePager')}</Button>
          </Group>
        </Group>
        <GoalsSection {...parts} />
        <ChannelsSection {...parts} />
        <PillarsSection {...parts} />
        <ThemesSection {...parts} />
        <ToneSection {...parts} />
        <HashtagsSection {...parts} />
        <BenchmarksSection {...parts} />
        <BrandSection {...parts} />
        <RulesSection {...parts} />
        <SlotsSection {...parts} />
        <DaysSection {...parts} />
        <CampaignsSection {...parts} />
      </div>
    </div>
  );
}
