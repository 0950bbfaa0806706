import { useSyncExternalStore } from 'react';
import styles from './Card.module.css';

type Source = (mediaId: string) => string | null;
let source: Source = () => null;
const listeners = new Set<() => void>();

/** Where thumbnails come from: the media room tells it once it is there. Null: no picture (yet). */
export function feedThumbs(next: Source): void {
  source = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** A post's first medium as a small picture; nothing where there is none, so that no card jumps. Decorative: the card says what it is. */
export function PostThumb({ mediaId, size }: { mediaId: string; size: number }) {
  const url = useSyncExternalStore(subscribe, () => source(mediaId));
  return url === null ? null : <img className={styles.thumb} src={url} alt="" width={size} height={size} loading="lazy" decoding="async" draggable={false} />;
}
