import { Button, Checkbox, Group, Select, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contactRoles, normalisePhone, type Client, type ClientProblem, type Contact } from '../../../domain/clients/index.ts';
import { dayAt } from '../../../domain/time/index.ts';
import { SavedArea, SavedDay, SavedText } from '../../ui/fields.tsx';
import { showError } from '../../ui/showError.tsx';
import { changeClient } from './actions.ts';

type Props = { client: Client; contact: Contact; problems: ClientProblem[] };

/** One person: who they are, what they decide, how they are reached and addressed, who stands in. */
export function ContactEditor({ client, contact, problems }: Props) {
  const { t } = useTranslation(['clients', 'common']);
  const [phoneWrong, setPhoneWrong] = useState(false);
  const change = (values: Partial<Contact>) => changeClient(client.id, (row) => ({
    contacts: row.contacts.map((one) => (one.id === contact.id ? { ...one, ...values } : one)),
  }));
  const set = (values: Partial<Contact>) => void change(values).catch(showError);
  const said = (field: string) => {
    const found = problems.find((problem) => problem.path.endsWith(`.${field}`));
    return found ? t(`problem.${found.code}`) : null;
  };
  const savePhone = (text: string) => {
    const phone = text.trim() === '' ? null : normalisePhone(text, client.country);
    setPhoneWrong(text.trim() !== '' && phone === null);
    return text.trim() !== '' && phone === null ? Promise.resolve() : change({ phone });
  };
  const remove = () => void changeClient(
    client.id, (row) => ({ contacts: row.contacts.filter((one) => one.id !== contact.id) }), t('contactRemoved', { name: contact.name || t('unnamed') }),
  ).catch(showError);
  const today = dayAt(Date.now(), client.zone);
  const others = client.contacts.filter((one) => one.id !== contact.id);

  return (
    <Stack gap="sm">
      <Title order={2}>{contact.name || t('unnamed')}</Title>
      <SavedText label={t('contactName')} value={contact.name} error={said('name')} autoComplete="off" onSave={(name) => change({ name })} />
      <SavedText label={t('jobTitle')} value={contact.title} onSave={(title) => change({ title })} />
      <Checkbox.Group label={t('roles')} value={contact.roles} onChange={(roles) => set({ roles: contactRoles.filter((role) => roles.includes(role)) })}>
        <Stack gap={6} mt={4}>
          {contactRoles.map((role) => <Checkbox key={role} value={role} label={t(`role.${role}`)} description={t(`roleHint.${role}`)} />)}
        </Stack>
      </Checkbox.Group>
      {said('roles') && <Text size="sm" c="var(--onay-warning)">{said('roles')}</Text>}
      <SavedText label={t('email')} type="email" value={contact.email} error={said('email')} onSave={(email) => change({ email: email.trim() })} />
      <SavedText
        label={t('phone')} type="tel" value={contact.phone ?? ''} description={t('phoneHint')} error={phoneWrong ? t('phoneWrong') : null} onSave={savePhone}
      />
      <Select
        label={t('channel')} value={contact.channel} error={said('channel')} data={(['whatsapp', 'email', 'phone'] as const).map((value) => ({ value, label: t(`channels.${value}`) }))}
        onChange={(value) => set({ channel: value === 'whatsapp' || value === 'phone' ? value : 'email' })}
      />
      <SavedText label={t('formOfAddress')} description={t('formOfAddressHint')} value={contact.formOfAddress} onSave={(formOfAddress) => change({ formOfAddress })} />
      {others.length > 0 && (
        <Select
          label={t('deputy')} description={t('deputyHint')} value={contact.deputy?.contactId ?? 'none'} error={said('contactId')}
          data={[{ value: 'none', label: t('none', { ns: 'common' }) }, ...others.map((one) => ({ value: one.id, label: one.name || t('unnamed') }))]}
          onChange={(contactId) => set({ deputy: contactId && contactId !== 'none' ? { from: today, to: today, ...contact.deputy, contactId } : null })}
        />
      )}
      {contact.deputy && (
        <Group grow align="flex-start">
          <SavedDay label={t('deputyFrom')} value={contact.deputy.from} clearable={false} onSave={(from) => change({ deputy: contact.deputy && from ? { ...contact.deputy, from } : null })} />
          <SavedDay label={t('deputyTo')} value={contact.deputy.to} clearable={false} error={said('to')} onSave={(to) => change({ deputy: contact.deputy && to ? { ...contact.deputy, to } : null })} />
        </Group>
      )}
      <SavedArea label={t('notes')} description={t('notesHint')} value={contact.notes} onSave={(notes) => change({ notes })} />
      <Group><Button variant="default" color="red" onClick={remove}>{t('removeContact')}</Button></Group>
    </Stack>
  );
}
