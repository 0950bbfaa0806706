import type { UpdateState } from '../../bridge/index.ts';

/** What the updater reports, and what the user or the clock asks for. */
export type UpdateEvent =
  | { what: 'asked' }
  | { what: 'none' }
  | { what: 'found'; version: string }
  | { what: 'progress'; percent: number }
  | { what: 'downloaded'; version: string }
  | { what: 'failed' };

/** Before anything was asked: a program that cannot update itself says so, and stays so. */
export const firstState = (supported: boolean): UpdateState => ({ state: supported ? 'idle' : 'unsupported' });

/**
 * The next state. A downloaded update stays ready whatever a later check says: it is on the disk, and only a newer one
 * that has come down whole takes its place.
 */
export function nextState(now: UpdateState, event: UpdateEvent): UpdateState {
  if (now.state === 'unsupported') return now;
  if (event.what === 'downloaded') return { state: 'ready', version: event.version };
  if (now.state === 'ready') return now;
  switch (event.what) {
    case 'asked':
      return now.state === 'downloading' ? now : { state: 'checking' };
    case 'none':
      return { state: 'idle' };
    case 'found':
      return { state: 'downloading', version: event.version, percent: 0 };
    case 'progress':
      // Whole percents, and never backwards when a differential download starts over as a full one.
      return now.state === 'downloading' ? { ...now, percent: Math.max(now.percent, wholePercent(event.percent)) } : now;
    case 'failed':
      return { state: 'failed' };
  }
}

const wholePercent = (percent: number): number => (Number.isFinite(percent) ? Math.min(100, Math.max(0, Math.floor(percent))) : 0);

/** Whether a check may start now: not while one runs or an update comes down. */
export const mayCheck = ({ state }: UpdateState): boolean => state === 'idle' || state === 'failed' || state === 'ready';
