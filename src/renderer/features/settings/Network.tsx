import { Stack, Switch, TagsInput, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NetworkPolicy } from '../../../bridge/index.ts';
import { call } from '../../app/host.ts';
import { timestampAuthority } from '../../data/settings.ts';
import { SavedText } from '../../ui/fields.tsx';
import { Section } from '../../ui/Section.tsx';
import { showError } from '../../ui/showError.tsx';
import { useLiveQuery } from 'dexie-react-hooks';

/** The one door to the network: off until the user opens it, and only to the hosts listed here. */
export function Network() {
  const { t } = useTranslation('settings');
  const [policy, setPolicy] = useState<NetworkPolicy | null>(null);
  const authority = useLiveQuery(() => timestampAuthority.get());
  useEffect(() => {
    void call('network.policy.read', {}).then(setPolicy, showError);
  }, []);
  const write = (next: NetworkPolicy) => void call('network.policy.write', next).then(setPolicy, showError);
  return (
    <Section title={t('network.title')} text={t('network.text')}>
      {policy && (
        <Stack maw={520}>
          <Switch
            label={t('network.enabled')} description={t('network.enabledHint')} checked={policy.enabled}
            onChange={(event) => write({ ...policy, enabled: event.currentTarget.checked })}
          />
          <TagsInput
            label={t('network.hosts')} description={t('network.hostsHint')} value={policy.hosts} clearButtonProps={{ 'aria-label': t('network.clear') }}
            onChange={(hosts) => write({ ...policy, hosts: hosts.map((host) => host.trim().toLowerCase()).filter((host) => host !== '') })}
          />
          <SavedText label={t('network.authority')} description={t('network.authorityHint')} value={authority ?? ''} placeholder="https://" onSave={timestampAuthority.set} />
          {authority && !policy.enabled && <Text size="sm" c="var(--onay-warning)">{t('network.authorityOff')}</Text>}
        </Stack>
      )}
    </Section>
  );
}
