import { ActionIcon, Button, Drawer, Indicator, Stack, Text, Tooltip, UnstyledButton } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { db } from '../../data/index.ts';
import { markAllSeen, markSeen } from '../../data/notifications.ts';
import { currentLanguage, localeOf } from '../../i18n/index.ts';
import { dialogs } from '../commands/dialogs.ts';
import styles from './Inbox.module.css';

/** Newest this many are listed; older ones stay in the database. */
const shown = 100;

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

/** What main has reminded of, newest first: the truth also when the desktop swallowed a notification. */
export function Inbox({ opened }: { opened: boolean }) {
  const { t } = useTranslation(['shell', 'common']);
  const [, navigate] = useLocation();
  const rows = useLiveQuery(() => db.notifications.orderBy('seq').reverse().limit(shown).toArray()) ?? [];
  const format = new Intl.DateTimeFormat(localeOf(currentLanguage()), { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <Drawer opened={opened} onClose={dialogs.close} position="right" title={t('inbox.title')} transitionProps={{ duration: 100 }}>
      <Stack gap={0}>
        {rows.length === 0 && <Text className="muted">{t('inbox.empty')}</Text>}
        {rows.some((row) => row.seen === 0) && (
          <Button variant="subtle" size="compact-sm" mb="xs" onClick={() => void markAllSeen()}>{t('inbox.markSeen')}</Button>
        )}
        {rows.map((row) => (
          <UnstyledButton
            key={row.seq} className={styles.row} data-unseen={row.seen === 0 || undefined}
            onClick={() => {
              void markSeen(row.seq);
              dialogs.close();
              navigate(row.route);
            }}
          >
            <Text fw={row.seen === 0 ? 600 : 400}>{row.title}</Text>
            <Text size="sm">{row.body}</Text>
            <Text size="xs" className="muted tabular">{format.format(row.at)} · {t(`inbox.${row.what}`)}</Text>
          </UnstyledButton>
        ))}
      </Stack>
    </Drawer>
  );
}
