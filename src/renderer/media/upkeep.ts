import { call } from '../app/host.ts';
import { tidyUp } from './sweep.ts';

/** What the program does for itself once a start has been drawn: see `tidyUp`. `pause` resolves when the page has nothing better to do. */
export const upkeep = (pause: () => Promise<void>): Promise<void> => tidyUp({
  old: async (first, before) => (await call('vault.mediaOld', { first, before })).sha256s,
  drop: async (sha256s, before) => (await call('vault.mediaDrop', { sha256s: [...sha256s], before })).dropped,
  pause,
}, Date.now());
