import { ActionIcon, Indicator, Tooltip, UnstyledButton } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import { db } from '../../data/index.ts';
import { dialogs } from '../commands/dialogs.ts';
import styles from './Inbox.module.css';

/** The bell of the rail with the number of reminders nobody has seen. */
export function InboxButton({ narrow }: { narrow: boolean }) {
  const { t } = useTranslation('shell');
  const unseen = useLiveQuery(() => db.notifications.where('seen').equals(0).count()) ?? 0;
  const name = unseen > 0 ? t('inbox.open', { count: unseen }) : t('inbox.title');
  return (
    <Tooltip label={name} position="right" disabled={!narrow}>
      <UnstyledButton className={styles.button} aria-label={name} onClick={() => dialogs.open('inbox')}>
        <Indicator disabled={unseen === 0} size={8} color="orange" offset={2}>
          <ActionIcon component="span" aria-hidden tabIndex={-1}><IconBell size={18} stroke={1.6} /></ActionIcon>
        </Indicator>
        {!narrow && <span>{t('inbox.title')}</span>}
      </UnstyledButton>
    </Tooltip>
  );
}
