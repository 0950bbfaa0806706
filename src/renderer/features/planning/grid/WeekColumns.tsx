import type { CalendarRange } from '../../../../domain/planning/index.ts';
import { formatDay, parts, type Day } from '../../../../domain/time/index.ts';
import { currentLanguage } from '../../../i18n/index.ts';
import type { Card } from '../cards.ts';
import type { NamedDay } from '../days/useDays.ts';
import type { RangeData } from '../useRange.ts';
import { variable } from '../variable.ts';
import { useCardWords } from '../words.ts';
import { Column } from './Column.tsx';
import { DayName } from './DayCell.tsx';
import { weekdayKey } from './MonthGrid.tsx';
import styles from './Grid.module.css';

type Props = { range: CalendarRange; today: Day; data: RangeData; named: ReadonlyMap<Day, readonly NamedDay[]>; label: string };
const noCards: readonly Card[] = [];
const noNames: readonly NamedDay[] = [];

/** A week, or a single day, as columns of cards in time order. */
export function WeekColumns({ range, today, data, named, label }: Props) {
  const words = useCardWords();
  const { t } = words;
  return (
    <div role="group" aria-label={label} className={styles.columns} style={{ gridTemplateColumns: `repeat(${range.days.length}, minmax(132px, 1fr))` }} data-view="week">
      {range.days.map((day) => {
        const cards = data.byDay.get(day) ?? noCards;
        const names = named.get(day) ?? noNames;
        const running = data.campaigns.filter((campaign) => campaign.from <= day && campaign.to >= day);
        const long = formatDay(day, currentLanguage(), 'long');
        const count = cards.length === 0 ? t('onDayNone', { day: long }) : t('onDay', { day: long, count: cards.length });
        const spoken = [
          ...names.map((one) => t(one.kind === 'holiday' ? 'day.holiday' : 'day.special', { name: one.name })), ...running.map(({ name }) => t('day.campaign', { name })),
        ];
        return (
          <Column
            key={day} spot={day} of="day" cards={cards} words={words} today={day === today} off={names.some(({ kind }) => kind === 'holiday')} label={[count, ...spoken].join(', ')}
            headKey={[cards.length, currentLanguage(), ...names.map(({ name }) => name), ...running.map(({ id, revision }) => id + revision)].join()}
            head={(
              <>
                <div className={styles.columnTitle}>
                  <span>{range.days.length === 1 ? long : `${t(`weekShort.${weekdayKey(day)}`)} ${parts(day).day}`}</span>
                  {cards.length > 0 && <span className={styles.count}>{cards.length}</span>}
                </div>
                {names.length > 0 && <DayName named={names} words={words} />}
                {running.map((campaign) => <span key={campaign.id} className={styles.chip} style={variable('--band', campaign.colour)} data-user-text>{campaign.name}</span>)}
              </>
            )}
          />
        );
      })}
    </div>
  );
}
