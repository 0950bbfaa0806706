import { join } from 'node:path';
import { CodedError, sentinelSchema, type SomeHandlers } from '../bridge/index.ts';
import { keepAside, readJsonFile } from './files.ts';
import { oneAtATime } from './secrets/one-at-a-time.ts';
import { writeAtomically } from './vault/atomic.ts';

type SentinelLog = { error(message: string, detail?: unknown): void };

/**
 * `<dataFolder>/sentinel.json`: what the renderer's database held at its last write, kept outside IndexedDB because a
 * browser that finds its database damaged may put an empty one in its place. A database that is empty while the sentinel
 * has rows is a loss, not a first run.
 *
 * A sentinel that cannot be read is copied aside and answered as `corrupt`, never as absent: "there was something" is
 * exactly what it has to say. The next write replaces it.
 */
export function createSentinel({ dataFolder, log }: { dataFolder: string; log: SentinelLog }): SomeHandlers<'app.sentinel'> {
  const path = join(dataFolder, 'sentinel.json');
  const serial = oneAtATime();
  return {
    'app.sentinel.read': () => serial(async () => {
      const found = await readJsonFile(path, sentinelSchema);
      if (found.state === 'absent') return null;
      if (found.state === 'read') return found.value;
      const aside = await keepAside(path, found.raw);
      log.error(`the sentinel cannot be read; a copy is kept as ${aside}`);
      throw new CodedError('corrupt', `sentinel.json cannot be read; a copy is kept as ${aside}`);
    }),
    'app.sentinel.write': (sentinel) => serial(async () => {
      await writeAtomically(path, `${JSON.stringify(sentinel, null, 2)}\n`);
      return {};
    }),
  };
}
