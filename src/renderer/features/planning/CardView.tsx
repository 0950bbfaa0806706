import { IconCheck, IconChecklist, IconPlayerPauseFilled } from '@tabler/icons-react';
import { memo, useSyncExternalStore } from 'react';
import { NetworkShape } from '../../ui/NetworkMark.tsx';
import { StateShape } from '../../ui/StateMark.tsx';
import type { Card } from './cards.ts';
import { PostThumb } from './PostThumb.tsx';
import { selection } from './store.ts';
import { variable } from './variable.ts';
import type { CardWords } from './words.ts';
import styles from './Card.module.css';

type Props = {
  card: Card;
  /** Made once a view and language: hundreds of cards ask no catalogue. */
  words: CardWords;
  /** Its place on its day, for the keyboard. */
  spot: string;
  index: number;
  /** Two lines and a picture, where there is room. */
  large?: boolean;
};

/** The title needs the room more: in a month's cell two marks and a number. */
const most = { small: 2, large: 6 };

/**
 * A thing on the calendar. It hears neither clicks, keys nor drags itself: the view around it does, by its `data-item`. Drawn again
 * only when its row or its selection changes.
 */
export const CardView = memo(function CardView({ card, words, spot, index, large = false }: Props) {
  const selected = useSyncExternalStore(selection.subscribe, () => selection.has(card.id));
  const { networks } = card;
  const marks = large ? most.large : most.small;
  return (
    <a
      href={`#/${card.item.kind === 'post' ? 'posts' : 'work'}/${card.id}`} tabIndex={-1} className={styles.card} data-item={card.id} data-spot={spot} data-index={index}
      data-state={card.state ?? 'work'} data-held={card.held || undefined} data-selected={selected || undefined} data-large={large || undefined}
      style={variable('--client', card.client?.colour ?? 'transparent')}
    >
      {card.state === null ? <WorkMark done={card.done} /> : <StateShape state={card.state} />}
      {card.held && <IconPlayerPauseFilled size={12} aria-hidden className={styles.held} />}
      {card.at !== null && <span className={styles.time} data-elsewhere={card.viewer !== null || undefined}>{large ? words.time(card) : card.at}</span>}
      {networks.length > 0 && (
        <span className={styles.networks}>
          {networks.slice(0, marks).map((network) => <NetworkShape key={network} network={network} />)}
          {networks.length > marks && <span aria-hidden>+{networks.length - marks}</span>}
        </span>
      )}
      <span className={styles.title} data-user-text>{card.title || words.untitled}<span className={styles.spoken}>, {words.rest(card, selected, large)}</span></span>
      {large && <span className={styles.sub}>{words.sub(card)}</span>}
      {large && card.thumb !== null && <PostThumb mediaId={card.thumb} size={44} />}
    </a>
  );
}, (a, b) => a.spot === b.spot && a.index === b.index && a.large === b.large && a.words === b.words && a.card.stamp === b.card.stamp);

function WorkMark({ done }: { done: boolean }) {
  return done ? <IconCheck size={14} aria-hidden className={styles.work} /> : <IconChecklist size={14} aria-hidden className={styles.work} />;
}
