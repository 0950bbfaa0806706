import { Button, Drawer, Stack, Text, UnstyledButton } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { db, type NotificationRow } from '../../data/index.ts';
import { markAllSeen, markSeen } from '../../data/notifications.ts';
import { currentLanguage, localeOf } from '../../i18n/index.ts';
import { dialogs } from '../commands/dialogs.ts';
import styles from './Inbox.module.css';

/** Newest this many are listed; older ones stay in the database. */
const shown = 100;

/** What main has reminded of, newest first: the truth also when the desktop swallowed a notification. */
export function Inbox({ opened }: { opened: boolean }) {
  const { t } = useTranslation(['shell', 'common']);
  const [, navigate] = useLocation();
  const rows = useLiveQuery(async () => once(await db.notifications.orderBy('seq').reverse().limit(shown).toArray())) ?? [];
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

/** A reminder that was shown and then opened is one line, as it was shown. */
function once(rows: NotificationRow[]): NotificationRow[] {
  const came = new Set(rows.filter((row) => row.what !== 'opened').map((row) => row.itemId));
  return rows.filter((row) => row.what !== 'opened' || !came.has(row.itemId));
}
