import { Text, TextInput } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { removalPlan, searchKey, type Client } from '../../../domain/clients/index.ts';
import { db } from '../../data/index.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { showError } from '../../ui/showError.tsx';
import { deleteClient } from './actions.ts';

type Props = { client: Client; onClose: () => void; onDeleted: () => void };

/** Says what goes with the client; where something was signed the name is typed, and putting it away is advised instead. */
export function DeleteClient({ client, onClose, onDeleted }: Props) {
  const { t } = useTranslation('clients');
  const [typed, setTyped] = useState('');
  const plan = useLiveQuery(async () => {
    const [agreements, versions] = await Promise.all([
      db.agreements.where('clientId').equals(client.id).toArray(), db.agreementVersions.where('clientId').equals(client.id).toArray(),
    ]);
    return removalPlan(client.id, { agreements, versions, entries: [] });
  }, [client.id]);
  if (!plan) return null;
  const named = plan.confirm === 'click' || searchKey(typed.trim()) === searchKey(client.name);
  return (
    <ConfirmDialog
      opened danger title={t('deleteTitle', { name: client.name })} confirm={t('delete')} disabled={!named}
      text={plan.agreements.length === 0 ? t('deleteText') : t('deleteTextWith', { count: plan.agreements.length })}
      onClose={onClose}
      onConfirm={() => void deleteClient(client).then(onDeleted, showError)}
    >
      {plan.adviseArchive && <Text size="sm">{t('deleteAdvice')}</Text>}
      {plan.confirm === 'name' && (
        <TextInput label={t('deleteType', { name: client.name })} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
      )}
    </ConfirmDialog>
  );
}
