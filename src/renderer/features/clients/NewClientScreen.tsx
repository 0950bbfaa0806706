import { Button, Group, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { db } from '../../data/index.ts';
import { languageNames, languages } from '../../i18n/index.ts';
import { CountrySelect, ZoneSelect } from '../../ui/places.tsx';
import { ColourChoice } from '../../ui/ColourChoice.tsx';
import { Labelled } from '../../ui/Labelled.tsx';
import { Page } from '../../ui/Page.tsx';
import { showError } from '../../ui/showError.tsx';
import { useNewClient } from './useNewClient.ts';
import { addClient } from './actions.ts';

/** The least a client needs; everything else is filled in on the client's own page. */
export function NewClientScreen() {
  const { t } = useTranslation(['clients', 'common']);
  const [, navigate] = useLocation();
  const business = useLiveQuery(() => db.business.limit(1).first());
  const { values, set } = useNewClient(business);
  const [missing, setMissing] = useState(false);
  if (!values) return <Page title={t('add')}>{null}</Page>;

  const submit = () => {
    if (values.name.trim() === '') return setMissing(true);
    void addClient(values).then((client) => navigate(`/clients/${client.id}`), showError);
  };
  return (
    <Page title={t('add')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Stack maw={440}>
          <TextInput
            label={t('name')} description={t('nameHint')} value={values.name} autoFocus data-autofocus
            error={missing && values.name.trim() === '' ? t('problem.name-missing') : null} onChange={(event) => set({ name: event.currentTarget.value })}
          />
          <Labelled label={t('language')}>
            {(labelId) => (<SegmentedControl
              aria-labelledby={labelId} value={values.language} data={languages.map((one) => ({ value: one, label: languageNames[one] }))}
              onChange={(value) => set({ language: value === 'tr' ? 'tr' : 'en' })}
            />)}
          </Labelled>
          <CountrySelect label={t('country')} value={values.country} onChange={(country) => set({ country })} />
          <ZoneSelect label={t('zone')} value={values.zone} onChange={(zone) => set({ zone })} />
          <ColourChoice label={t('colour')} value={values.colour} onChange={(colour) => set({ colour })} />
          <Group>
            <Button type="submit">{t('create')}</Button>
            <Button variant="default" onClick={() => navigate('/clients')}>{t('cancel', { ns: 'common' })}</Button>
          </Group>
        </Stack>
      </form>
    </Page>
  );
}
