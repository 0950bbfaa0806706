import { Modal } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../../domain/time/index.ts';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { changeNow, moveNow, nameOf } from '../actions.ts';
import { asked } from '../store.ts';
import type { RangeData } from '../useRange.ts';
import { Anchored } from './Anchored.tsx';
import { DayPopover } from './DayPopover.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import { PlanMonthDialog } from './PlanMonthDialog.tsx';
import { QuickAdd } from './QuickAdd.tsx';
import type { KeysOf } from '../useKeys.ts';

const close = () => asked.set(null);

/** Whatever the calendar asks at the moment: one thing at a time. */
export function Asked({ data, day, keys }: { data: RangeData; day: Day; keys: Omit<KeysOf, 'root'> }) {
  const { t } = useTranslation('planning');
  const ask = useSyncExternalStore(asked.subscribe, asked.get);
  if (ask === null) return null;
  switch (ask.kind) {
    case 'promised-move':
      return (
        <ConfirmDialog
          opened title={t('move.promisedTitle')} text={t('move.promised', { count: ask.items.length, name: ask.items[0] ? nameOf(ask.items[0]) : '' })} confirm={t('move.promisedConfirm')} onClose={close}
          onConfirm={() => {
            close();
            void moveNow(ask.items, ask.moves);
          }}
        />
      );
    case 'promised-state':
      return (
        <ConfirmDialog
          opened title={t('change.promisedTitle')} text={t('change.promised', { count: ask.items.length, name: ask.items[0] ? nameOf(ask.items[0]) : '' })} confirm={t('change.promisedConfirm')} onClose={close}
          onConfirm={() => {
            close();
            void changeNow(ask.items, ask.change);
          }}
        />
      );
    case 'move-to': return <MoveDialog items={ask.items} onClose={close} turnTo={keys.turnTo} />;
    case 'plan-month': return <PlanMonthDialog from={day} onClose={close} />;
    case 'new': {
      const form = <QuickAdd clients={data.work.active} clientId={ask.clientId ?? (data.shownClients.length === 1 ? data.shownClients[0]?.id ?? null : null)} on={ask.on} text={ask.text} idea={ask.idea} onClose={close} />;
      const label = t(ask.idea ? 'quick.idea' : 'quick.title');
      return ask.rect
        ? <Anchored rect={ask.rect} label={label} width={340} onClose={close}>{form}</Anchored>
        : <Modal opened onClose={close} title={label}>{form}</Modal>;
    }
    case 'day': return <DayPopover day={ask.on} rect={ask.rect} cards={data.byDay.get(ask.on) ?? []} keys={keys} onClose={close} />;
  }
}
