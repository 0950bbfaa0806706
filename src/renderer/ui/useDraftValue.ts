import { useCallback, useEffect, useRef, useState } from 'react';
import { holdTyping, registerFlush } from '../data/index.ts';
import { showError } from './showError.tsx';

/** Typing is written at the latest this long after a key, and at once on blur, hiding and closing. */
const typingMs = 400;

/**
 * A field's text while it is typed. What is on disk comes in as `stored`; `save` writes. An outside change (undo, another
 * window) replaces the text only while nothing is typed here, and a failed save keeps the text on the screen.
 */
export function useDraftValue(stored: string, save: (value: string) => Promise<unknown>) {
  const [text, setText] = useState(stored);
  const typed = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const release = useRef<() => void>(undefined);
  const latestSave = useRef(save);
  latestSave.current = save;

  useEffect(() => {
    if (typed.current === null) setText(stored);
  }, [stored]);

  const flush = useCallback(async () => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const value = typed.current;
    if (value === null) return;
    try {
      await latestSave.current(value);
      if (typed.current !== value) {
        // Typed on while it was written.
        timer.current ??= setTimeout(() => void flush(), typingMs);
        return;
      }
      typed.current = null;
      release.current?.();
      release.current = undefined;
    } catch (error) {
      showError(error);
    }
  }, []);

  useEffect(() => {
    const stop = registerFlush(flush);
    return () => {
      stop();
      // What could not be written even now is gone with its field; the failure has been said.
      void flush().then(() => release.current?.());
    };
  }, [flush]);

  const change = useCallback((value: string) => {
    typed.current = value;
    release.current ??= holdTyping();
    setText(value);
    // Not put off by the next key: who types for minutes without a pause loses no more than this when the power goes.
    timer.current ??= setTimeout(() => void flush(), typingMs);
  }, [flush]);

  return { text, change, flush };
}

/** The same promise for a field that writes on leaving it: while `held`, nothing is called saved, and closing writes it first. */
export function useHeld(held: boolean, commit: () => unknown): void {
  const latest = useRef(commit);
  latest.current = commit;
  useEffect(() => {
    if (!held) return undefined;
    const release = holdTyping();
    const stop = registerFlush(async () => {
      await latest.current();
    });
    return () => {
      stop();
      release();
    };
  }, [held]);
}
