/** One thing that was done: how to take it back and how to do it again. Both answer when the change is on disk. */
export type Step = { label: string; undo: () => Promise<unknown>; redo: () => Promise<unknown> };

export type UndoStack = {
  push(step: Step): void;
  undo(): Promise<Step | null>;
  redo(): Promise<Step | null>;
  subscribe(listener: () => void): () => void;
  get(): { canUndo: boolean; canRedo: boolean };
};

/** A stack a window, kept for the session (design: commands return their inverse). Steps run one after the other. */
export function createUndoStack(limit = 200): UndoStack {
  let done: Step[] = [];
  let undone: Step[] = [];
  let state = { canUndo: false, canRedo: false };
  let queue: Promise<unknown> = Promise.resolve();
  const listeners = new Set<() => void>();
  const publish = () => {
    state = { canUndo: done.length > 0, canRedo: undone.length > 0 };
    for (const listener of listeners) listener();
  };
  const oneByOne = <T>(work: () => Promise<T>): Promise<T> => {
    const next = queue.then(work, work);
    queue = next.catch(() => undefined);
    return next;
  };
  return {
    push(step) {
      done = [...done, step].slice(-limit);
      undone = [];
      publish();
    },
    undo: () => oneByOne(async () => {
      const step = done.at(-1);
      if (!step) return null;
      await step.undo();
      done = done.filter((one) => one !== step);
      undone = [...undone, step];
      publish();
      return step;
    }),
    redo: () => oneByOne(async () => {
      const step = undone.at(-1);
      if (!step) return null;
      await step.redo();
      undone = undone.filter((one) => one !== step);
      done = [...done, step];
      publish();
      return step;
    }),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get: () => state,
  };
}

export const undoStack = createUndoStack();
