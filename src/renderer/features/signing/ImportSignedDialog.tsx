import { Alert, Button, FileButton, Group, Loader, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgreementVersion } from '../../../domain/agreements/index.ts';
import type { SigningData } from './data.ts';
import { ImportReview } from './ImportReview.tsx';
import { bindSigned } from './importSigned.ts';
import { inspect, type Inspected } from './inspect.ts';
import { inspectPorts, sealPorts } from './ports.ts';
import { problemSentence } from './problems.ts';
import { useFileDrop } from '../../ui/useFileDrop.ts';
import styles from './Signing.module.css';

type State = { state: 'choosing'; sentence: string | null } | { state: 'reading' } | { state: 'review'; file: Inspected };
type Props = { data: SigningData; version: AgreementVersion; onClose: () => void };

/** The client's signed PDF or a scan is looked at, named and bound to its version. */
export function ImportSignedDialog({ data, version, onClose }: Props) {
  const { t } = useTranslation(['signing', 'common']);
  const [now, setNow] = useState<State>({ state: 'choosing', sentence: null });
  const take = async (file: File) => {
    setNow({ state: 'reading' });
    try {
      const found = await inspect(file, data.business.zone, inspectPorts);
      setNow('refused' in found
        ? { state: 'choosing', sentence: t(found.refused === 'empty' ? 'import.empty' : 'import.wrongType') }
        : { state: 'review', file: found });
    } catch (error) {
      setNow({ state: 'choosing', sentence: problemSentence(error) });
    }
  };
  const over = useFileDrop(([file]) => file && void take(file));
  const choose = (
    <FileButton accept="application/pdf,image/png,image/jpeg" onChange={(file) => file && void take(file)}>
      {(props) => (
        <Button variant={now.state === 'review' ? 'default' : 'filled'} data-autofocus {...props}>
          {t(now.state === 'review' ? 'import.another' : 'import.choose')}
        </Button>
      )}
    </FileButton>
  );
  return (
    <Modal
      opened onClose={onClose} size={now.state === 'review' ? 'min(1080px, 92vw)' : 'lg'} title={t('import.title')}
    >
      {now.state === 'review' ? (
        <ImportReview
          key={now.file.sha256} data={data} version={version} file={now.file} another={choose} onClose={onClose}
          onBind={async (kind, signedOn) => {
            await bindSigned({ data, version, file: now.file, kind, signedOn }, sealPorts);
            notifications.show({ message: t('import.done', { number: version.number }) });
            onClose();
          }}
        />
      ) : (
        <Stack>
          <Text size="sm">{t('import.text')}</Text>
          {now.state === 'choosing' && now.sentence && <Alert color="red" role="alert">{now.sentence}</Alert>}
          <div className={styles.drop} data-over={over}>
            {now.state === 'reading'
              ? <Group role="status"><Loader size={16} aria-hidden /><Text size="sm">{t('import.reading')}</Text></Group>
              : <Group>{choose}<Text size="sm" className="muted">{t('import.drop')}</Text></Group>}
          </div>
        </Stack>
      )}
    </Modal>
  );
}
