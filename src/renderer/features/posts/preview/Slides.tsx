import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconFileTypePdf, IconPhotoOff, IconVideo } from '@tabler/icons-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { thumbnailUrl, webUrl } from '../../../media/urls.ts';
import type { ShownMedium } from './shown.ts';
import styles from './Preview.module.css';

/** One medium as large as its frame; a video by its picture. */
export function Shown({ medium: { row, alt } }: { medium: ShownMedium }) {
  const url = row ? webUrl(row) ?? thumbnailUrl(row) : null;
  if (url !== null) return <img src={url} alt={alt} className={styles.picture} loading="lazy" decoding="async" draggable={false} />;
  return <span className={styles.nothing} role="img" aria-label={row?.name ?? ''}>{row?.kind === 'video' ? <IconVideo size={28} /> : row?.kind === 'pdf' ? <IconFileTypePdf size={28} /> : <IconPhotoOff size={28} />}</span>;
}

/** The shape all slides share: that of the first, within what feeds show. */
export function shapeOf(media: readonly ShownMedium[]): number {
  const row = media[0]?.row;
  const shape = row?.width && row.height ? row.width / row.height : 1;
  return Math.min(1.91, Math.max(0.75, shape));
}

/** Several media to swipe through: by the arrows on them, by the keyboard's, or by wheel and finger; or side by side in a grid. */
export function Slides({ media, grid = false }: { media: readonly ShownMedium[]; grid?: boolean }) {
  const { t } = useTranslation('posts');
  const [at, setAt] = useState(0);
  const track = useRef<HTMLDivElement>(null);
  const last = media.length - 1;
  if (grid && media.length > 1) return <div className={styles.mosaic} data-count={Math.min(4, media.length)}>{media.slice(0, 4).map((medium) => <Shown key={medium.id} medium={medium} />)}</div>;
  if (media.length === 1 && media[0]) return <div className={styles.frame} style={{ aspectRatio: shapeOf(media) }}><Shown medium={media[0]} /></div>;
  const go = (to: number) => {
    const place = Math.min(last, Math.max(0, to));
    setAt(place);
    track.current?.scrollTo({ left: place * (track.current.clientWidth || 1) });
  };
  const keys = (event: KeyboardEvent) => {
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    go(to);
  };
  return (
    <div role="group" aria-roledescription={t('preview.carousel')} aria-label={t('preview.slide', { place: at + 1, of: media.length })} className={styles.carousel}>
      <div
        ref={track} className={styles.track} style={{ aspectRatio: shapeOf(media) }} role="listbox" aria-label={t('preview.carousel')} tabIndex={0} onKeyDown={keys}
        onScroll={({ currentTarget: { scrollLeft, clientWidth } }) => setAt(Math.round(scrollLeft / (clientWidth || 1)))}
      >
        {media.map((medium, index) => <div key={medium.id} role="option" aria-selected={index === at} className={styles.slide}><Shown medium={medium} /></div>)}
      </div>
      <ActionIcon className={styles.before} variant="white" radius="xl" size={24} disabled={at === 0} aria-label={t('preview.before')} onClick={() => go(at - 1)}><IconChevronLeft size={16} /></ActionIcon>
      <ActionIcon className={styles.after} variant="white" radius="xl" size={24} disabled={at === last} aria-label={t('preview.after')} onClick={() => go(at + 1)}><IconChevronRight size={16} /></ActionIcon>
      <div className={styles.dots} aria-hidden>{media.map((medium, index) => <span key={medium.id} data-on={index === at || undefined} />)}</div>
    </div>
  );
}
