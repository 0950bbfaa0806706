import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { layBands, sameMonth, weeksOf, type BandPiece, type CalendarRange } from '../../../../domain/planning/index.ts';
import type { Campaign } from '../../../../domain/strategy/index.ts';
import { formatMonth, weekday, type Day } from '../../../../domain/time/index.ts';
import { currentLanguage } from '../../../i18n/index.ts';
import type { Card } from '../cards.ts';
import type { NamedDay } from '../days/useDays.ts';
import type { RangeData } from '../useRange.ts';
import { variable } from '../variable.ts';
import { useCardWords } from '../words.ts';
import { DayCell } from './DayCell.tsx';
import styles from './Grid.module.css';

type Props = { range: CalendarRange; day: Day; today: Day; data: RangeData; named: ReadonlyMap<Day, readonly NamedDay[]>; tall: boolean };

const headHeight = 26;
const cardHeight = 24;
const leastCards = 3;
const noCards: readonly Card[] = [];
const noNames: readonly NamedDay[] = [];

/** How high the month was when it was last here: the first drawing is then the right one. */
let seen = { window: 0, height: 0 };

/** The month: six weeks of seven cells, campaigns as bands across them. */
export function MonthGrid({ range, day, today, data, named, tall }: Props) {
  const { t } = useTranslation('planning');
  const words = useCardWords();
  const body = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(() => seen.window === window.innerHeight ? seen.height : Math.max(600, window.innerHeight - 200));
  useLayoutEffect(() => {
    const element = body.current;
    if (!element) return undefined;
    // Heard with the frame that lays the month out: asking for the height here would lay it out once more.
    const observer = new ResizeObserver(() => {
      seen = { window: window.innerHeight, height: element.clientHeight };
      setHeight(seen.height);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const weeks = useMemo(() => weeksOf(range), [range]);
  const bands = useMemo(() => layBands(data.campaigns, weeks), [data.campaigns, weeks]);
  const rowHeight = Math.floor((height - 27) / weeks.length);
  return (
    <div ref={body} role="grid" aria-label={formatMonth(day, currentLanguage())} aria-readonly className={styles.month} data-view="month">
      <div role="row" className={styles.weekdays}>
        {weeks[0]?.map((one) => <div key={one} role="columnheader" className={styles.weekday} aria-label={t(`weekday.${weekdayKey(one)}`, { ns: 'common' })}>{t(`weekShort.${weekdayKey(one)}`)}</div>)}
      </div>
      {weeks.map((week, index) => {
        const pieces = bands[index] ?? [];
        const lanes = Math.max(0, ...pieces.map(({ lane }) => lane + 1));
        const least = headHeight + lanes * 20 + leastCards * cardHeight + 4;
        const room = Math.floor((Math.max(rowHeight, least) - headHeight - lanes * 20) / cardHeight);
        return (
          <div key={week[0]} role="row" className={styles.week} style={{ minHeight: least }}>
            {week.map((one, column) => (
              <DayCell
                key={one} day={one} cards={data.byDay.get(one) ?? noCards} named={named.get(one) ?? noNames} words={words} room={tall ? null : room} lanes={lanes}
                outside={!sameMonth(one, day)} today={one === today} begins={beginning(pieces, column)}
              />
            ))}
            {pieces.map((piece) => <Band key={piece.band.id} piece={piece} />)}
          </div>
        );
      })}
    </div>
  );
}

const beginning = (pieces: readonly BandPiece<Campaign>[], column: number): string =>
  pieces.filter((piece) => piece.column === column).map(({ band }) => band.name).join(', ');

type WeekdayKey = 1 | 2 | 3 | 4 | 5 | 6 | 7;
const keys: readonly WeekdayKey[] = [1, 2, 3, 4, 5, 6, 7];
export const weekdayKey = (day: Day): WeekdayKey => keys[weekday(day) - 1] ?? 1;

/** A campaign's piece in one week, above the cells; the mouse goes through to them, and the cells say its name where it begins. */
function Band({ piece: { band, lane, column, span, begins, ends } }: { piece: BandPiece<Campaign> }) {
  return (
    <div
      className={styles.band} aria-hidden data-begins={begins || undefined} data-ends={ends || undefined}
      style={{ left: `calc(${(column / 7) * 100}% + 3px)`, width: `calc(${(span / 7) * 100}% - 6px)`, top: headHeight - 1 + lane * 20, ...variable('--band', band.colour) }}
    >
      <span data-user-text>{band.name}</span>
    </div>
  );
}
