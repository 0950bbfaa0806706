import { Button, FileButton, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { bareHandle } from '../../../domain/clients/index.ts';
import { currencies } from '../../../domain/money/index.ts';
import { db } from '../../data/index.ts';
import { SavedDay, SavedMoney } from '../../ui/fields.tsx';
import { CountrySelect } from '../../ui/places.tsx';
import { Page } from '../../ui/Page.tsx';
import { FieldGrid, Section } from '../../ui/Section.tsx';
import { showError } from '../../ui/showError.tsx';
import { CountRows, HandleRows } from './RunningRows.tsx';
import { addRunningClient, blankRunning, type RunningForm } from './running.ts';
import { useNewClient } from './useNewClient.ts';
import { fits, WholeNumber } from './WholeNumber.tsx';

/** S1.1: a running client joins in two minutes from a paper contract. */
export function RunningClientScreen() {
  const { t } = useTranslation(['clients', 'common']);
  const [, navigate] = useLocation();
  const business = useLiveQuery(() => db.business.limit(1).first());
  const { values: client, set: setClient } = useNewClient(business);
  const [changed, change] = useState<Partial<RunningForm>>({});
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  if (!business || !client) return <Page title={t('addRunning')}>{null}</Page>;
  const form: RunningForm = { ...blankRunning(business), ...changed };
  const set = (values: Partial<RunningForm>) => change((before) => ({ ...before, ...values }));
  const complete = client.name.trim() !== '' && form.monthlyFee !== null && form.startsOn !== null && form.handles.every((row) => bareHandle(row.handle) !== '')
    && form.counts.every((row) => fits('quantity', row.quantity)) && (['months', 'revisionRounds', 'reviewDays', 'noticeDays'] as const).every((name) => fits(name, form[name]));

  const submit = async () => {
    setTried(true);
    if (!complete) return;
    setBusy(true);
    try {
      const id = await addRunningClient({ business, client, form });
      navigate(`/clients/${id}`);
    } catch (error) {
      showError(error);
      setBusy(false);
    }
  };
  return (
    <Page title={t('addRunning')}>
      <Text className="muted" mb="md">{t('running.lead')}</Text>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Section title={t('running.who')}>
          <FieldGrid>
            <TextInput
              label={t('name')} value={client.name} autoFocus data-autofocus error={tried && client.name.trim() === '' ? t('problem.name-missing') : null}
              onChange={(event) => setClient({ name: event.currentTarget.value })}
            />
            <CountrySelect label={t('country')} value={client.country} onChange={(country) => setClient({ country })} />
            <TextInput label={t('running.contact')} value={form.contactName} onChange={(event) => set({ contactName: event.currentTarget.value })} />
            <TextInput label={t('running.email')} type="email" value={form.contactEmail} onChange={(event) => set({ contactEmail: event.currentTarget.value })} />
          </FieldGrid>
          <HandleRows tried={tried} rows={form.handles} onChange={(handles) => set({ handles })} />
        </Section>
        <Section title={t('running.what')}>
          <CountRows rows={form.counts} onChange={(counts) => set({ counts })} />
        </Section>
        <Section title={t('running.terms')}>
          <FieldGrid>
            <Select label={t('running.currency')} data={[...currencies]} value={form.currency} onChange={(value) => set({ currency: currencies.find((one) => one === value) ?? form.currency })} />
            <Stack gap={4}>
              <SavedMoney label={t('running.fee')} currency={form.currency} value={form.monthlyFee} onSave={(monthlyFee) => Promise.resolve(set({ monthlyFee }))} />
              {tried && form.monthlyFee === null && <Text size="xs" c="var(--onay-danger)" role="alert">{t('running.feeMissing')}</Text>}
            </Stack>
            <SavedDay
              label={t('running.startsOn')} value={form.startsOn} error={tried && form.startsOn === null ? t('running.startMissing') : null}
              onSave={(startsOn) => Promise.resolve(set({ startsOn }))}
            />
            <WholeNumber label={t('running.months')} description={t('running.monthsHint')} name="months" value={form.months} onChange={(months) => set({ months })} />
            <WholeNumber label={t('running.rounds')} name="revisionRounds" value={form.revisionRounds} onChange={(value) => set({ revisionRounds: value ?? 0 })} />
            <WholeNumber label={t('running.reviewDays')} name="reviewDays" value={form.reviewDays} onChange={(value) => set({ reviewDays: value ?? 1 })} />
            <WholeNumber label={t('running.noticeDays')} name="noticeDays" value={form.noticeDays} onChange={(value) => set({ noticeDays: value ?? 0 })} />
          </FieldGrid>
        </Section>
        <Section title={t('running.scan')} text={t('running.scanText')}>
          <Group>
            <FileButton accept="application/pdf,image/png,image/jpeg" onChange={(scan) => set({ scan })}>
              {(props) => <Button variant="default" {...props}>{t('chooseFile', { ns: 'common' })}</Button>}
            </FileButton>
            {form.scan && <Text size="sm">{form.scan.name}</Text>}
          </Group>
        </Section>
        <Group><Button type="submit" loading={busy}>{t('running.save')}</Button></Group>
      </form>
    </Page>
  );
}
