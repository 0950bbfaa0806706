import { Button, Group, Text, Title } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { verifyChain, type ChainVerdict } from '../../../domain/ledger/index.ts';
import { stamp } from '../../../domain/time/index.ts';
import { agreementChain, chainEntries, hashText } from '../../data/index.ts';
import styles from './Agreements.module.css';

/** The record of an agreement: every fact with instant, zone and who, and whether the chain holds. */
export function History({ agreementId }: { agreementId: string }) {
  const { t } = useTranslation('agreements');
  const entries = useLiveQuery(() => chainEntries(agreementChain(agreementId)), [agreementId]) ?? [];
  const [verdict, setVerdict] = useState<ChainVerdict | null>(null);
  return (
    <section aria-label={t('history.title')}>
      <Group justify="space-between" mt="lg" mb="xs">
        <Title order={2}>{t('history.title')}</Title>
        {entries.length > 0 && (
          <Button variant="subtle" size="compact-sm" onClick={() => void verifyChain(entries, hashText).then(setVerdict)}>{t('history.verify')}</Button>
        )}
      </Group>
      <Text size="sm" role="status">{verdict && (verdict.intact ? t('history.intact') : t('history.broken', { number: verdict.seq }))}</Text>
      {entries.length === 0 && <Text size="sm" className="muted">{t('history.empty')}</Text>}
      {[...entries].reverse().map((entry) => (
        <div key={entry.id} className={styles.event}>
          <Text size="sm" fw={500}>{entry.data['withdrawn'] === true ? t('history.noticeBack') : t(`history.kind.${entry.kind}`)}</Text>
          <Text size="xs" className="muted tabular">{stamp(entry.when.at, entry.when.zone)} · {entry.when.zone} · {entry.who.name}</Text>
        </div>
      ))}
    </section>
  );
}
