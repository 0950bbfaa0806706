import { NumberInput, type NumberInputProps } from '@mantine/core';
import { useState } from 'react';
import { useBounds } from '../../ui/fields.tsx';

export const bounds = {
  months: { min: 1, max: 240 }, revisionRounds: { min: 0, max: 100 }, reviewDays: { min: 1, max: 60 }, noticeDays: { min: 0, max: 365 }, quantity: { min: 0, max: 999 },
} as const;

type Name = keyof typeof bounds;
type Props = Omit<NumberInputProps, 'value' | 'onChange' | 'min' | 'max'> & { name: Name; value: number | null; onChange: (value: number | null) => void };

/** A number off the paper: one out of bounds is said under it and never clipped; the form is not taken with it. */
export function WholeNumber({ name, value, onChange, ...rest }: Props) {
  const problem = useBounds({ ...bounds[name], whole: true })(value);
  // An emptied field stays empty until it is left, whatever stands for nothing: otherwise the next key would be added to that.
  const [emptied, setEmptied] = useState(false);
  return (
    <NumberInput
      {...rest} {...bounds[name]} value={emptied ? '' : value ?? ''} error={problem} hideControls allowDecimal={false} allowNegative={false} clampBehavior="none"
      onBlur={() => setEmptied(false)}
      onChange={(next) => {
        setEmptied(next === '');
        onChange(next === '' ? null : Number(next));
      }}
    />
  );
}

/** Whether a number may stand; none may. */
export const fits = (name: Name, value: number | null): boolean => value === null || (value >= bounds[name].min && value <= bounds[name].max);
