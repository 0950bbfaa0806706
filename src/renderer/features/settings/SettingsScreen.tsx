import { SegmentedControl, Stack, Text, useMantineColorScheme } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { HostInfo } from '../../app/start/boot.ts';
import { preferences } from '../../app/preferences.ts';
import { languageNames, languages, speakLanguage } from '../../i18n/index.ts';
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
          <Labelled id="settings-language" label={t('view.language')}>
            <SegmentedControl
              aria-labelledby="settings-language" value={language} data={languages.map((one) => ({ value: one, label: languageNames[one] }))}
              onChange={(value) => {
                const next = value === 'tr' ? 'tr' : 'en';
                preferences.set({ language: next });
                void speakLanguage(next);
              }}
            />
          </Labelled>
          <Labelled id="settings-scheme" label={t('view.scheme')}>
            <SegmentedControl
              aria-labelledby="settings-scheme" value={colorScheme}
              data={(['light', 'dark', 'auto'] as const).map((value) => ({ value, label: t(`view.${value}`) }))}
              onChange={(value) => setColorScheme(value === 'light' || value === 'dark' ? value : 'auto')}
            />
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

function Labelled({ id, label, children }: { id: string; label: string; children: React.ReactNode }) {
  return (
    <Stack gap={4} align="flex-start">
      <Text size="sm" fw={500} id={id}>{label}</Text>
      {children}
    </Stack>
  );
}
