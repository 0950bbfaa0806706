import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { shownDay } from '../../../domain/planning/index.ts';
import { dayAt, typedDay } from '../../../domain/time/index.ts';
import { useWork } from '../../app/work/index.ts';
import { calendarView } from '../../app/calendar/view.ts';
import { HoldDialog } from './dialogs/HoldDialog.tsx';
import { PlanMonthDialog } from './dialogs/PlanMonthDialog.tsx';
import { QuickAdd } from './dialogs/QuickAdd.tsx';

type Props = { name: 'hold' | 'plan-month' | 'new-post'; onClose: () => void };

/** The commands of the calendar, which are given from anywhere. */
export function PlanningDialog({ name, onClose }: Props) {
  const { t } = useTranslation('planning');
  const [location] = useLocation();
  const work = useWork();
  if (!work) return null;
  const today = dayAt(Date.now(), work.business?.zone ?? 'UTC');
  const looked = typedDay(location.split('/').at(-1) ?? '');
  switch (name) {
    case 'hold': return <HoldDialog onClose={onClose} />;
    case 'plan-month': return <PlanMonthDialog from={shownDay(looked ?? today)} onClose={onClose} />;
    case 'new-post': return (
      <Modal opened onClose={onClose} title={t('quick.title')}>
        <QuickAdd clients={work.active} clientId={calendarView.get().filter.clientIds[0] ?? null} on={looked ?? today} text="" idea={false} onClose={onClose} />
      </Modal>
    );
  }
}
