import { ActionIcon, Button, Modal, Stack, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import type { Client } from '../../../domain/clients/index.ts';
import type { Post } from '../../../domain/posts/index.ts';
import { db } from '../../data/index.ts';
import { newFromTemplate, removeTemplate } from './actions.ts';
import { ClientLine } from './ClientLine.tsx';
import styles from './Editor.module.css';

/** The client's own templates: begin a post from one, or throw one away. */
export function Templates({ client, on, onClose, onMade }: { client: Client; on: Post['on']; onClose: () => void; onMade: (id: string) => void }) {
  const { t } = useTranslation(['posts', 'planning']);
  const rows = useLiveQuery(() => db.postTemplates.where('clientId').equals(client.id).toArray(), [client.id]);
  return (
    <Modal opened onClose={onClose} title={t('fromTemplate')}>
      <Stack>
        <ClientLine client={client} />
        {rows?.length === 0 && <Text size="sm" className="muted">{t('noTemplates')}</Text>}
        <ul className={styles.rows}>
          {rows?.map((row) => (
            <li key={row.id}>
              <span className={styles.rowName} data-user-text>{row.name}</span>
              <span className="muted">{t(`format.${row.content.format}`, { ns: 'planning' })}</span>
              <Button
                size="compact-sm" variant="default" aria-label={t('useTemplate', { name: row.name })}
                onClick={() => {
                  onClose();
                  void newFromTemplate(row, on).then((id) => id !== null && onMade(id));
                }}
              >
                {t('use')}
              </Button>
              <ActionIcon aria-label={t('removeTemplate', { name: row.name })} onClick={() => void removeTemplate(row)}><IconTrash size={16} /></ActionIcon>
            </li>
          ))}
        </ul>
      </Stack>
    </Modal>
  );
}
