import { Input } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import type { Span } from '../../../../domain/publishing/index.ts';
import { useTypedText } from './useTypedText.ts';
import styles from './Fields.module.css';

/** A stretch of the text that is marked: by a rule or a problem, or as a word that no dictionary has. */
export type Mark = Span & { kind: 'problem' | 'hold' | 'spelling' };

type Props = {
  label: string; value: string; onSave: (text: string) => Promise<unknown>; field?: string; lang?: string; rows?: number; hint?: string;
  /** What is marked in the text as it is typed now. */
  marksOf?: (typed: string) => readonly Mark[];
  /** What stands below: counts, problems, words; given what is typed now and how to put another text there. */
  renderBelow?: (typed: string, put: (text: string) => void) => ReactNode;
};

/**
 * Several lines that save themselves. The text lies once more behind the field, invisible: that copy gives the height and carries the
 * marks, so that nothing is measured while one types.
 */
export function TypedArea({ label, value, onSave, field, lang, rows = 3, hint, marksOf, renderBelow }: Props) {
  const typed = useTypedText({ stored: value, save: onSave, label });
  const id = useId();
  const marks = marksOf?.(typed.text) ?? [];
  return (
    <div data-field={field}>
      <Input.Label htmlFor={id}>{label}</Input.Label>
      <div className={styles.area} style={{ minHeight: `${rows * 20 + 18}px` }}>
        <div className={styles.mirror} aria-hidden data-user-text>{marked(typed.text, marks)}{'\n'}</div>
        <textarea
          id={id} className={styles.textarea} value={typed.text} lang={lang} spellCheck={false} aria-describedby={renderBelow || hint ? `${id}-below` : undefined}
          onChange={typed.change} onFocus={typed.focus} onBlur={typed.blur} onKeyDown={typed.keyDown}
        />
      </div>
      <div id={`${id}-below`}>
        {hint && <Input.Description>{hint}</Input.Description>}
        {renderBelow?.(typed.text, typed.put)}
      </div>
    </div>
  );
}

/** The text in pieces, those under a mark in a `mark`; of marks that overlap the first counts. */
function marked(text: string, marks: readonly Mark[]): ReactNode[] {
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const { from, to, kind } of marks.toSorted((a, b) => a.from - b.from)) {
    if (from < at || to > text.length) continue;
    pieces.push(text.slice(at, from), <mark key={from} className={styles.mark} data-kind={kind}>{text.slice(from, to)}</mark>);
    at = to;
  }
  pieces.push(text.slice(at));
  return pieces;
}
