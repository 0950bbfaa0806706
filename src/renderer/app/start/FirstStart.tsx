import { Button, Divider, Group, SegmentedControl, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { currencies, type Currency } from '../../../domain/money/index.ts';
import { languageNames, languages, speakLanguage } from '../../i18n/index.ts';
import { Labelled } from '../../ui/Labelled.tsx';
import { showError } from '../../ui/showError.tsx';
import { preferences, type Language } from '../preferences.ts';
import { createWorkspace, openSampleWorkspace } from './workspace.ts';

/** The first start: who you are, language, currency — or the sample workspace. */
export function FirstStart({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('start');
  const { language } = useSyncExternalStore(preferences.subscribe, preferences.get);
  const [ownerName, setOwnerName] = useState('');
  const [tradeName, setTradeName] = useState('');
  const [chosen, setChosen] = useState<Currency | null>(null);
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const currency = chosen ?? (language === 'tr' ? 'TRY' : 'EUR');

  const choose = (value: Language) => {
    preferences.set({ language: value });
    void speakLanguage(value);
  };
  const run = (work: () => Promise<unknown>) => {
    setBusy(true);
    void work().then(onDone, (error: unknown) => {
      showError(error);
      setBusy(false);
    });
  };

  return (
    <Stack component="main" maw={440} mx="auto" pt={72} px="md" gap="lg">
      <Stack gap={4}>
        <Title order={1}>{t('welcome')}</Title>
        <Text className="muted">{t('lead')}</Text>
      </Stack>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (ownerName.trim() === '') return setMissing(true);
          run(() => createWorkspace({ ownerName: ownerName.trim(), tradeName: tradeName.trim(), language, currency }));
        }}
      >
        <Stack>
          <TextInput
            label={t('name')} value={ownerName} required withAsterisk={false} autoComplete="name" data-autofocus autoFocus
            error={missing && ownerName.trim() === '' ? t('nameMissing') : null} onChange={(event) => setOwnerName(event.currentTarget.value)}
          />
          <TextInput label={t('tradeName')} value={tradeName} autoComplete="organization" onChange={(event) => setTradeName(event.currentTarget.value)} />
          <Labelled label={t('language')}>
            {(labelId) => (<SegmentedControl
              aria-labelledby={labelId} value={language} fullWidth
              data={languages.map((one) => ({ value: one, label: languageNames[one] }))}
              onChange={(value) => choose(value === 'tr' ? 'tr' : 'en')}
            />)}
          </Labelled>
          <Select label={t('currency')} data={[...currencies]} value={currency} onChange={(value) => setChosen(currencies.find((one) => one === value) ?? null)} />
          <Group><Button type="submit" loading={busy}>{t('begin')}</Button></Group>
        </Stack>
      </form>
      <Divider label={t('or')} />
      <Stack gap={4} align="flex-start">
        <Button variant="default" disabled={busy} onClick={() => run(() => openSampleWorkspace(language))}>{t('sample')}</Button>
        <Text size="sm" className="muted">{t('sampleHint')}</Text>
      </Stack>
    </Stack>
  );
}
