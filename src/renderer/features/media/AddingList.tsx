import { ActionIcon, Button, Group, Progress, Text } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle, IconX } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { AddedMedium } from '../../media/index.ts';
import { adding } from './adding.ts';
import { refusalSentence } from './words.ts';
import styles from './Media.module.css';

/** What is on its way into a client's library, with one button to stop it, and what was not taken, with the reason. */
export function AddingList({ clientId }: { clientId: string }) {
  const { t } = useTranslation(['media', 'common']);
  const mine = useSyncExternalStore(adding.subscribe, adding.get).filter((entry) => entry.clientId === clientId);
  const open = mine.filter((entry) => entry.ended === null);
  const now = open.find((entry) => entry.part > 0) ?? open[0];
  if (mine.length === 0) return null;
  return (
    <div className={styles.adding}>
      {now && (
        <Group wrap="nowrap" gap="md">
          <div className={styles.grow} role="status">
            <Text size="sm" truncate>{open.length === 1 ? t('adding', { name: now.name }) : t('addingAll', { count: open.length })}</Text>
            <Progress value={now.part * 100} size="sm" transitionDuration={0} aria-label={t('addingPart', { name: now.name, percent: Math.round(now.part * 100) })} />
          </div>
          <Button variant="default" size="compact-sm" onClick={() => adding.cancel(clientId)}>{t('cancelAdding')}</Button>
        </Group>
      )}
      <ul className={styles.ends} aria-live="polite">
        {mine.map(({ key, name, ended }) => ended !== null && (
          <li key={key} className={styles.end} data-refused={ended.status === 'refused' || undefined}>
            {ended.status === 'refused' ? <IconAlertTriangle size={16} aria-hidden /> : <IconInfoCircle size={16} aria-hidden />}
            <Text size="sm" className={styles.grow}>{sentence(ended, t)}</Text>
            <ActionIcon aria-label={t('dismiss', { name })} onClick={() => adding.dismiss(key)}><IconX size={16} /></ActionIcon>
          </li>
        ))}
      </ul>
    </div>
  );
}

function sentence(ended: AddedMedium, t: ReturnType<typeof useTranslation<['media', 'common']>>['t']): string {
  const { name } = ended;
  switch (ended.status) {
    case 'refused': return t('refusedLine', { name, why: refusalSentence(ended.code) });
    case 'duplicate': return t('duplicate', { name, known: ended.medium.name });
    case 'restored': return t('restored', { name });
    case 'added': return t('addedDone', { count: 1 });
    case 'cancelled': return t('cancelled', { name });
  }
}
