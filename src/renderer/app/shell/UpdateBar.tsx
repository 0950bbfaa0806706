import { Button, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UpdateState } from '../../../bridge/index.ts';
import { showError } from '../../ui/showError.tsx';
import { bridge, call } from '../host.ts';
import styles from './Bars.module.css';

/** Shown only when a new version is on disk: the user chooses when to restart. */
export function UpdateBar({ narrow, supported }: { narrow: boolean; supported: boolean }) {
  const { t } = useTranslation('shell');
  const [update, setUpdate] = useState<UpdateState>({ state: 'unsupported' });
  useEffect(() => {
    if (!supported) return undefined;
    void call('app.update.state', {}).then(setUpdate, () => setUpdate({ state: 'failed' }));
    return bridge.events['app.update.changed'](setUpdate);
  }, [supported]);
  if (update.state !== 'ready') return null;
  return (
    <div className={styles.bar}>
      {!narrow && <Text fz={12}>{t('update.ready', { version: update.version })}</Text>}
      <Button size="compact-xs" onClick={() => void call('app.update.install', {}).catch(showError)}>{t('update.install')}</Button>
    </div>
  );
}
