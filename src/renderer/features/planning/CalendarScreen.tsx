import { Button, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Redirect, useLocation } from 'wouter';
import { calendarLayouts, everything, neighbour, rangeOf, rowOf, shownDay, type CalendarLayout, type CalendarRange, type PlannedItem } from '../../../domain/planning/index.ts';
import { dayAt, typedDay, type Day } from '../../../domain/time/index.ts';
import { calendarView } from '../../app/calendar/view.ts';
import { useWork } from '../../app/work/index.ts';
import { currentLanguage } from '../../i18n/index.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { onCardOver, onViewClick, onViewDoubleClick } from './clicks.ts';
import { useDays } from './days/useDays.ts';
import { Asked } from './dialogs/Asked.tsx';
import { Board } from './grid/Board.tsx';
import { ListView } from './grid/ListView.tsx';
import { MonthGrid } from './grid/MonthGrid.tsx';
import { WeekColumns } from './grid/WeekColumns.tsx';
import { BacklogPanel } from './panels/BacklogPanel.tsx';
import { BulkBar } from './panels/BulkBar.tsx';
import { FilterChips } from './panels/FilterMenu.tsx';
import { LiveRegion } from './panels/LiveRegion.tsx';
import { MeterStrip } from './panels/MeterStrip.tsx';
import { Toolbar } from './panels/Toolbar.tsx';
import { asked, selection } from './store.ts';
import { useBacklog } from './useBacklog.ts';
import { useDrag } from './useDrag.ts';
import { useKeys, type KeysOf } from './useKeys.ts';
import { useRange, type RangeData } from './useRange.ts';
import { firstWeekday, titleOf } from './titles.ts';
import styles from './panels/Panels.module.css';

type Props = { layout?: string; day?: string };

/** The calendar of all clients or some: `/calendar/:layout/:day`, the layout remembered. */
export function CalendarScreen({ layout, day }: Props) {
  const work = useWork();
  const known = calendarLayouts.find((one) => one === layout);
  const on = typedDay(day ?? '');
  if (!work) return null;
  const today = dayAt(Date.now(), work.business?.zone ?? 'UTC');
  if (known === undefined || on === null || shownDay(on) !== on) return <Redirect to={`/calendar/${known ?? calendarView.get().layout}/${shownDay(on ?? today)}`} replace />;
  return <Calendar layout={known} day={on} today={today} clients={work.active.length} />;
}

function Calendar({ layout, day, today, clients }: { layout: CalendarLayout; day: Day; today: Day; clients: number }) {
  const { t } = useTranslation('planning');
  const [, navigate] = useLocation();
  const view = useSyncExternalStore(calendarView.subscribe, calendarView.get);
  const language = currentLanguage();
  const first = firstWeekday(language);
  const range = useMemo(() => rangeOf(layout, day, first), [layout, day, first]);
  const stable = useStableRange(range);
  const read = useRange(stable, view.filter);
  useEffect(() => {
    if (calendarView.get().layout !== layout) calendarView.set({ layout });
  }, [layout]);
  useEffect(() => selection.clear, []);
  useEffect(() => () => asked.set(null), []);
  const go = (next: CalendarLayout, on: Day) => navigate(`/calendar/${next}/${shownDay(on)}`);
  const title = titleOf(layout, day, stable, language);
  const drawn = useDrawn({ layout, day, range: stable, title }, read?.range);
  if (clients === 0) return <Page title={t('title')}><EmptyState text={t('empty.clients')} action={t('empty.addClient')} onAction={() => navigate('/clients/new')} /></Page>;
  return (
    <Page
      bare title={title}
      actions={(
        <>
          <Button variant="default" onClick={() => asked.set({ kind: 'plan-month' })}>{t('planMonth')}</Button>
          <Button onClick={() => asked.set({ kind: 'new', on: today >= stable.from && today <= stable.to ? today : day, text: '', clientId: null, rect: null, idea: false })}>{t('new')}</Button>
        </>
      )}
    >
      {read && <Filled layout={layout} day={day} today={today} drawn={drawn} first={first} data={read.data} go={go} />}
      <LiveRegion />
    </Page>
  );
}

/** The same object while the days are the same: another day of the month shown asks nothing again. */
function useStableRange<T extends { from: Day; to: Day; layout: CalendarLayout }>(range: T): T {
  const last = useRef(range);
  if (last.current.from !== range.from || last.current.to !== range.to || last.current.layout !== range.layout) last.current = range;
  return last.current;
}

type Drawn = { layout: CalendarLayout; day: Day; range: CalendarRange; title: string };

/** What the view itself draws: where one has gone to once its rows are read, so that no month is drawn empty first. */
function useDrawn(asked: Drawn, read: CalendarRange | undefined): Drawn {
  const last = useRef(asked);
  if (read === asked.range) last.current = asked;
  return last.current;
}

const hover = { onMouseOver: onCardOver };

type FilledProps = { layout: CalendarLayout; day: Day; today: Day; drawn: Drawn; first: number; data: RangeData; go: (layout: CalendarLayout, on: Day) => void };

function Filled({ layout, day, today, drawn, first, data, go }: FilledProps) {
  const { range, title } = drawn;
  const { t } = useTranslation('planning');
  const [, navigate] = useLocation();
  const view = useSyncExternalStore(calendarView.subscribe, calendarView.get);
  const selected = useSyncExternalStore(selection.subscribe, selection.get);
  const named = useDays(range, data.shownClients, data.strategies, currentLanguage());
  const backlog = useBacklog(view.backlog || drawn.layout === 'board', view.filter, data.clients);
  const root = useRef<HTMLDivElement>(null);
  const find = (id: string): PlannedItem | undefined => data.byId.get(id) ?? backlog.byId.get(id);
  const items = useRef(find);
  items.current = find;
  useDrag(items);
  const keys: Omit<KeysOf, 'root'> = {
    layout: drawn.layout, range, first, find, turnTo: (on) => go(layout, on),
    open: (item) => navigate(`/${item.kind === 'post' ? 'posts' : 'work'}/${rowOf(item).id}`),
    openDay: (on) => go('day', on),
    nameOfDay: (on) => {
      const special = named.get(on)?.find((one) => one.kind === 'special') ?? named.get(on)?.[0];
      return special ? { name: special.name, clientId: special.clientIds[0] ?? null } : null;
    },
  };
  const handlers = useKeys({ ...keys, root });
  useHotkeys([['N', () => document.querySelector('[role="dialog"]') === null && asked.set({ kind: 'new', on: today >= range.from && today <= range.to ? today : day, text: '', clientId: null, rect: null, idea: false })]]);
  const filtered = data.shown === 0 && data.present > 0;
  const monthly = drawn.layout === 'month' || drawn.layout === 'list' || drawn.layout === 'board';
  return (
    <>
      {[...selected].some((id) => find(id) !== undefined) ? <BulkBar data={data} find={find} /> : <Toolbar layout={layout} day={day} range={range} view={view} data={data} onLayout={(next) => go(next, day)} onStep={(step) => go(layout, neighbour(layout, day, step))} onToday={() => go(layout, today)} />}
      <FilterChips filter={view.filter} data={data} />
      {monthly && <MeterStrip data={data} day={drawn.day} />}
      {data.shown === 0 && (
        <div className={styles.empty}>
          <Text size="sm" className="muted">{t(filtered ? 'empty.filtered' : layout === 'day' ? 'empty.day' : 'empty.month')}</Text>
          {filtered && <Button size="compact-sm" variant="default" onClick={() => calendarView.set({ filter: everything })}>{t('empty.clearFilter')}</Button>}
        </div>
      )}
      <div className={styles.main}>
        <div
          ref={root} className={styles.view} role="presentation" {...handlers} onClick={(event) => onViewClick(event, keys)}
          onDoubleClick={onViewDoubleClick} {...hover}
        >
          {drawn.layout === 'month' && <MonthGrid range={range} day={drawn.day} today={today} data={data} named={named} tall={view.tall} />}
          {(drawn.layout === 'week' || drawn.layout === 'day') && <WeekColumns range={range} today={today} data={data} named={named} label={title} />}
          {drawn.layout === 'list' && <ListView range={range} today={today} data={data} named={named} label={title} />}
          {drawn.layout === 'board' && <Board data={data} backlog={backlog.cards} label={title} />}
        </div>
        {view.backlog && drawn.layout !== 'board' && <BacklogPanel cards={backlog.cards} clients={data.shownClients} keys={keys} />}
      </div>
      <Asked data={data} day={day} keys={keys} />
    </>
  );
}
