import { Alert, Button, Group } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../app/host.ts';
import { PdfPages } from '../../ui/pdf/PdfPages.tsx';
import { errorSentence } from '../../ui/showError.tsx';

type Props = { sha256: string; label: string; onReadThrough: () => void };

/** The exact document as it was put away, to be read to its end. */
export function StoredPdf({ sha256, label, onReadThrough }: Props) {
  const { t } = useTranslation();
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<{ bytes: Uint8Array } | { error: unknown } | null>(null);
  useEffect(() => {
    let current = true;
    call('vault.get', { sha256 }).then(
      ({ bytes }) => current && setState({ bytes }), (error: unknown) => current && setState({ error }),
    );
    return () => {
      current = false;
    };
  }, [sha256, attempt]);
  if (!state) return null;
  if ('bytes' in state) return <PdfPages bytes={state.bytes} label={label} onReadThrough={onReadThrough} />;
  return (
    <Alert m="md" color="red" role="alert">
      {errorSentence(state.error)}
      <Group mt="xs">
        <Button
          variant="default" size="compact-sm"
          onClick={() => {
            setState(null);
            setAttempt(attempt + 1);
          }}
        >
          {t('retry')}
        </Button>
      </Group>
    </Alert>
  );
}
