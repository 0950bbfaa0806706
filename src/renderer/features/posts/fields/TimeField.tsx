import { TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useHeld } from '../../../ui/useDraftValue.ts';

type Props = { label: string; value: string | null; onSave: (at: string | null) => Promise<unknown>; below?: ReactNode };

/** A wall time as people write one: `9`, `9.30`, `09:30`; null when emptied, undefined when it is none. */
export function timeFrom(typed: string): string | null | undefined {
  const text = typed.trim();
  if (text === '') return null;
  const found = /^([01]?\d|2[0-3])(?:[:.]?([0-5]\d))?$/.exec(text);
  return found ? `${(found[1] ?? '').padStart(2, '0')}:${found[2] ?? '00'}` : undefined;
}

/** A time that is saved on leaving the field; what is no time is said, kept on the screen and not saved. */
export function TimeField({ label, value, onSave, below }: Props) {
  const { t } = useTranslation('planning');
  const [typed, setTyped] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  const at = typed === null ? value : timeFrom(typed);
  const commit = () => {
    if (typed === null) return undefined;
    if (at === undefined) return setLeft(true);
    setTyped(null);
    setLeft(false);
    return at === value ? undefined : onSave(at);
  };
  useHeld(typed !== null && at !== undefined, commit);
  return (
    <div data-field="post.time">
      <TextInput
        label={label} value={typed ?? value ?? ''} inputMode="numeric" placeholder="--:--" error={left && at === undefined ? t('move.timeWrong') : null}
        onChange={(event) => setTyped(event.currentTarget.value)} onBlur={() => void commit()} onKeyDown={(event) => event.key === 'Enter' && void commit()}
      />
      {below}
    </div>
  );
}
