import { Button, Group, Text, UnstyledButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Client, ClientProblem, Contact } from '../../../domain/clients/index.ts';
import { newId } from '../../data/index.ts';
import { showError } from '../../ui/showError.tsx';
import { changeClient } from './actions.ts';
import { ContactEditor } from './ContactEditor.tsx';
import styles from './ClientScreen.module.css';

/** The people at the client; one is looked at and edited on the right. */
export function ContactsTab({ client, problems }: { client: Client; problems: ClientProblem[] }) {
  const { t } = useTranslation('clients');
  const [chosen, choose] = useState<string | null>(client.contacts[0]?.id ?? null);
  const contact = client.contacts.find((one) => one.id === chosen) ?? null;

  const add = () => {
    const id = newId();
    const first = client.contacts.length === 0;
    const fresh: Contact = {
      id, name: '', title: '', roles: first ? ['main', 'approver', 'signatory'] : [], email: '', phone: null, channel: 'email', formOfAddress: '', deputy: null, notes: '',
    };
    void changeClient(client.id, (row) => ({ contacts: [...row.contacts, fresh] })).then(() => choose(id), showError);
  };
  return (
    <div className={styles.split}>
      <div>
        {client.contacts.length === 0 && <Text className="muted" mb="sm">{t('noContacts')}</Text>}
        {client.contacts.map((one, index) => {
          const mine = problems.filter((problem) => problem.path.startsWith(`contacts.${index}.`));
          return (
            <UnstyledButton key={one.id} className={styles.person} aria-pressed={one.id === chosen} onClick={() => choose(one.id)}>
              <span className={styles.grow}>
                <Text component="span" fw={500} display="block">{one.name || t('unnamed')}</Text>
                <Text component="span" size="sm" className="muted" display="block">
                  {[one.title, ...one.roles.map((role) => t(`role.${role}`))].filter((text) => text !== '').join(' · ')}
                </Text>
              </span>
              {mine.length > 0 && <Text component="span" size="sm" c="var(--onay-warning)">{t('toCheck', { count: mine.length })}</Text>}
            </UnstyledButton>
          );
        })}
        <Group mt="md"><Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>{t('addContact')}</Button></Group>
        {problems.filter((problem) => problem.path === 'contacts').map((problem) => (
          <Text key={problem.code} size="sm" c="var(--onay-warning)" mt="sm">{t(`problem.${problem.code}`)}</Text>
        ))}
      </div>
      {contact && (
        <div className={styles.inspector}>
          <ContactEditor
            key={contact.id} client={client} contact={contact}
            problems={problems.filter((problem) => problem.path.startsWith(`contacts.${client.contacts.indexOf(contact)}.`))}
          />
        </div>
      )}
    </div>
  );
}
