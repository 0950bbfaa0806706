import { Alert, Button, Group, Radio, Stack, Text } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { takeForce, type AgreementVersion } from '../../../domain/agreements/index.ts';
import { dayAt, formatDay, type Day } from '../../../domain/time/index.ts';
import { db } from '../../data/index.ts';
import { currentLanguage } from '../../i18n/index.ts';
import { SavedDay } from '../../ui/fields.tsx';
import { PdfPages } from '../../ui/pdf/PdfPages.tsx';
import type { SigningData } from './data.ts';
import { importKinds, isUnsignedOriginal, otherVersion, type ImportKind, type Inspected } from './inspect.ts';
import { PictureView } from './PictureView.tsx';
import { problemSentence } from './problems.ts';
import styles from './Signing.module.css';

type Props = {
  data: SigningData; version: AgreementVersion; file: Inspected;
  /** The way to another file. */
  another: ReactNode;
  onBind: (kind: ImportKind, signedOn: Day) => Promise<void>; onClose: () => void;
};

/** The file as its reader sees it, what its signatures say, and what it is bound as. */
export function ImportReview({ data, version, file, another, onBind, onClose }: Props) {
  const { t } = useTranslation(['signing', 'common']);
  const today = dayAt(Date.now(), data.business.zone);
  const [kind, setKind] = useState<ImportKind>(file.kind);
  const [signedOn, setSignedOn] = useState<Day>(file.signedOn !== null && file.signedOn <= today ? file.signedOn : today);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const future = signedOn > today;
  const issued = isUnsignedOriginal(file, version);
  const force = takeForce(data.versions, { ...version, state: 'signed' });
  const replaced = force.ok ? force.changed.find((one) => one.id !== version.id) : undefined;
  const label = t('import.preview', { name: file.name });

  const bind = async () => {
    setBusy(true);
    setFailure(null);
    try {
      await onBind(kind, signedOn);
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  };
  return (
    <div className={styles.import}>
      <div className={styles.preview}>
        {file.type === 'pdf' ? <PdfPages bytes={file.bytes} label={label} /> : <PictureView bytes={file.bytes} label={label} />}
      </div>
      <form
        className={styles.fields}
        onSubmit={(event) => {
          event.preventDefault();
          if (!future && !issued) void bind();
        }}
      >
        <Stack>
          <Text fw={500} data-user-text style={{ overflowWrap: 'anywhere' }}>{file.name}</Text>
          <Check file={file} />
          {issued && <Alert color="orange" role="alert">{t('import.issued')}</Alert>}
          <Other file={file} version={version} />
          <Radio.Group
            label={t('import.kind')} value={kind}
            onChange={(value) => setKind(importKinds.find((one) => one === value) ?? kind)}
          >
            <Stack gap="xs" mt={4}>
              {importKinds.filter((one) => file.type === 'pdf' || one === 'scan').map((one) => (
                <Radio key={one} value={one} label={t(`import.kinds.${one}`)} />
              ))}
            </Stack>
          </Radio.Group>
          <SavedDay
            label={t('import.signedOn')} description={formatDay(signedOn, currentLanguage(), 'long')}
            clearable={false} value={signedOn}
            error={future ? t('import.inFuture') : null} onSave={(day) => Promise.resolve(day && setSignedOn(day))}
          />
          <Text size="sm" className="muted">
            {t('import.consequence', { number: version.number })}{' '}
            {replaced && t('import.supersedes', { number: replaced.number })}
          </Text>
          {failure !== null && <Alert color="red" role="alert">{problemSentence(failure)}</Alert>}
          <Group>
            <Button type="submit" loading={busy} disabled={future || issued}>
              {t('import.confirm', { number: version.number })}
            </Button>
          </Group>
          <Group>{another}<Button variant="subtle" onClick={onClose}>{t('cancel', { ns: 'common' })}</Button></Group>
        </Stack>
      </form>
    </div>
  );
}

const colours = { unsigned: 'gray', intact: 'teal', 'changed-after-signing': 'orange', broken: 'red' } as const;

/** What the signatures say, in words. */
function Check({ file: { type, report, unchecked } }: { file: Inspected }) {
  const { t } = useTranslation('signing');
  if (type !== 'pdf') return <Alert color="gray">{t('import.check.picture')}</Alert>;
  if (!report) return <Alert color="orange">{t('import.check.unchecked', { why: problemSentence(unchecked) })}</Alert>;
  return (
    <Alert color={colours[report.verdict]} role="status">
      <Text size="sm">{t(`import.check.${report.verdict}`)}</Text>
      {report.signatures.map((one) => (
        <Text key={one.index} size="sm" mt={4} style={{ overflowWrap: 'anywhere' }}>
          {t('import.signedBy', { name: one.signer })}{one.selfSigned ? '' : `, ${t('import.issuedBy', { name: one.issuer })}`}
        </Text>
      ))}
    </Alert>
  );
}

/** A guard against the wrong client's file. */
function Other({ file, version }: { file: Inspected; version: AgreementVersion }) {
  const { t } = useTranslation(['signing', 'verify']);
  const other = otherVersion(file, version);
  const client = useLiveQuery(async () => (other ? (await db.clients.get(other.clientId)) ?? null : null), [other?.clientId]);
  if (!other) return null;
  const name = [client?.name, other.content.title].filter(Boolean).join(' · ');
  const what = t('origin.version', { ns: 'verify', name, number: other.number });
  return <Alert color="orange" role="alert">{t('import.otherVersion', { what })}</Alert>;
}
