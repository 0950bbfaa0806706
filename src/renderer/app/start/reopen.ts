const listeners = new Set<() => void>();

/** Asks the start to look again at what the database holds: the sample went, or came back by undo. */
export function reopen(): void {
  for (const listener of listeners) listener();
}

export function onReopen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
