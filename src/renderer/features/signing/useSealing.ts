import { useCallback, useRef, useState } from 'react';
import { sealPorts } from './ports.ts';
import { sealVersion, type SealStep, type Sealing } from './seal.ts';

export type SealingState =
  | { state: 'idle' }
  | { state: 'working'; step: SealStep; part: number | null }
  | { state: 'stopped' }
  | { state: 'failed'; error: unknown };

/** Runs the sealing of one version and tells how far it is; what becomes of it is read from the database. */
export function useSealing() {
  const [now, setNow] = useState<SealingState>({ state: 'idle' });
  const running = useRef<AbortController | null>(null);

  const start = useCallback(async (order: Sealing) => {
    if (running.current) return;
    const control = new AbortController();
    running.current = control;
    setNow({ state: 'working', step: 'keys', part: null });
    try {
      const onStep = (step: SealStep, part: number | null) => setNow({ state: 'working', step, part });
      await sealVersion(order, sealPorts, { signal: control.signal, onStep });
      setNow({ state: 'idle' });
    } catch (error) {
      setNow(control.signal.aborted ? { state: 'stopped' } : { state: 'failed', error });
    } finally {
      running.current = null;
    }
  }, []);
  const cancel = useCallback(() => running.current?.abort(), []);
  return { now, start, cancel };
}
