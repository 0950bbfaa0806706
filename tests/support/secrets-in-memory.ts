import { CodedError } from '../../src/bridge/result.ts';
import type { SecretsPort } from '../../src/main/signing/ports.ts';

/**
 * A secrets room without a lock on disk, for rooms that only need one to be there; `lock()` makes it refuse like the real one.
 */
export function secretsInMemory(): SecretsPort & { lock(): void; unlock(): void; readonly kept: Map<string, Uint8Array> } {
  const kept = new Map<string, Uint8Array>();
  let locked = false;
  const check = (): void => {
    if (locked) throw new CodedError('secrets-locked');
  };
  return {
    kept,
    lock: () => {
      locked = true;
    },
    unlock: () => {
      locked = false;
    },
    read: async (name) => {
      check();
      return kept.get(name)?.slice() ?? null;
    },
    write: async (name, bytes) => {
      check();
      kept.set(name, bytes.slice());
    },
    names: async () => {
      check();
      return [...kept.keys()];
    },
  };
}
