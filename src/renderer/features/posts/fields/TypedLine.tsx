import { TextInput, type TextInputProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTypedText } from './useTypedText.ts';

type Props = {
  label: string; value: string; onSave: (text: string) => Promise<unknown>; field?: string | undefined; canonical?: (text: string) => string;
  /** What stands below: counts, problems; given what is typed now. */
  renderBelow?: (typed: string) => ReactNode;
} & Omit<TextInputProps, 'value' | 'onChange' | 'label'>;

/** One line that saves itself and is undone as one step. */
export function TypedLine({ label, value, onSave, field, canonical, renderBelow, ...rest }: Props) {
  const typed = useTypedText({ stored: value, save: onSave, label, ...(canonical ? { canonical } : {}) });
  return (
    <div data-field={field}>
      <TextInput {...rest} label={label} value={typed.text} onChange={typed.change} onFocus={typed.focus} onBlur={typed.blur} onKeyDown={typed.keyDown} />
      {renderBelow?.(typed.text)}
    </div>
  );
}
