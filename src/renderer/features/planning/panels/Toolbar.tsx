import { ActionIcon, Button, SegmentedControl, TextInput, Tooltip } from '@mantine/core';
import { IconArrowsVertical, IconBulb, IconChevronLeft, IconChevronRight, IconSearch, IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { calendarLayouts, firstOfMonth, lastOfMonth, type CalendarLayout, type CalendarRange } from '../../../../domain/planning/index.ts';
import type { Day } from '../../../../domain/time/index.ts';
import { calendarView, type CalendarView } from '../../../app/calendar/view.ts';
import { ExportMenu } from '../../exchange/index.ts';
import type { RangeData } from '../useRange.ts';
import { FilterMenu } from './FilterMenu.tsx';
import { ViewsMenu } from './ViewsMenu.tsx';
import styles from './Panels.module.css';

type Props = { layout: CalendarLayout; day: Day; range: CalendarRange; view: CalendarView; data: RangeData; onLayout: (layout: CalendarLayout) => void; onStep: (step: -1 | 1) => void; onToday: () => void };

/** Where in time, how it is laid out, and what is filtered. */
export function Toolbar({ layout, day, range, view, data, onLayout, onStep, onToday }: Props) {
  const { t } = useTranslation('planning');
  return (
    <div className={styles.toolbar}>
      <ActionIcon aria-label={t(`go.before.${layout}`)} title={t(`go.before.${layout}`)} onClick={() => onStep(-1)}><IconChevronLeft size={18} /></ActionIcon>
      <Button variant="default" size="compact-md" onClick={onToday}>{t('go.today')}</Button>
      <ActionIcon aria-label={t(`go.after.${layout}`)} title={t(`go.after.${layout}`)} onClick={() => onStep(1)}><IconChevronRight size={18} /></ActionIcon>
      <SegmentedControl
        size="xs" aria-label={t('layout.label')} value={layout} onChange={(value) => onLayout(calendarLayouts.find((one) => one === value) ?? 'month')}
        data={calendarLayouts.map((value) => ({ value, label: t(`layout.${value}`) }))} transitionDuration={0}
      />
      <div className={styles.end}>
        <Find text={view.filter.text} />
        <FilterMenu filter={view.filter} data={data} />
        <ExportMenu range={layout === 'month' ? { from: firstOfMonth(day), to: lastOfMonth(day) } : range} filter={view.filter} />
        <ViewsMenu filter={view.filter} layout={layout} onLayout={onLayout} />
        {layout === 'month' && (
          <Toggle label={t('tall')} pressed={view.tall} onClick={() => calendarView.set({ tall: !view.tall })}><IconArrowsVertical size={18} /></Toggle>
        )}
        <Toggle label={t(view.backlog ? 'backlog.close' : 'backlog.open')} pressed={view.backlog} onClick={() => calendarView.set({ backlog: !view.backlog })}><IconBulb size={18} /></Toggle>
      </div>
    </div>
  );
}

type ToggleProps = { label: string; pressed: boolean; onClick: () => void; children: React.ReactNode };

function Toggle({ label, pressed, onClick, children }: ToggleProps) {
  return <Tooltip label={label}><ActionIcon aria-label={label} aria-pressed={pressed} variant={pressed ? 'light' : 'subtle'} color={pressed ? 'teal' : 'gray'} onClick={onClick}>{children}</ActionIcon></Tooltip>;
}

/** Typed text filters as soon as the hand rests: two thousand cards are not sifted at every key. */
const restMs = 120;

function Find({ text }: { text: string }) {
  const { t } = useTranslation(['planning', 'common']);
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped(text), [text]);
  useEffect(() => {
    if (typed === text) return undefined;
    const timer = setTimeout(() => calendarView.filter({ text: typed.slice(0, 500) }), restMs);
    return () => clearTimeout(timer);
  }, [typed, text]);
  return (
    <TextInput
      size="xs" w={170} aria-label={t('filter.text')} placeholder={t('filter.text')} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} leftSection={<IconSearch size={14} aria-hidden />}
      rightSection={typed === '' ? null : <ActionIcon size="xs" aria-label={t('clear', { ns: 'common' })} onClick={() => setTyped('')}><IconX size={12} /></ActionIcon>}
    />
  );
}
