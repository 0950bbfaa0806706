export type Question = { kind: 'choose' | 'enter'; answer: (opened: boolean) => void };

let current: Question | null = null;
const listeners = new Set<() => void>();

function set(question: Question | null): void {
  current = question;
  for (const listener of listeners) listener();
}

/** The question the shell is asking now, for `useSyncExternalStore`. */
export const question = {
  get: (): Question | null => current,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/** Opens the passphrase dialog; answers true once the room is open. A second question waits on the first one's answer. */
export function askForPassphrase(kind: Question['kind']): Promise<boolean> {
  return new Promise((resolve) => {
    const earlier = current;
    set({
      kind,
      answer: (opened) => {
        set(null);
        earlier?.answer(opened);
        resolve(opened);
      },
    });
  });
}
