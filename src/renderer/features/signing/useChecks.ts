import { useCallback, useRef, useState } from 'react';
import { checkFile, type Checked } from './check.ts';
import { inspectPorts } from './ports.ts';

export type Check = { id: number; file: File } & (
  | { state: 'waiting' | 'checking' }
  | { state: 'done'; checked: Checked }
  | { state: 'failed'; error: unknown }
);

/** Files given to be verified, newest first; they are checked one after the other, in the order they came. */
export function useChecks() {
  const [checks, setChecks] = useState<readonly Check[]>([]);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const lastId = useRef(0);

  const put = useCallback((check: Check) => setChecks((all) => all.map((one) => (one.id === check.id ? check : one))), []);
  const run = useCallback((id: number, file: File) => {
    queue.current = queue.current.then(async () => {
      put({ id, file, state: 'checking' });
      try {
        put({ id, file, state: 'done', checked: await checkFile(file, inspectPorts) });
      } catch (error) {
        put({ id, file, state: 'failed', error });
      }
    });
  }, [put]);
  const add = useCallback((files: readonly File[]) => {
    const added = files.map((file): Check => ({ id: (lastId.current += 1), file, state: 'waiting' }));
    setChecks((all) => [...[...added].reverse(), ...all]);
    for (const { id, file } of added) run(id, file);
  }, [run]);
  const again = useCallback((check: Check) => {
    put({ id: check.id, file: check.file, state: 'waiting' });
    run(check.id, check.file);
  }, [put, run]);
  const remove = useCallback((id: number) => setChecks((all) => all.filter((one) => one.id !== id)), []);
  const clear = useCallback(() => setChecks([]), []);
  return { checks, add, again, remove, clear };
}
