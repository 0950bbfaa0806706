import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { IconBoxMultiple, IconPinFilled, IconPlayerPlayFilled } from '@tabler/icons-react';
import { useEffect, useRef, useState, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { Medium } from '../../../domain/media/index.ts';
import type { Post } from '../../../domain/posts/index.ts';
import type { Pillar } from '../../../domain/strategy/index.ts';
import { formatDay } from '../../../domain/time/index.ts';
import { currentLanguage } from '../../i18n/index.ts';
import { thumbnailUrl, webUrl } from '../../media/index.ts';
import { StateShape, useStateWord } from '../../ui/StateMark.tsx';
import { nameOf } from './actions.ts';
import styles from './Grid.module.css';

type Props = { post: Post; medium: Medium | undefined; pillar: Pillar | undefined; focused: boolean; onFocus: () => void; onOpen: () => void; onDrop: (id: string) => void };

/** The pillar's colour as a CSS variable: the style sheet decides how much of it is shown. */
function painted(colour: string): CSSProperties {
  const style: CSSProperties & Record<`--${string}`, string> = { '--pillar': colour };
  return style;
}

/** One tile of the profile: the picture, or on the pillar's colour what it will be; with the marks of its kind and state. */
export function Tile({ post, medium, pillar, focused, onFocus, onOpen, onDrop }: Props) {
  const { t } = useTranslation(['grid', 'planning']);
  const word = useStateWord();
  const element = useRef<HTMLDivElement>(null);
  const dropped = useRef(onDrop);
  dropped.current = onDrop;
  const [over, setOver] = useState(false);
  const [held, setHeld] = useState(false);
  const { id } = post;
  useEffect(() => {
    const box = element.current;
    if (box === null) return undefined;
    return combine(
      draggable({ element: box, getInitialData: () => ({ tile: id }), onDragStart: () => setHeld(true), onDrop: () => setHeld(false) }),
      dropTargetForElements({
        element: box, getData: () => ({ tile: id }), canDrop: ({ source }) => typeof source.data['tile'] === 'string' && source.data['tile'] !== id,
        onDragEnter: () => setOver(true), onDragLeave: () => setOver(false),
        onDrop: ({ source }) => {
          setOver(false);
          if (typeof source.data['tile'] === 'string') dropped.current(source.data['tile']);
        },
      }),
    );
  }, [id]);
  const url = medium === undefined ? null : thumbnailUrl(medium) ?? webUrl(medium);
  const format = t(`format.${post.content.format}`, { ns: 'planning' });
  const when = [post.on === null ? '' : formatDay(post.on, currentLanguage(), 'short'), post.at].filter(Boolean).join(', ');
  const label = [t('tile', { name: nameOf(post), format, when, state: word(post.state) }), post.pinned === null ? '' : t('pinned')].filter(Boolean).join(', ');
  return (
    <div
      ref={element} role="gridcell" tabIndex={focused ? 0 : -1} className={styles.tile} data-tile={id} data-over={over || undefined} data-held={held || undefined}
      onFocus={onFocus} onDoubleClick={onOpen} onKeyDown={(event) => event.key === 'Enter' && onOpen()}
    >
      <span className="visually-hidden" data-label>{label}</span>
      {url === null
        ? (
          <div aria-hidden title={label} className={styles.plain} style={painted(pillar?.colour ?? '#586069')}>
            <span>{format}</span>
            <span className={styles.words}>{nameOf(post)}</span>
          </div>
        )
        : <img src={url} alt="" title={label} loading="lazy" decoding="async" draggable={false} />}
      <span className={styles.kind} aria-hidden>
        {post.pinned !== null && <IconPinFilled size={14} />}
        {post.content.format === 'carousel' && <IconBoxMultiple size={14} />}
        {(post.content.format === 'reel' || post.content.format === 'video') && <IconPlayerPlayFilled size={14} />}
      </span>
      <span className={styles.state} aria-hidden>
        <StateShape state={post.state} size={12} />
        {post.on !== null && <span className="tabular">{`${Number(post.on.slice(8))}.${Number(post.on.slice(5, 7))}`}</span>}
      </span>
    </div>
  );
}
