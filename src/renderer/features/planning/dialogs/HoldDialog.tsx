import { Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { networkNames } from '../../../../domain/clients/index.ts';
import { holdPlan } from '../../../../domain/planning/index.ts';
import type { Post } from '../../../../domain/posts/index.ts';
import { useClientList } from '../../../app/shell/useClientList.ts';
import { offerUndo } from '../../../app/undo/index.ts';
import { holdEverything, planned, release, unpublishedPosts } from '../../../data/index.ts';
import { showError } from '../../../ui/showError.tsx';
import { nameOf, whereOf } from '../actions.ts';
import { say } from '../store.ts';
import styles from './Dialogs.module.css';

const all = 'all';

/** Holds every unpublished post of a client or of all, says what a network would still send, and releases one by one. */
export function HoldDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['planning', 'common']);
  const clients = useClientList();
  const [whose, setWhose] = useState(all);
  const [reason, setReason] = useState('');
  const rows = useLiveQuery(() => unpublishedPosts(whose === all ? undefined : [whose]), [whose]);
  const plan = rows && holdPlan(rows, null);
  const names = new Map(clients.map((client) => [client.id, client.name]));
  const hold = async () => {
    try {
      let held = await holdEverything(whose === all ? 'all' : [whose], reason.trim());
      const label = t('hold.done', { count: held.ids.length });
      say(label);
      offerUndo({
        label,
        undo: () => planned.apply(held.inverse),
        redo: async () => {
          held = await holdEverything(whose === all ? 'all' : [whose], reason.trim());
        },
      });
    } catch (error) {
      showError(error);
    }
  };
  const free = async (ids: string[]) => {
    try {
      const back = await release(ids);
      const label = t('hold.released', { count: ids.length });
      say(label);
      offerUndo({ label, undo: () => planned.apply(back), redo: () => release(ids) });
    } catch (error) {
      showError(error);
    }
  };
  const line = (post: Post) => (
    <span className={styles.what}>
      <span data-user-text className={styles.name}>{nameOf({ kind: 'post', post })}</span>
      <span className="muted tabular" data-user-text>{[names.get(post.clientId), whereOf(post.on, post.at), post.held?.reason].filter(Boolean).join(' · ')}</span>
    </span>
  );
  return (
    <Modal opened onClose={onClose} title={t('hold.title')} size="lg">
      <Stack>
        <Text size="sm">{t('hold.text')}</Text>
        <Group grow align="flex-start">
          <Select label={t('hold.whose')} value={whose} onChange={(value) => setWhose(value ?? all)} data={[{ value: all, label: t('hold.all') }, ...clients.map((client) => ({ value: client.id, label: client.name }))]} />
          <TextInput label={t('hold.reason')} placeholder={t('hold.reasonHint')} value={reason} maxLength={500} onChange={(event) => setReason(event.currentTarget.value)} />
        </Group>
        {plan && plan.scheduled.length > 0 && (
          <div className={styles.warning} role="group" aria-label={t('hold.scheduled')}>
            <Text size="sm" fw={600}>{t('hold.scheduled')}</Text>
            <Text size="sm">{t('hold.scheduledText')}</Text>
            <ul className={styles.list} tabIndex={0} aria-label={t('hold.scheduled')}>
              {plan.scheduled.map((post) => (
                <li key={post.id} className={styles.row}>
                  {line(post)}
                  <Text size="sm" className="muted">{[...new Set(post.content.variants.map(({ network }) => networkNames[network]))].join(', ')}</Text>
                </li>
              ))}
            </ul>
          </div>
        )}
        {plan && plan.already.length > 0 && (
          <div role="group" aria-label={t('hold.held')}>
            <Group justify="space-between">
              <Text size="sm" fw={600}>{t('hold.held')} · {plan.already.length}</Text>
              <Button size="compact-sm" variant="default" onClick={() => void free(plan.already.map(({ id }) => id))}>{t('hold.releaseAll')}</Button>
            </Group>
            <ul className={styles.list} tabIndex={0} aria-label={t('hold.held')}>
              {plan.already.map((post) => (
                <li key={post.id} className={styles.row}>
                  {line(post)}
                  <Button size="compact-sm" variant="subtle" aria-label={t('hold.releaseName', { name: nameOf({ kind: 'post', post }) })} onClick={() => void free([post.id])}>{t('hold.release')}</Button>
                </li>
              ))}
            </ul>
          </div>
        )}
        <Group justify="flex-end">
          {plan?.toHold.length === 0 && <Text size="sm" className="muted" mr="auto">{t('hold.nothing')}</Text>}
          <Button variant="default" onClick={onClose} data-autofocus>{t('close', { ns: 'common' })}</Button>
          {plan && plan.toHold.length > 0 && <Button color="red.9" onClick={() => void hold()}>{t('hold.confirm', { count: plan.toHold.length })}</Button>}
        </Group>
      </Stack>
    </Modal>
  );
}
