import { Button, Text } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import { db } from '../../data/index.ts';
import { removeSampleWithUndo } from '../commands/removeSample.ts';
import styles from './Bars.module.css';

/** Says that the workspace holds the sample, and removes it in one step (with undo). */
export function SampleBar() {
  const { t } = useTranslation('shell');
  const samples = useLiveQuery(() => db.clients.filter((client) => client.sample).count()) ?? 0;
  if (samples === 0) return null;
  return (
    <div className={styles.bar}>
      <Text fz={12} className="muted">{t('sample.mark')}</Text>
      <Button size="compact-xs" variant="subtle" onClick={() => void removeSampleWithUndo()}>{t('sample.remove')}</Button>
    </div>
  );
}
