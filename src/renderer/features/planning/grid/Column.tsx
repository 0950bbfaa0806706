import { memo, useEffect, useRef, useState, type ReactNode } from 'react';
import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { weekday } from '../../../../domain/time/index.ts';
import { sameCards, type Card } from '../cards.ts';
import { CardView } from '../CardView.tsx';
import type { CardWords } from '../words.ts';
import styles from './Grid.module.css';

type Props = {
  /** The day or the stage: by it keys and drops find the column. */
  spot: string; of: 'day' | 'stage';
  label: string; head: ReactNode; cards: readonly Card[]; words: CardWords; today?: boolean; off?: boolean;
  /** Says what changes in the head, since heads are made anew each time. */
  headKey: string;
};

/** More are drawn when asked for: a column of two thousand is nobody's reading. */
const atOnce = 30;

/** A column of cards, large enough for two lines: a day of the week, or a stage of the board. */
export const Column = memo(function Column({ spot, of, label, head, cards, words, today = false, off = false }: Props) {
  const element = useRef<HTMLDivElement>(null);
  const [most, setMost] = useState(atOnce);
  useEffect(() => (element.current ? dropTargetForElements({ element: element.current, getData: () => ({ [of]: spot }) }) : undefined), [of, spot]);
  const hidden = cards.length - most;
  return (
    <div
      ref={element} role="group" tabIndex={-1} className={styles.column} data-spot={spot} data-index={-1} data-day={of === 'day' ? spot : undefined}
      data-today={today || undefined} data-off={off || undefined} data-weekend={(of === 'day' && weekday(spot) > 5) || undefined}
      aria-label={label}
    >
      <div className={styles.columnHead}>{head}</div>
      <div className={styles.cards}>
        {cards.slice(0, most).map((card, index) => <CardView key={card.id} card={card} words={words} spot={spot} index={index} large />)}
        {hidden > 0 && (
          <button type="button" tabIndex={-1} className={styles.more} data-spot={spot} data-index={most} onClick={() => setMost(most + atOnce)}>
            {words.t('board.more', { number: Math.min(hidden, atOnce) })}
          </button>
        )}
      </div>
    </div>
  );
}, (a, b) => a.spot === b.spot && a.label === b.label && a.headKey === b.headKey && a.today === b.today && a.off === b.off && a.words === b.words && sameCards(a.cards, b.cards));
