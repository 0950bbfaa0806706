import { NumberInput, Textarea, TextInput, type TextareaProps, type TextInputProps } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import '@mantine/dates/styles.css';
import 'dayjs/locale/tr';
import 'dayjs/locale/en-gb';
import { useState } from 'react';
import { formatMoney, parseAmount, type Currency } from '../../domain/money/index.ts';
import { typedDay, type Day } from '../../domain/time/index.ts';
import { currentLanguage } from '../i18n/index.ts';
import { useTranslation } from 'react-i18next';
import { showError } from './showError.tsx';
import { useDraftValue, useHeld } from './useDraftValue.ts';

type Saved<T> = { value: T; onSave: (value: T) => Promise<unknown> };

/** One line that saves itself. */
export function SavedText({ value, onSave, ...rest }: Saved<string> & Omit<TextInputProps, 'value' | 'onChange'>) {
  const draft = useDraftValue(value, onSave);
  return <TextInput {...rest} value={draft.text} onChange={(event) => draft.change(event.currentTarget.value)} onBlur={() => void draft.flush()} />;
}

/** Several lines that save themselves. */
export function SavedArea({ value, onSave, ...rest }: Saved<string> & Omit<TextareaProps, 'value' | 'onChange'>) {
  const draft = useDraftValue(value, onSave);
  return <Textarea {...rest} value={draft.text} onChange={(event) => draft.change(event.currentTarget.value)} onBlur={() => void draft.flush()} />;
}

/** Path of the field in its document, by which a list of problems finds it. */
type Pathed = { path?: string };
type MoneyProps = Saved<number | null> & Pathed & { currency: Currency; label: string; placeholder?: string; hideLabel?: boolean };

/** An amount in minor units, typed as people type it (`28.500`, `1.250,50`); a text that is no amount is said, kept and not saved. */
export function SavedMoney({ value, onSave, currency, label, placeholder, hideLabel, path }: MoneyProps) {
  const { t } = useTranslation();
  const language = currentLanguage();
  const shown = value === null ? '' : formatMoney({ minor: value, currency }, language, { style: 'screen' });
  const [text, setText] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const commit = () => {
    if (text === null) return undefined;
    const trimmed = text.trim();
    const minor = trimmed === '' ? null : parseAmount(trimmed, language);
    if (trimmed !== '' && minor === null) return void setWrong(true);
    setWrong(false);
    setText(null);
    return minor === value ? undefined : onSave(minor).catch(showError);
  };
  useHeld(text !== null && !wrong, commit);
  return (
    <TextInput
      label={hideLabel ? undefined : label} aria-label={hideLabel ? label : undefined} data-path={path} placeholder={placeholder} value={text ?? shown} inputMode="decimal"
      styles={{ input: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' } }} error={wrong ? t('notAnAmount') : null}
      onChange={(event) => setText(event.currentTarget.value)} onBlur={() => void commit()} onKeyDown={(event) => event.key === 'Enter' && void commit()}
    />
  );
}

type NumberProps = Saved<number | null> & Pathed & {
  label: string; min?: number; max?: number; suffix?: string; hideLabel?: boolean; placeholder?: string; allowDecimal?: boolean; description?: string; error?: string | null;
};

/** A whole number (or null when emptied) that saves itself on leaving the field. */
export function SavedNumber({ value, onSave, label, hideLabel, path, allowDecimal = false, ...rest }: NumberProps) {
  const [draft, setDraft] = useState<string | number | null>(null);
  const commit = () => {
    if (draft === null) return undefined;
    const next = draft === '' ? null : Number(draft);
    setDraft(null);
    return next !== value && (next === null || Number.isFinite(next)) ? onSave(next).catch(showError) : undefined;
  };
  useHeld(draft !== null, commit);
  return (
    <NumberInput
      {...rest} data-path={path} label={hideLabel ? undefined : label} aria-label={hideLabel ? label : undefined} allowDecimal={allowDecimal} allowNegative={false} clampBehavior="strict"
      hideControls value={draft ?? value ?? ''} onChange={setDraft} onBlur={() => void commit()} onKeyDown={(event) => event.key === 'Enter' && void commit()}
      decimalSeparator={currentLanguage() === 'tr' ? ',' : '.'}
    />
  );
}

type DayProps = Saved<Day | null> & Pathed & { label: string; clearable?: boolean; min?: Day; hideLabel?: boolean; description?: string; error?: string | null };

/** A day, picked or typed in the reader's order. */
export function SavedDay({ value, onSave, label, path, clearable = true, min, hideLabel, description, error }: DayProps) {
  const { t } = useTranslation();
  return (
    <DateInput
      data-path={path} label={hideLabel ? undefined : label} aria-label={hideLabel ? label : undefined} value={value} clearable={clearable} minDate={min} description={description} error={error}
      // Left to itself the field reads 04.01. as the first of April.
      valueFormat="DD.MM.YYYY" dateParser={typedDay} locale={currentLanguage() === 'tr' ? 'tr' : 'en-gb'} firstDayOfWeek={1} placeholder={t('dayPattern')}
      clearButtonProps={{ 'aria-label': t('clear') }}
      onChange={(next) => {
        if (next !== value) void onSave(next).catch(showError);
      }}
    />
  );
}
