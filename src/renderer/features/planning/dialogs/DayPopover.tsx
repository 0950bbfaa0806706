import { useRef, type MouseEvent } from 'react';
import { formatDay, type Day } from '../../../../domain/time/index.ts';
import { currentLanguage } from '../../../i18n/index.ts';
import type { Card } from '../cards.ts';
import { CardView } from '../CardView.tsx';
import { useCardWords } from '../words.ts';
import { onCardClick } from '../clicks.ts';
import { useKeys, type KeysOf } from '../useKeys.ts';
import { Anchored } from './Anchored.tsx';
import styles from '../grid/Grid.module.css';

type Props = { day: Day; rect: DOMRect; cards: readonly Card[]; keys: Omit<KeysOf, 'root'>; onClose: () => void };

/** Everything of one day, where the month has room for a part of it; the keys are the same as on the month. */
export function DayPopover({ day, rect, cards, keys, onClose }: Props) {
  const words = useCardWords();
  const root = useRef<HTMLDivElement>(null);
  const own = {
    ...keys, layout: 'day' as const, range: { ...keys.range, from: day, to: day },
    turnTo: (next: Day) => {
      onClose();
      if (next < keys.range.from || next > keys.range.to) keys.turnTo(next);
    },
  };
  const handlers = { ...useKeys({ ...own, root }), onClick: (event: MouseEvent) => onCardClick(event, own) };
  const long = formatDay(day, currentLanguage(), 'long');
  return (
    <Anchored rect={rect} label={long} width={360} onClose={onClose}>
      <div className={styles.popoverHead}>{long}</div>
      <div ref={root} className={styles.popover} role="group" aria-label={long} {...handlers}>
        {cards.map((card, index) => <CardView key={card.id} card={card} words={words} spot={day} index={index} large />)}
      </div>
    </Anchored>
  );
}
