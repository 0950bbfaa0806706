import { openSpotlight } from '@mantine/spotlight';

export type DialogName = 'shortcuts' | 'inbox' | 'new-post' | 'plan-month' | 'hold';

let open: DialogName | null = null;
const listeners = new Set<() => void>();

/** Which of the shell's own dialogs is open; commands open them, the shell draws them. */
export const dialogs = {
  palette: () => openSpotlight(),
  open: (name: DialogName) => set(name),
  close: () => set(null),
  get: () => open,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

function set(name: DialogName | null): void {
  open = name;
  for (const listener of listeners) listener();
}
