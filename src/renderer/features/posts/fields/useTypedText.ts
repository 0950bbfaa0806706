import { useEffect, useRef, useState, type ChangeEvent, type KeyboardEvent } from 'react';
import { redoLast, undoLast } from '../../../app/undo/offer.tsx';
import { undoStack } from '../../../app/undo/index.ts';
import { useDraftValue } from '../../../ui/useDraftValue.ts';
import { changeOf } from '../steps.ts';

type Options = {
  stored: string;
  save: (text: string) => Promise<unknown>;
  /** What the field is called in "Undone: …". */
  label: string;
  /** How a typed text is kept, where that differs (tags): while one types, what was typed stays. */
  canonical?: (text: string) => string;
};

const asTyped = (text: string): string => text;

/**
 * A field that saves as one types, with one undo for all: while something typed since the field was entered stands there, Ctrl+Z is the
 * field's own and goes letter by letter; at the text it was entered with, Ctrl+Z takes back the last saved step, of this field or
 * another. What was typed from entering to leaving the field becomes one such step. Never do both happen.
 */
export function useTypedText({ stored, save, label, canonical = asTyped }: Options) {
  const draft = useDraftValue(stored, save);
  const [raw, setRaw] = useState<string | null>(null);
  const session = useRef<{ before: string; undone: number } | null>(null);
  const focused = useRef(false);
  const own = raw !== null && canonical(raw) === canonical(draft.text);
  const text = own ? raw : draft.text;
  const latest = useRef({ text, save, label, canonical, flush: draft.flush });
  latest.current = { text, save, label, canonical, flush: draft.flush };

  // An undo or another window has put another text here.
  useEffect(() => {
    if (own || session.current === null) return;
    session.current = { before: draft.text, undone: 0 };
    setRaw(null);
  }, [draft.text, own]);

  const keep = (before: string, after: string, flushed: Promise<void>) => {
    const { save: put, label: what, canonical: kept } = latest.current;
    if (kept(before) === kept(after)) return;
    const to = (value: string) => async () => {
      await flushed;
      await put(value);
    };
    undoStack.push({ label: changeOf(what), undo: to(before), redo: to(after) });
  };
  const leave = () => {
    const before = session.current?.before;
    session.current = null;
    focused.current = false;
    const flushed = latest.current.flush();
    if (before !== undefined) keep(before, latest.current.text, flushed);
  };
  useEffect(() => () => leave(), []);

  return {
    text,
    change(event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) {
      const { value } = event.currentTarget;
      const kind = 'inputType' in event.nativeEvent ? String(event.nativeEvent.inputType) : '';
      session.current ??= { before: text, undone: 0 };
      if (!kind.startsWith('history')) session.current.undone = 0;
      setRaw(value);
      draft.change(value);
    },
    focus() {
      focused.current = true;
      session.current ??= { before: text, undone: 0 };
    },
    blur() {
      leave();
      setRaw(null);
    },
    keyDown(event: KeyboardEvent) {
      const move = undoKey(event);
      if (move === null) return;
      const { current } = session;
      const native = current !== null && (move === 'undo' ? canonical(current.before) !== canonical(text) : current.undone > 0);
      if (native) {
        current.undone += move === 'undo' ? 1 : -1;
        return;
      }
      event.preventDefault();
      void (move === 'undo' ? undoLast() : redoLast());
    },
    /** Puts a text there that was not typed (a suggestion taken): a step of its own, or part of what is being typed. */
    put(value: string) {
      if (focused.current) {
        session.current ??= { before: text, undone: 0 };
        setRaw(value);
        draft.change(value);
        return;
      }
      draft.change(value);
      keep(text, value, draft.flush());
    },
  };
}

/** Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y, or with Cmd. */
export function undoKey(event: Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'key'>): 'undo' | 'redo' | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' && !event.shiftKey ? 'redo' : null;
}
