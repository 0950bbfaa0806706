import { Button, Group, Modal, Select, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { noticeChannels, type AgreementVersion, type Ending } from '../../../domain/agreements/index.ts';
import { dayAt, formatDay, type Day } from '../../../domain/time/index.ts';
import { currentLanguage } from '../../i18n/index.ts';
import { SavedDay } from '../../ui/fields.tsx';
import { showError } from '../../ui/showError.tsx';
import { lastDayAfter, noteNotice } from './transitions.ts';
import type { AgreementData } from './useAgreement.ts';

const sides = ['provider', 'client', 'both'] as const;

/** Ending with notice: who gave it, how it was served, when it was received; the last day is computed from the agreed period. */
export function NoticeDialog({ data, version, onClose }: { data: AgreementData; version: AgreementVersion; onClose: () => void }) {
  const { t } = useTranslation(['agreements', 'common']);
  const [givenBy, setGivenBy] = useState<Ending['givenBy']>('client');
  const [receivedOn, setReceivedOn] = useState<Day>(dayAt(Date.now(), data.business.zone));
  const [servedBy, setServedBy] = useState<string>(version.content.term.noticeBy[0] ?? 'email');
  const [reason, setReason] = useState('');
  const last = lastDayAfter(version, receivedOn);
  const today = dayAt(Date.now(), data.business.zone);
  const signedOn = version.signed ? dayAt(version.signed.at.at, data.business.zone) : today;
  const wrong = receivedOn > today ? t('notice.future') : version.signed?.by.way === 'on-this-device' && receivedOn < signedOn ? t('notice.beforeSigning') : null;
  const submit = () => void noteNotice(data, version, { givenBy, receivedOn, servedBy, lastDay: last, reason }).then(onClose, showError);
  return (
    <Modal opened onClose={onClose} title={t('notice.title')}>
      <Stack>
        <Select
          label={t('notice.givenBy')} value={givenBy} data={sides.map((value) => ({ value, label: t(`notice.side.${value}`) }))}
          onChange={(value) => setGivenBy(sides.find((one) => one === value) ?? 'client')}
        />
        <SavedDay label={t('notice.receivedOn')} description={t('notice.receivedHint')} clearable={false} value={receivedOn} error={wrong} onSave={(day) => Promise.resolve(day && setReceivedOn(day))} />
        <Select
          label={t('notice.servedBy')} value={servedBy} data={noticeChannels.map((value) => ({ value, label: t(`term.channel.${value}`) }))}
          onChange={(value) => value && setServedBy(value)}
        />
        <Textarea label={t('notice.reason')} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        <Text fw={500} role="status">{t('notice.lastDay', { day: formatDay(last, currentLanguage(), 'long'), count: version.content.term.noticeDays ?? 0 })}</Text>
        <Group justify="flex-end">
          <Button variant="default" data-autofocus onClick={onClose}>{t('cancel', { ns: 'common' })}</Button>
          <Button onClick={submit} disabled={wrong !== null}>{t('notice.confirm')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
