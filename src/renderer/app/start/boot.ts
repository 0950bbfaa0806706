import type { Sentinel } from '../../../bridge/index.ts';
import { db, DataError } from '../../data/index.ts';
import { openDatabase } from '../../data/database.ts';
import { keepSentinel } from '../../data/sentinel.ts';
import { flushAll } from '../../data/writes.ts';
import { bridge, call } from '../host.ts';
import { afterReading, currentWork, onceRead, whenIdle } from '../work/index.ts';
import { decideStart } from './decide.ts';

export type HostInfo = Awaited<ReturnType<typeof hostInfo>>;
const hostInfo = () => call('app.info', {});

export type Boot =
  | { state: 'ready'; info: HostInfo }
  | { state: 'first'; info: HostInfo }
  | { state: 'recovery'; info: HostInfo; sentinel: Sentinel | null }
  | { state: 'foreign'; info: HostInfo; sentinel: Sentinel | null }
  | { state: 'newer'; info: HostInfo | null }
  | { state: 'failed'; error: unknown };

const keep = () => undefined;
/** Reads what the first screen shows, and keeps it read for as long as the window is open. */
function read(): Promise<void> {
  currentWork.subscribe(keep);
  return new Promise((done) => void onceRead(done));
}

/** Opens the database and says what to show. Nothing is written before the decision is `ready` or `first`. */
export async function boot(): Promise<Boot> {
  let info: HostInfo | null = null;
  try {
    const opened = openDatabase(db);
    const [host, sentinel, hasBusiness] = await Promise.all([
      hostInfo(), call('app.sentinel.read', {}), opened.then(() => db.business.limit(1).count()), opened.then(read),
    ]);
    info = host;
    const state = decideStart({ hasBusiness: hasBusiness > 0, sentinel, ownWindow: host.ownWindow });
    return state === 'recovery' || state === 'foreign' ? { state, info, sentinel } : { state, info };
  } catch (error) {
    if (error instanceof DataError && error.code === 'database-newer') return { state: 'newer', info };
    return { state: 'failed', error };
  }
}

/** What runs for as long as the workspace is open: the sentinel, flushing before closing, asking the browser to keep the data. */
export function attend(): void {
  const writeSentinel = keepSentinel((sentinel) => call('app.sentinel.write', sentinel));
  const settle = async () => {
    await flushAll();
    await writeSentinel();
  };
  // Counting every row takes as long as reading what the first screen shows.
  afterReading(() => {
    void writeSentinel();
    void navigator.storage.persist();
    // Behind everything else. What goes wrong, or is cut off by closing, waits for the next start.
    void import('../../media/upkeep.ts').then(({ upkeep }) => upkeep(idle)).catch((error: unknown) => log(String(error), 'warn'));
  });
  bridge.events['app.closing'](() => {
    void settle().finally(() => bridge.calls['app.flushed']({}));
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void settle();
  });
  window.addEventListener('error', (event) => log(`${event.message} ${event.filename}:${event.lineno}`));
  window.addEventListener('unhandledrejection', (event) => log(String(event.reason)));
}

const idle = (): Promise<void> => new Promise((done) => whenIdle(done));

function log(message: string, level: 'error' | 'warn' = 'error'): void {
  void bridge.calls['app.log']({ level, message: message.slice(0, 4_000) });
}
