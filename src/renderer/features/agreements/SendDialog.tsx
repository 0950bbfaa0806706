import { Button, Checkbox, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgreementVersion } from '../../../domain/agreements/index.ts';
import { addWorkingDays, dayAt, formatDay, plainWeek, type Day } from '../../../domain/time/index.ts';
import { currentLanguage } from '../../i18n/index.ts';
import { SavedDay } from '../../ui/fields.tsx';
import { showError } from '../../ui/showError.tsx';
import { sendVersion } from './transitions.ts';
import type { AgreementData } from './useAgreement.ts';

/** Working days a client gets to read an agreement unless the user says otherwise. */
const usualDays = 5;

type Props = {
  data: AgreementData; version: AgreementVersion; base: AgreementVersion | null; onClose: () => void;
  onExport: (name: string, make: () => Promise<Uint8Array>) => Promise<void>;
};

/** Sending freezes the version and sets "review by": to whom, by when, and the PDF to hand over. */
export function SendDialog({ data, version, base, onClose, onExport }: Props) {
  const { t } = useTranslation(['agreements', 'common']);
  const people = data.client.contacts.filter((contact) => contact.name !== '');
  const signatory = people.find((contact) => contact.id === version.content.client.signatory.contactId) ?? people[0];
  const today = dayAt(Date.now(), data.business.zone);
  const [to, setTo] = useState(signatory?.name ?? version.content.client.signatory.name);
  const [reviewBy, setReviewBy] = useState<Day>(addWorkingDays(today, usualDays, { ...plainWeek, weekdays: data.business.workingDays }));
  const [alsoExport, setAlsoExport] = useState(true);
  const [busy, setBusy] = useState(false);
  const past = reviewBy < today;

  const submit = async () => {
    setBusy(true);
    try {
      const { pdf, name } = await sendVersion({ data, version, base, reviewBy, to: to.trim() });
      onClose();
      if (alsoExport) await onExport(name, () => Promise.resolve(pdf));
    } catch (error) {
      setBusy(false);
      showError(error);
    }
  };
  return (
    <Modal opened onClose={onClose} title={t('send.title')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!past && to.trim() !== '') void submit();
        }}
      >
        <Stack>
          <Text size="sm">{t('send.text')}</Text>
          {people.length > 0
            ? <Select label={t('send.to')} data={[...new Set(people.map((contact) => contact.name))]} value={to} onChange={(value) => value && setTo(value)} />
            : <TextInput label={t('send.to')} value={to} onChange={(event) => setTo(event.currentTarget.value)} />}
          <SavedDay
            label={t('send.reviewBy')} description={formatDay(reviewBy, currentLanguage(), 'long')} clearable={false} value={reviewBy} error={past ? t('send.past') : null}
            onSave={(day) => Promise.resolve(day && setReviewBy(day))}
          />
          <Checkbox label={t('send.alsoExport')} checked={alsoExport} onChange={(event) => setAlsoExport(event.currentTarget.checked)} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t('cancel', { ns: 'common' })}</Button>
            <Button type="submit" loading={busy} disabled={past || to.trim() === ''}>{t('send.confirm')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
