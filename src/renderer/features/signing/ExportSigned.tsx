import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoredDocument } from '../../../domain/agreements/index.ts';
import { call } from '../../app/host.ts';
import { errorSentence, showError } from '../../ui/showError.tsx';

type State =
  | { state: 'idle' | 'working' }
  | { state: 'saved'; name: string; exportId: string }
  | { state: 'failed'; error: unknown };

/** Saves the sealed document where the user says; a disk that refuses it is told in a sentence, and the button tries again. */
export function ExportSigned({ document }: { document: StoredDocument }) {
  const { t } = useTranslation(['signing', 'common']);
  const [now, setNow] = useState<State>({ state: 'idle' });
  const run = async () => {
    setNow({ state: 'working' });
    try {
      const saved = await call('vault.exportKept', { suggestedName: document.name, sha256: document.sha256, title: t('done.export') });
      setNow(saved.status === 'saved' ? { state: 'saved', name: saved.name, exportId: saved.exportId } : { state: 'idle' });
    } catch (error) {
      setNow({ state: 'failed', error });
    }
  };
  return (
    <Stack gap="xs">
      {now.state === 'failed' && <Alert color="red" role="alert">{errorSentence(now.error)}</Alert>}
      <Group>
        <Button loading={now.state === 'working'} onClick={() => void run()}>
          {now.state === 'failed' ? t('retry', { ns: 'common' }) : t('done.export')}
        </Button>
        {now.state === 'saved' && (
          <Button variant="default" onClick={() => void call('vault.reveal', { exportId: now.exportId }).catch(showError)}>
            {t('showInFolder', { ns: 'common' })}
          </Button>
        )}
      </Group>
      <Text size="sm" role="status" style={{ overflowWrap: 'anywhere' }}>
        {now.state === 'working' && t('done.exporting')}
        {now.state === 'saved' && t('done.exported', { name: now.name })}
      </Text>
    </Stack>
  );
}
