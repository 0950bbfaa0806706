import { Button, Text } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { offerUndo } from '../../../app/undo/index.ts';
import { db, trash, trashKeptDays, type TrashRow } from '../../../data/index.ts';
import { ClientMark } from '../../../ui/ClientMark.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { Page } from '../../../ui/Page.tsx';
import { showError } from '../../../ui/showError.tsx';
import { daysLeft } from './kept.ts';
import styles from './Trash.module.css';

/** What was deleted: brought back, or gone for good. Emptied of what is older than 30 days. */
export function TrashScreen() {
  const { t } = useTranslation(['posts', 'common', 'planning', 'media']);
  const [asked, ask] = useState<readonly TrashRow[] | null>(null);
  const data = useLiveQuery(async () => {
    const [rows, clients] = await Promise.all([trash.list(), db.clients.toArray()]);
    return { rows, clients: new Map(clients.map((client) => [client.id, client])) };
  });
  if (data === undefined) return null;
  const { rows, clients } = data;
  const now = Date.now();
  const kindOf = ({ was }: TrashRow): string => {
    switch (was.kind) {
      case 'post': return t(`format.${was.post.content.format}`, { ns: 'planning' });
      case 'work': return t(`work.${was.item.kind}`, { ns: 'planning' });
      case 'medium': return t(`one.${was.medium.kind}`, { ns: 'media' });
    }
  };
  const nameOf = (row: TrashRow): string => row.label || t('untitled');
  const restore = (row: TrashRow) => {
    void trash.restore([row.id]).then((refs) => offerUndo({
      label: t('trash.restored', { name: nameOf(row) }), undo: () => trash.put(refs), redo: () => trash.restore([row.id]),
    })).catch(showError);
  };
  return (
    <Page title={t('trash.title')} actions={rows.length > 0 && <Button variant="default" color="red" c="var(--onay-danger)" onClick={() => ask(rows)}>{t('trash.empty')}</Button>}>
      <Text size="sm" className="muted" mb="md">{t('trash.hint', { count: trashKeptDays })}</Text>
      {rows.length === 0 && <Text className="muted">{t('trash.none')}</Text>}
      <ul className={styles.list} aria-label={t('trash.title')}>
        {rows.map((row) => {
          const client = clients.get(row.clientId);
          return (
            <li key={row.id} className={styles.row} style={{ borderLeftColor: client?.colour ?? 'transparent' }}>
              {client && <ClientMark name={client.name} colour={client.colour} language={client.language} logo={client.logo} size={20} />}
              <span className={styles.name}>
                <span data-user-text>{nameOf(row)}</span>
                <span className="muted"><span data-user-text>{client?.name ?? ''}</span> · {kindOf(row)} · {t('trash.left', { count: daysLeft(row.deletedAt, now) })}</span>
              </span>
              <Button size="compact-sm" variant="default" aria-label={t('trash.restoreName', { name: nameOf(row) })} onClick={() => restore(row)}>{t('restore')}</Button>
              <Button size="compact-sm" variant="subtle" color="red" c="var(--onay-danger)" aria-label={t('trash.forGoodName', { name: nameOf(row) })} onClick={() => ask([row])}>{t('trash.forGood')}</Button>
            </li>
          );
        })}
      </ul>
      <ConfirmDialog
        opened={asked !== null} danger title={t('trash.askTitle', { count: asked?.length ?? 1 })} text={t('trash.ask')} confirm={t('trash.forGood')} onClose={() => ask(null)}
        onConfirm={() => {
          ask(null);
          void trash.purge((asked ?? []).map(({ id }) => id)).catch(showError);
        }}
      />
    </Page>
  );
}
