import { useEffect, useSyncExternalStore } from 'react';
import { db } from '../../data/index.ts';
import { thumbnailUrl } from '../../media/urls.ts';
import { showError } from '../../ui/showError.tsx';
import styles from './Card.module.css';

const urls = new Map<string, string>();
const listeners = new Set<() => void>();
let asked: Set<string> | null = null;

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** All cards of a picture ask together: one reading of the library for the whole view. */
function ask(mediaId: string): void {
  if (urls.has(mediaId)) return;
  if (asked !== null) return void asked.add(mediaId);
  asked = new Set([mediaId]);
  queueMicrotask(() => {
    const ids = [...asked ?? []];
    asked = null;
    db.media.bulkGet(ids).then((rows) => {
      for (const row of rows) {
        const url = row ? thumbnailUrl(row) : null;
        if (row && url !== null) urls.set(row.id, url);
      }
      for (const listener of listeners) listener();
    }).catch(showError);
  });
}

/** A post's first medium as a small picture; nothing while there is none. Decorative: the card says what it is. */
export function PostThumb({ mediaId, size }: { mediaId: string; size: number }) {
  useEffect(() => ask(mediaId), [mediaId]);
  const url = useSyncExternalStore(subscribe, () => urls.get(mediaId) ?? null);
  return url === null ? null : <img className={styles.thumb} src={url} alt="" width={size} height={size} loading="lazy" decoding="async" draggable={false} />;
}
