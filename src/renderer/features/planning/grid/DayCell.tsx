import { IconConfetti, IconFlag } from '@tabler/icons-react';
import { memo, useEffect, useRef } from 'react';
import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { formatDay, parts, weekday, type Day } from '../../../../domain/time/index.ts';
import { currentLanguage } from '../../../i18n/index.ts';
import { sameCards, type Card } from '../cards.ts';
import { CardView } from '../CardView.tsx';
import type { CardWords } from '../words.ts';
import type { NamedDay } from '../days/useDays.ts';
import styles from './Grid.module.css';

type Props = {
  day: Day; cards: readonly Card[]; named: readonly NamedDay[]; words: CardWords;
  /** How many rows there is room for, "+n more" included; null shows all. */
  room: number | null;
  /** Lanes of campaign bands above the cards. */
  lanes: number;
  outside: boolean; today: boolean;
  /** Campaigns whose band begins here. */
  begins: string;
};

/** One day of the month: its number, what the day is called, and the first cards in time order. */
export const DayCell = memo(function DayCell({ day, cards, named, words, room, lanes, outside, today, begins }: Props) {
  const { t } = words;
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => (element.current ? dropTargetForElements({ element: element.current, getData: () => ({ day }) }) : undefined), [day]);
  const shown = room === null || cards.length <= room ? cards : cards.slice(0, Math.max(1, room - 1));
  const hidden = cards.length - shown.length;
  const long = formatDay(day, currentLanguage(), 'long');
  const names = named.map((one) => t(one.kind === 'holiday' ? 'day.holiday' : 'day.special', { name: one.name }));
  const count = cards.length === 0 ? t('onDayNone', { day: long }) : t('onDay', { day: long, count: cards.length });
  return (
    <div
      ref={element} role="gridcell" className={styles.cell} data-day={day} data-outside={outside || undefined} data-today={today || undefined}
      data-off={named.some((one) => one.kind === 'holiday') || undefined} data-weekend={weekday(day) > 5 || undefined} aria-current={today ? 'date' : undefined}
    >
      <button type="button" tabIndex={-1} className={styles.dayHead} data-spot={day} data-index={-1} data-open-day>
        <span className="visually-hidden" data-user-text>{[count, ...names, ...(begins === '' ? [] : [t('day.campaign', { name: begins })])].join(', ')}</span>
        <span className={styles.date} aria-hidden>{parts(day).day}</span>
        {named[0] && <span aria-hidden className={styles.names}><DayName named={named} words={words} /></span>}
      </button>
      {lanes > 0 && <div style={{ height: lanes * 20 }} />}
      {shown.map((card, index) => <CardView key={card.id} card={card} words={words} spot={day} index={index} />)}
      {hidden > 0 && (
        <button type="button" tabIndex={-1} className={styles.more} data-spot={day} data-index={shown.length} data-more={day}>
          {t('more', { number: hidden })}
          <span className="visually-hidden">, {long}</span>
        </button>
      )}
    </div>
  );
}, (a, b) => a.day === b.day && a.room === b.room && a.lanes === b.lanes && a.outside === b.outside && a.today === b.today && a.begins === b.begins && a.named === b.named && a.words === b.words && sameCards(a.cards, b.cards));

/** What a day is called, the first name in full and the others by their number; all of them on hovering. */
export function DayName({ named, words: { t } }: { named: readonly NamedDay[]; words: CardWords }) {
  const [first] = named;
  if (!first) return null;
  const all = named.map((one) => (one.countries.length > 0 ? t('day.countries', { name: one.name, countries: one.countries.join(', ') }) : one.name)).join('\n');
  return (
    <span className={styles.dayName} data-kind={first.kind} data-named={first.name} data-named-client={first.clientIds[0]} title={all} data-user-text>
      {first.kind === 'holiday' ? <IconFlag size={12} aria-hidden /> : <IconConfetti size={12} aria-hidden />}
      <span className={styles.dayNameText}>{first.name}</span>
      {named.length > 1 && <span>+{named.length - 1}</span>}
    </span>
  );
}
