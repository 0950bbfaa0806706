import { memo, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
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
import { useCardWords } from '../words.ts';
import { DayName } from './DayCell.tsx';
import styles from './Grid.module.css';

type Props = { range: CalendarRange; today: Day; data: RangeData; named: ReadonlyMap<Day, readonly NamedDay[]>; label: string };
const noCards: readonly Card[] = [];
const noNames: readonly NamedDay[] = [];

/** Cards drawn in the first picture, and then each time the page is idle, until all of the month is there. */
const atOnce = 100;

/** A month day by day, only days that have something. */
export function ListView({ range, today, data, named, label }: Props) {
  const days = range.days.filter((day) => (data.byDay.get(day)?.length ?? 0) > 0);
  const [most, setMost] = useState(atOnce);
  const whole = data.shown <= most;
  useEffect(() => {
    if (!whole) whenIdle(() => setMost((before) => before + atOnce));
  }, [whole, most]);
  const drawn = whole ? days : days.slice(0, enough(days.map((day) => data.byDay.get(day)?.length ?? 0), most));
  return (
    <div role="group" aria-label={label} className={styles.rows} data-view="list" data-busy={whole ? undefined : true}>
      {drawn.map((day) => <ListDay key={day} day={day} cards={data.byDay.get(day) ?? noCards} today={day === today} named={named.get(day) ?? noNames} />)}
    </div>
  );
}

/** How many days hold that many cards. */
function enough(counts: readonly number[], most: number): number {
  let cards = 0;
  const last = counts.findIndex((count) => (cards += count) >= most);
  return last === -1 ? counts.length : last + 1;
}

const ListDay = memo(function ListDay({ day, cards, today, named }: { day: Day; cards: readonly Card[]; today: boolean; named: readonly NamedDay[] }) {
  const { t } = useTranslation('planning');
  const words = useCardWords();
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => (element.current ? dropTargetForElements({ element: element.current, getData: () => ({ day }) }) : undefined), [day]);
  const long = formatDay(day, currentLanguage(), 'long');
  return (
    <div ref={element} role="group" tabIndex={-1} className={styles.listDay} data-spot={day} data-index={-1} data-day={day} data-today={today || undefined} aria-label={t('onDay', { day: long, count: cards.length })}>
      <div className={styles.listHead}>
        <span>{long}</span>
        <DayName named={named} />
      </div>
      {cards.map((card, index) => (
        <div key={card.id} className={styles.line}>
          <span className={styles.lineTime}>{words.time(card)}</span>
          <CardView card={card} words={words} spot={day} index={index} />
          <span className={styles.lineClient} data-user-text>
            {card.client && <ClientMark {...card.client} size={18} />}
            {card.client?.name}
          </span>
          <span className={styles.lineTime}>{words.state(card)}</span>
        </div>
      ))}
    </div>
  );
}, (a, b) => a.day === b.day && a.today === b.today && a.named === b.named && sameCards(a.cards, b.cards));
