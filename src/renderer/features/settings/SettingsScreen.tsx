import { SegmentedControl, Stack, useMantineColorScheme } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { HostInfo } from '../../app/start/boot.ts';
import { preferences } from '../../app/preferences.ts';
import { languageNames, languages, speakLanguage } from '../../i18n/index.ts';
import { Labelled } from '../../ui/Labelled.tsx';
import { Page } from '../../ui/Page.tsx';
import { Section } from '../../ui/Section.tsx';
import { About } from './About.tsx';
import { Certificates } from './Certificates.tsx';
import { Network } from './Network.tsx';
import { Reminders } from './Reminders.tsx';

/** What belongs to this computer: look, language, reminders, keys, the door to the network. */
export function SettingsScreen({ info }: { info: HostInfo }) {
  const { t } = useTranslation('settings');
  const { language } = useSyncExternalStore(preferences.subscribe, preferences.get);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Page title={t('title')}>
      <Section title={t('view.title')}>
        <Stack gap="md" align="flex-start">
          <Labelled label={t('view.language')}>
            {(labelId) => (<SegmentedControl
              aria-labelledby={labelId} value={language} data={languages.map((one) => ({ value: one, label: languageNames[one] }))}
              onChange={(value) => {
                const next = value === 'tr' ? 'tr' : 'en';
                preferences.set({ language: next });
                void speakLanguage(next);
              }}
            />)}
          </Labelled>
          <Labelled label={t('view.scheme')}>
            {(labelId) => (<SegmentedControl
              aria-labelledby={labelId} value={colorScheme}
              data={(['light', 'dark', 'auto'] as const).map((value) => ({ value, label: t(`view.${value}`) }))}
              onChange={(value) => setColorScheme(value === 'light' || value === 'dark' ? value : 'auto')}
            />)}
          </Labelled>
        </Stack>
      </Section>
      <Reminders />
      <Certificates />
      <Network />
      <About info={info} />
    </Page>
  );
}
