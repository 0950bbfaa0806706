import { useSyncExternalStore } from 'react';
import { spoken } from '../store.ts';

/** What has just happened, for who hears the screen. A second saying of the same words is told apart by a space nobody hears. */
export function LiveRegion() {
  const { text, times } = useSyncExternalStore(spoken.subscribe, spoken.get);
  return <div className="visually-hidden" role="status" aria-live="polite" data-user-text data-spoken>{text}{times % 2 === 1 ? '\u00a0' : ''}</div>;
}
