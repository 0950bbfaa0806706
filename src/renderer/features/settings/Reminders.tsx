import { Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../app/host.ts';
import { Section } from '../../ui/Section.tsx';
import { errorSentence } from '../../ui/showError.tsx';

/** Whether this desktop can show notifications, and by which service. */
export function Reminders() {
  const { t } = useTranslation('settings');
  const [line, setLine] = useState('');
  useEffect(() => {
    void call('agenda.notifier', {}).then(
      ({ available, service }) => setLine(t(available ? 'reminders.available' : 'reminders.unavailable', { service })),
      (error: unknown) => setLine(errorSentence(error)),
    );
  }, [t]);
  return (
    <Section title={t('reminders.title')} text={t('reminders.text')}>
      <Text size="sm" role="status">{line}</Text>
    </Section>
  );
}
