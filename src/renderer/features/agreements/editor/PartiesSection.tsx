import { Accordion, Button, Group, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problems, refreshParties, type AgreementParty } from '../../../../domain/agreements/index.ts';
import { networkNames, networks } from '../../../../domain/clients/index.ts';
import { newId } from '../../../data/index.ts';
import { LegalFields } from '../../../ui/LegalFields.tsx';
import { SavedText } from '../../../ui/fields.tsx';
import { FieldGrid, Section } from '../../../ui/Section.tsx';
import { ItemList } from './ItemList.tsx';
import { drawnBy } from './drawnBy.ts';
import { sectionId, type SectionProps } from './sections.ts';
import type { Edit } from './useEdit.ts';

const sides = ['provider', 'client'] as const;

/** Who agrees: both legal parties as this paper names them, who signs, and the accounts it is about. */
export const PartiesSection = drawnBy(['provider', 'client', 'handles'], Drawn);

function Drawn({ content, edit, data }: SectionProps) {
  const { t } = useTranslation('agreements');
  // A party with something to mend lies open, so that the list of problems can lead into it.
  const [opened] = useState(() => sides.filter((side) => problems(content).some(({ path, severity }) => severity !== 'info' && path.startsWith(`${side}.`))));
  const refresh = () => edit.set((before) => refreshParties(before, data.business, data.client));
  return (
    <Section
      title={t('section.parties')} text={t('parties.text')} id={sectionId('parties')}
      actions={<Button variant="default" size="compact-sm" onClick={refresh}>{t('parties.refresh')}</Button>}
    >
      <Accordion variant="default" chevronPosition="left" multiple order={3} keepMounted={false} defaultValue={opened} styles={{ control: { paddingInline: 0 } }}>
        <PartyItem side="provider" party={content.provider} edit={edit} />
        <PartyItem side="client" party={content.client} edit={edit} contacts={data.client.contacts.map((contact) => ({ id: contact.id, name: contact.name, title: contact.title }))} />
      </Accordion>
      <Text size="sm" fw={500} mt="md" mb={4}>{t('parties.handles')}</Text>
      <ItemList
        items={content.handles} nameOf={(item) => `${networkNames[item.network]} ${item.handle}`} addLabel={t('parties.addHandle')} path="handles" empty={t('parties.noHandles')}
        onAdd={() => edit.set((before) => ({ ...before, handles: [...before.handles, { id: newId(), network: 'instagram', handle: '' }] }))}
        onRemove={(item) => void edit.undoable('handles', t('removedLine'), (rows) => rows.filter((row) => row.id !== item.id))}
        onMove={(handles) => edit.set((before) => ({ ...before, handles }))}
        render={(item, index) => (
          <Group gap="xs" grow>
            <Select
              aria-label={t('network')} value={item.network} data={networks.map((value) => ({ value, label: networkNames[value] }))}
              onChange={(value) => edit.set((before) => ({ ...before, handles: before.handles.map((row) => (row.id === item.id ? { ...row, network: networks.find((one) => one === value) ?? row.network } : row)) }))}
            />
            <SavedText aria-label={t('handle')} data-path={`handles.${index}.handle`} placeholder="@" value={item.handle} onSave={(handle) => edit.item('handles', item.id, { handle })} />
          </Group>
        )}
      />
    </Section>
  );
}

type PartyProps = { side: 'provider' | 'client'; party: AgreementParty; edit: Edit; contacts?: { id: string; name: string; title: string }[] };

function PartyItem({ side, party, edit, contacts = [] }: PartyProps) {
  const { t } = useTranslation('agreements');
  const put = (values: Partial<AgreementParty>) => edit.part(side, values);
  const merge = (make: (before: AgreementParty) => Partial<AgreementParty>) => edit.change((content) => ({ ...content, [side]: { ...content[side], ...make(content[side]) } }));
  const signatory = (values: Partial<AgreementParty['signatory']>) => merge((before) => ({ signatory: { ...before.signatory, ...values } }));
  return (
    <Accordion.Item value={side}>
      <Accordion.Control data-opens={side}>{t(`parties.${side}`)}: {party.displayName} · {t('parties.signs', { name: party.signatory.name || '—' })}</Accordion.Control>
      <Accordion.Panel>
        <Stack>
          <SavedText data-path={`${side}.displayName`} label={t('parties.displayName')} value={party.displayName} onSave={(displayName) => put({ displayName })} />
          {contacts.length > 0 && (
            <Select
              label={t('parties.signatoryContact')} value={party.signatory.contactId} data={contacts.filter((contact) => contact.name !== '').map((contact) => ({ value: contact.id, label: contact.name }))}
              onChange={(id) => {
                const contact = contacts.find((one) => one.id === id);
                if (contact) edit.setPart(side, { signatory: { contactId: contact.id, name: contact.name, title: contact.title } });
              }}
            />
          )}
          <FieldGrid>
            <SavedText data-path={`${side}.signatory.name`} label={t('parties.signatoryName')} value={party.signatory.name} onSave={(name) => signatory({ name })} />
            <SavedText data-path={`${side}.signatory.title`} label={t('parties.signatoryTitle')} value={party.signatory.title} onSave={(title) => signatory({ title })} />
          </FieldGrid>
          <LegalFields path={`${side}.legal`} value={party.legal} onChange={(legal) => merge((before) => ({ legal: { ...before.legal, ...legal } }))} />
        </Stack>
      </Accordion.Panel>
    </Accordion.Item>
  );
}
