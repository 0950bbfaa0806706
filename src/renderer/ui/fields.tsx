import { NumberInput, Textarea, TextInput, type TextareaProps, type TextInputProps } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import '@mantine/dates/styles.css';
import 'dayjs/locale/tr';
import 'dayjs/locale/en-gb';
import { useState } from 'react';
import { formatMoney, parseAmount, type Currency } from '../../domain/money/index.ts';
import { typedDay, typedTime, type Day, type WallTime } from '../../domain/time/index.ts';
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
  const [left, setLeft] = useState(false);
  const trimmed = text?.trim() ?? '';
  const minor = trimmed === '' ? null : parseAmount(trimmed, language);
  const wrong = trimmed !== '' && minor === null;
  const commit = () => {
    if (text === null) return undefined;
    if (wrong) return setLeft(true);
    setText(null);
    setLeft(false);
    return minor === value ? undefined : onSave(minor).catch(showError);
  };
  useHeld(text !== null && !wrong, commit);
  return (
    <TextInput
      label={hideLabel ? undefined : label} aria-label={hideLabel ? label : undefined} data-path={path} placeholder={placeholder} value={text ?? shown} inputMode="decimal"
      styles={{ input: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' } }} error={left && wrong ? t('notAnAmount') : null}
      onChange={(event) => setText(event.currentTarget.value)} onBlur={() => void commit()} onKeyDown={(event) => event.key === 'Enter' && void commit()}
    />
  );
}

type NumberProps = Saved<number | null> & Pathed & {
  label: string; min?: number; max?: number; suffix?: string; hideLabel?: boolean; placeholder?: string; allowDecimal?: boolean; description?: string; error?: string | null;
};

/**
 * A number (or null when emptied) that saves itself on leaving the field; whole unless `allowDecimal`. Nothing is clipped: a number that
 * cannot be is said, kept on the screen and not saved.
 */
export function SavedNumber({ value, onSave, label, hideLabel, path, allowDecimal = false, error, ...rest }: NumberProps) {
  const sayOutOfBounds = useBounds({ min: rest.min, max: rest.max, whole: !allowDecimal });
  const [draft, setDraft] = useState<string | number | null>(null);
  const [left, setLeft] = useState(false);
  const next = draft === null || draft === '' ? null : Number(draft);
  const problem = sayOutOfBounds(next);
  const commit = () => {
    if (draft === null) return undefined;
    if (problem !== null) return setLeft(true);
    setDraft(null);
    setLeft(false);
    return next === value ? undefined : onSave(next).catch(showError);
  };
  useHeld(draft !== null && problem === null, commit);
  return (
    <NumberInput
      {...rest} data-path={path} label={hideLabel ? undefined : label} aria-label={hideLabel ? label : undefined} allowNegative={false} clampBehavior="none"
      hideControls value={draft ?? value ?? ''} error={left && problem !== null ? problem : error} onChange={setDraft} onBlur={() => void commit()}
      onKeyDown={(event) => event.key === 'Enter' && void commit()} decimalSeparator={currentLanguage() === 'tr' ? ',' : '.'}
    />
  );
}

type Bounds = { min?: number; max?: number; whole: boolean };

/** Says in one sentence what a number has to be when it is not; null for one that may stand, and for none. */
export function useBounds({ min, max, whole }: Bounds): (value: number | null) => string | null {
  const { t } = useTranslation();
  const shown = (bound: number) => new Intl.NumberFormat(currentLanguage()).format(bound);
  return (value) => {
    if (value === null) return null;
    if (!Number.isFinite(value)) return t('number.none');
    if ((min !== undefined && value < min) || (max !== undefined && value > max)) {
      if (min !== undefined && max !== undefined) return t('number.between', { min: shown(min), max: shown(max) });
      return max === undefined ? t('number.least', { min: shown(min ?? 0) }) : t('number.most', { max: shown(max) });
    }
    return whole && !Number.isInteger(value) ? t('number.whole') : null;
  };
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

type TimeProps = Saved<WallTime> & { label: string };

/** A time of day, of twenty-four hours whatever the machine writes; what is no time is said, kept on the screen and not saved. */
export function SavedTime({ value, onSave, label }: TimeProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  const next = typed === null ? value : typedTime(typed);
  const commit = () => {
    if (typed === null) return undefined;
    if (next === null) return setLeft(true);
    setTyped(null);
    setLeft(false);
    return next === value ? undefined : onSave(next).catch(showError);
  };
  useHeld(typed !== null && next !== null, commit);
  return (
    <TextInput
      label={label} value={typed ?? value} placeholder="--:--" w={160} error={left && next === null ? t('notATime') : null}
      onChange={(event) => setTyped(event.currentTarget.value)} onBlur={() => void commit()} onKeyDown={(event) => event.key === 'Enter' && void commit()}
    />
  );
}
