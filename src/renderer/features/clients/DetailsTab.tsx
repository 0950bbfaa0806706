import { ActionIcon, Button, Group, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { networkNames, networks, validateClient, type Client, type Handle } from '../../../domain/clients/index.ts';
import type { Row } from '../../../domain/common/id.ts';
import { newId } from '../../data/index.ts';
import { languageNames, languages } from '../../i18n/index.ts';
import { ColourChoice } from '../../ui/ColourChoice.tsx';
import { SavedArea, SavedText } from '../../ui/fields.tsx';
import { Labelled } from '../../ui/Labelled.tsx';
import { LegalFields } from '../../ui/LegalFields.tsx';
import { PictureField } from '../../ui/PictureField.tsx';
import { CountrySelect, ZoneSelect } from '../../ui/places.tsx';
import { FieldGrid, Section } from '../../ui/Section.tsx';
import { showError } from '../../ui/showError.tsx';
import { changeClient } from './actions.ts';
import styles from './ClientScreen.module.css';

/** Names, places, accounts and legal identity of a client. */
export function DetailsTab({ client }: { client: Client }) {
  const { t } = useTranslation('clients');
  const change = (values: Partial<Omit<Client, keyof Row>>) => changeClient(client.id, () => values);
  const set = (values: Partial<Omit<Client, keyof Row>>) => void change(values).catch(showError);
  return (
    <div style={{ maxWidth: 880 }}>
      <Section title={t('details.identity')}>
        <Stack>
          <FieldGrid>
            <SavedText
              label={t('name')} value={client.name} error={client.name.trim() === '' ? t('problem.name-missing') : null}
              onSave={(name) => (name.trim() === '' ? Promise.resolve() : change({ name: name.trim() }))}
            />
            <Labelled label={t('language')}>
              {(labelId) => (<SegmentedControl
                aria-labelledby={labelId} value={client.language} data={languages.map((one) => ({ value: one, label: languageNames[one] }))}
                onChange={(value) => set({ language: value === 'tr' ? 'tr' : 'en' })}
              />)}
            </Labelled>
            <CountrySelect label={t('country')} value={client.country} onChange={(country) => set({ country })} />
            <ZoneSelect label={t('zone')} value={client.zone} onChange={(zone) => set({ zone })} />
          </FieldGrid>
          <ColourChoice label={t('colour')} value={client.colour} onChange={(colour) => set({ colour })} />
          <PictureField label={t('logo')} value={client.logo} onChange={(logo) => change({ logo })} />
        </Stack>
      </Section>
      <Handles client={client} />
      <Section title={t('details.legal')} text={t('details.legalText')}>
        <LegalFields value={client.legal} onChange={(legal) => changeClient(client.id, (row) => ({ legal: { ...row.legal, ...legal } }))} />
      </Section>
      <Section title={t('notes')} text={t('notesHint')}>
        <SavedArea aria-label={t('notes')} value={client.notes} minRows={4} onSave={(notes) => change({ notes })} />
      </Section>
    </div>
  );
}

/** Accounts by network; a network may have several. */
function Handles({ client }: { client: Client }) {
  const { t } = useTranslation('clients');
  const problems = validateClient(client);
  const change = (handles: (before: Handle[]) => Handle[], label?: string) => changeClient(client.id, (row) => ({ handles: handles(row.handles) }), label);
  const add = () => void change((before) => [...before, { id: newId(), network: 'instagram', handle: '', url: '' }]).catch(showError);
  return (
    <Section
      title={t('details.handles')} text={t('details.handlesText')}
      actions={<Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>{t('addHandle')}</Button>}
    >
      {client.handles.length === 0 && <Text size="sm" className="muted">{t('noHandles')}</Text>}
      {client.handles.map((handle, index) => {
        const problem = problems.find((one) => one.path === `handles.${index}.handle`);
        const put = (values: Partial<Handle>) => change((before) => before.map((one) => (one.id === handle.id ? { ...one, ...values } : one)));
        return (
          <div key={handle.id} className={styles.handle}>
            <Select
              aria-label={t('network')} value={handle.network} data={networks.map((value) => ({ value, label: networkNames[value] }))}
              onChange={(value) => void put({ network: networks.find((one) => one === value) ?? handle.network }).catch(showError)}
            />
            <SavedText aria-label={t('handle')} placeholder="@" value={handle.handle} error={problem ? t(`problem.${problem.code}`) : null} onSave={(value) => put({ handle: value.trim() })} />
            <SavedText aria-label={t('handleUrl')} placeholder="https://" value={handle.url} onSave={(value) => put({ url: value.trim() })} />
            <Group>
              <ActionIcon
                aria-label={t('removeHandle', { handle: handle.handle || networkNames[handle.network] })}
                onClick={() => void change((before) => before.filter((one) => one.id !== handle.id), t('handleRemoved')).catch(showError)}
              >
                <IconTrash size={16} />
              </ActionIcon>
            </Group>
          </div>
        );
      })}
    </Section>
  );
}
