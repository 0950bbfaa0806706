import { memo, useEffect, useRef, useState } from 'react';
import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import type { CalendarRange } from '../../../../domain/planning/index.ts';
import { formatDay, type Day } from '../../../../domain/time/index.ts';
import { whenIdle } from '../../../app/work/index.ts';
import { currentLanguage } from '../../../i18n/index.ts';
import { ClientMark } from '../../../ui/ClientMark.tsx';
import { sameCards, type Card } from '../cards.ts';
import { CardView } from '../CardView.tsx';
import type { NamedDay } from '../days/useDays.ts';
import type { RangeData } from '../useRange.ts';
import { useCardWords, type CardWords } from '../words.ts';
import { DayName } from './DayCell.tsx';
import styles from './Grid.module.css';

type Props = { range: CalendarRange; today: Day; data: RangeData; named: ReadonlyMap<Day, readonly NamedDay[]>; label: string };
const noCards: readonly Card[] = [];
const noNames: readonly NamedDay[] = [];

/** Lines of the first picture, and those added each time the page is idle until all of the month is there: no step is felt. */
const atFirst = 50;
const atOnce = 30;
/** Height of a line and of what a day has beside its lines, in px: keeps the place of days that are not painted yet. */
const lineHeight = 30;
const dayHeight = 49;

/** A month day by day, only days that have something. */
export function ListView({ range, today, data, named, label }: Props) {
  const words = useCardWords();
  const days = range.days.filter((day) => (data.byDay.get(day)?.length ?? 0) > 0);
  const [most, setMost] = useState(atFirst);
  const whole = data.shown <= most;
  useEffect(() => {
    let off = false;
    if (!whole) whenIdle(() => {
      if (!off) setMost(most + atOnce);
    });
    return () => {
      off = true;
    };
  }, [whole, most]);
  const drawn = days.map((day) => data.byDay.get(day) ?? noCards);
  const lines = linesOf(drawn.map(({ length }) => length), whole ? Number.POSITIVE_INFINITY : most);
  return (
    <div role="group" aria-label={label} className={styles.rows} data-view="list" data-busy={whole ? undefined : true}>
      {days.map((day, index) => {
        const of = lines[index] ?? 0;
        return of > 0 && <ListDay key={day} day={day} cards={drawn[index] ?? noCards} lines={of} today={day === today} named={named.get(day) ?? noNames} words={words} />;
      })}
    </div>
  );
}

/** How many lines of each day are among the first so many. */
function linesOf(counts: readonly number[], most: number): number[] {
  let left = most;
  return counts.map((count) => {
    const lines = Math.min(left, count);
    left -= lines;
    return lines;
  });
}

type DayProps = { day: Day; cards: readonly Card[]; lines: number; today: boolean; named: readonly NamedDay[]; words: CardWords };

const ListDay = memo(function ListDay({ day, cards, lines, today, named, words }: DayProps) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => (element.current ? dropTargetForElements({ element: element.current, getData: () => ({ day }) }) : undefined), [day]);
  const long = formatDay(day, currentLanguage(), 'long');
  return (
    <div
      ref={element} role="group" tabIndex={-1} className={styles.listDay} data-spot={day} data-index={-1} data-day={day} data-today={today || undefined}
      style={{ containIntrinsicHeight: `auto ${dayHeight + lineHeight * lines}px` }} aria-label={words.t('onDay', { day: long, count: cards.length })}
    >
      <div className={styles.listHead}>
        <span>{long}</span>
        <DayName named={named} words={words} />
      </div>
      {cards.slice(0, lines).map((card, index) => <Line key={card.id} card={card} day={day} index={index} words={words} />)}
    </div>
  );
}, (a, b) => a.day === b.day && a.lines === b.lines && a.today === b.today && a.named === b.named && a.words === b.words && sameCards(a.cards, b.cards));

const Line = memo(function Line({ card, day, index, words }: { card: Card; day: Day; index: number; words: CardWords }) {
  return (
    <div className={styles.line}>
      <span className={styles.lineTime}>{words.time(card)}</span>
      <CardView card={card} words={words} spot={day} index={index} />
      <span className={styles.lineClient} data-user-text>
        {card.client && <ClientMark {...card.client} size={18} />}
        {card.client?.name}
      </span>
      <span className={styles.lineTime}>{words.state(card)}</span>
    </div>
  );
}, (a, b) => a.day === b.day && a.index === b.index && a.words === b.words && a.card.stamp === b.card.stamp);
