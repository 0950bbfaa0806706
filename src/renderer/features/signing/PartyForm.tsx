import { Alert, Button, Checkbox, Group, Radio, Stack, Text, TextInput } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { identityGrades, type AgreementVersion, type PartySignature } from '../../../domain/agreements/index.ts';
import type { Business, SignatureMark } from '../../../domain/business/index.ts';
import type { FactInstant } from '../../../domain/time/index.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { Section } from '../../ui/Section.tsx';
import { SignatureField } from '../../ui/SignatureField.tsx';
import { nowHere, type Party } from './data.ts';
import { missingFor } from './missing.ts';
import { sealPorts } from './ports.ts';
import { problemSentence } from './problems.ts';
import { signParty } from './signParty.ts';
import styles from './Signing.module.css';

type Props = {
  version: AgreementVersion; business: Business; party: Party;
  /** When this party came to the document's end; null until then. */
  readThrough: FactInstant | null;
  /** Hears whether both have signed now. */
  onSigned: (both: boolean) => void;
};

/** What one party fills in beside the document, and the one button that signs. */
export function PartyForm({ version, business, party, readThrough, onSigned }: Props) {
  const { t } = useTranslation('signing');
  const { signatory } = version.content[party];
  const [name, setName] = useState(signatory.name || (party === 'provider' ? business.ownerName : ''));
  const [title, setTitle] = useState(signatory.title || (party === 'provider' ? business.ownerTitle : ''));
  const [identity, setIdentity] = useState<PartySignature['identity']>('in-person');
  const [consent, setConsent] = useState<FactInstant | null>(null);
  const [mark, setMark] = useState<SignatureMark | null>(party === 'provider' ? business.signature : null);
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const missing = missingFor({ readThrough, consent, name, mark });

  const sign = async () => {
    if (!readThrough || !consent || !mark) return;
    setBusy(true);
    setFailure(null);
    try {
      const act = { party, name, title, identity, mark, readThrough, consent };
      const { both } = await signParty({ version, business, act }, sealPorts);
      onSigned(both);
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
    setAsking(false);
  };
  return (
    <>
      <Section title={t('who')}>
        <Stack>
          <TextInput
            label={t('name')} value={name} autoComplete="off" maxLength={200}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            label={t('jobTitle')} placeholder={t('jobTitleHint')} value={title} autoComplete="off" maxLength={200}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <Radio.Group
            label={t('identity')} value={identity}
            onChange={(value) => setIdentity(identityGrades.find((one) => one === value) ?? identity)}
          >
            <Stack gap="xs" mt={4}>
              {identityGrades.map((grade) => <Radio key={grade} value={grade} label={t(`grade.${grade}`)} />)}
            </Stack>
          </Radio.Group>
        </Stack>
      </Section>
      <Section title={t('sign')}>
        <Stack>
          <Group gap={6} role="status">
            {readThrough && <IconCheck size={16} aria-hidden className={styles.good} />}
            <Text size="sm" className={readThrough ? undefined : 'muted'}>{t(readThrough ? 'read.done' : 'read.open')}</Text>
          </Group>
          <Checkbox
            label={t('consent')} description={t(readThrough ? 'consentHint' : 'consentAfterReading')}
            disabled={!readThrough} checked={consent !== null}
            onChange={(event) => setConsent(event.currentTarget.checked ? nowHere() : null)}
          />
          <SignatureField label={t('signature')} name={name} value={mark} onChange={(next) => Promise.resolve(setMark(next))} />
          {failure !== null && <Alert color="red" role="alert">{problemSentence(failure)}</Alert>}
          <Group gap="sm" wrap="nowrap">
            <Button disabled={missing.length > 0} loading={busy} onClick={() => setAsking(true)}>{t('sign')}</Button>
            <Text size="sm" className="muted" role="status">
              {missing.length === 0
                ? t('complete')
                : t('missing.lead', { what: missing.map((one) => t(`missing.${one}`)).join(', ') })}
            </Text>
          </Group>
        </Stack>
      </Section>
      <ConfirmDialog
        opened={asking} busy={busy} confirm={t('sign')}
        title={t('confirm.title', { name: name.trim() })} text={t('confirm.text', { party: t(`party.${party}`) })}
        onConfirm={() => void sign()} onClose={() => setAsking(false)}
      />
    </>
  );
}
