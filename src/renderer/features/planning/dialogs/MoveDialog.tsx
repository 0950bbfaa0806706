import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { moveTo, moveTogether, quickAdd, rowOf, type PlannedItem } from '../../../../domain/planning/index.ts';
import { typedDay, type Day } from '../../../../domain/time/index.ts';
import { currentLanguage } from '../../../i18n/index.ts';
import { nameOf, requestMove } from '../actions.ts';
import { wantFocus } from '../store.ts';

/** A day and a time, typed or picked: what a drag does, by keyboard, for one or many. */
export function MoveDialog({ items, onClose, turnTo }: { items: readonly PlannedItem[]; onClose: () => void; turnTo: (day: Day) => void }) {
  const { t } = useTranslation(['planning', 'common']);
  const [first] = items;
  const row = first ? rowOf(first) : null;
  const [on, setOn] = useState<Day | null>(row?.on ?? null);
  const [time, setTime] = useState(items.length === 1 ? row?.at ?? '' : '');
  const at = timeIn(time);
  const wrong = time.trim() !== '' && at === null;
  if (!first || !row) return null;
  const go = (day: Day | null) => {
    onClose();
    // The time of one may be emptied; several keep each their own unless one is given.
    const given = at ?? (items.length === 1 ? null : undefined);
    const moves = (items.length === 1 ? [moveTo(first, day)] : moveTogether(items, first, day)).map((move) => (given === undefined ? move : { ...move, at: given }));
    wantFocus({ id: row.id, day });
    if (day !== null) turnTo(day);
    void requestMove(items, moves);
  };
  return (
    <Modal opened onClose={onClose} title={t('move.title')} returnFocus>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!wrong && on !== null) go(on);
        }}
      >
        <Stack>
          <Text size="sm" data-user-text>{items.length === 1 ? nameOf(first) : t('bulk.count', { count: items.length })}</Text>
          <Group grow align="flex-start">
            <DateInput
              data-autofocus label={t('move.day')} value={on} onChange={setOn} valueFormat="DD.MM.YYYY" dateParser={typedDay} locale={currentLanguage() === 'tr' ? 'tr' : 'en-gb'} firstDayOfWeek={1}
              placeholder={t('dayPattern', { ns: 'common' })}
            />
            <TextInput label={t('move.time')} description={items.length > 1 ? t('move.timeHint') : undefined} inputWrapperOrder={['label', 'input', 'description', 'error']} value={time} onChange={(event) => setTime(event.currentTarget.value)} error={wrong ? t('move.timeWrong') : null} inputMode="numeric" />
          </Group>
          <Group justify="space-between">
            <Button variant="subtle" onClick={() => go(null)}>{t('move.toBacklog')}</Button>
            <Group gap="xs">
              <Button variant="default" onClick={onClose}>{t('cancel', { ns: 'common' })}</Button>
              <Button type="submit" disabled={wrong || on === null}>{t('move.confirm')}</Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** `9.30`, `9:30`, `7pm`: as quick add reads a time. */
export function timeIn(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const bare = /^([01]?\d|2[0-3])[:.]?([0-5]\d)$/.exec(trimmed) ?? /^([01]?\d|2[0-3])()$/.exec(trimmed);
  if (bare) return `${(bare[1] ?? '').padStart(2, '0')}:${(bare[2] ?? '').padStart(2, '0') || '00'}`;
  const read = quickAdd(trimmed, { today: '2026-01-01', base: '2026-01-01', clients: [] });
  return read.title === '' && read.on === null ? read.at : null;
}
