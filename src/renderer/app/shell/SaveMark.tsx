import { Text } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { saveState } from '../../data/index.ts';

/** "Saved" once every write is on disk; a failed write stays named until the next one succeeds. */
export function SaveMark() {
  const { t } = useTranslation();
  const { state } = useSyncExternalStore(saveState.subscribe, saveState.get);
  const text = state === 'saving' ? t('saving') : state === 'failed' ? t('saveFailed') : t('saved');
  return (
    <Text component="span" fz={12} className={state === 'failed' ? undefined : 'muted'} c={state === 'failed' ? 'red' : undefined} role="status" data-save-state={state}>
      {text}
    </Text>
  );
}
