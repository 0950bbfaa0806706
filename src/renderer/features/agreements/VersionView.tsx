import { Alert, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { compare, type AgreementVersion } from '../../../domain/agreements/index.ts';
import { formatDay, stamp } from '../../../domain/time/index.ts';
import { currentLanguage } from '../../i18n/index.ts';
import { agreementRequest } from '../../documents/index.ts';
import { DocumentPreview } from '../../ui/pdf/DocumentPreview.tsx';
import { PdfPages } from '../../ui/pdf/PdfPages.tsx';
import { errorSentence } from '../../ui/showError.tsx';
import { ChangeList } from './ChangeList.tsx';
import { History } from './History.tsx';
import { readDocument } from './storedDocument.ts';
import type { AgreementData } from './useAgreement.ts';
import styles from './Agreements.module.css';

type Props = { data: AgreementData; version: AgreementVersion; base: AgreementVersion | null };

/** A version that is no draft any more: its kept document, the facts of it, its record. */
export function VersionView({ data, version, base }: Props) {
  const { t } = useTranslation('agreements');
  const language = currentLanguage();
  const kept = version.signed?.by.document ?? version.sent?.document ?? null;
  const label = t('previewOf', { title: version.content.title });
  const picture = kept !== null && /\.(png|jpe?g)$/i.test(kept.name);
  return (
    <div className={styles.view}>
      <div className={styles.paper}>
        {kept
          ? <KeptDocument sha256={kept.sha256} label={label} picture={picture} name={kept.name} />
          : <DocumentPreview request={agreementRequest({ version, business: data.business, base })} label={label} />}
      </div>
      <aside className={styles.side} aria-label={t('facts.title')}>
        {version.state === 'superseded' && <Alert mb="md" color="gray">{t('facts.superseded')}</Alert>}
        {version.ending && <Alert mb="md" color="orange">{t('facts.ends', { day: formatDay(version.ending.lastDay, language, 'long') })}</Alert>}
        <Title order={2} mb="xs">{t('facts.title')}</Title>
        <dl className={styles.facts}>
          {version.sent && <><dt>{t('facts.sent')}</dt><dd className="tabular">{stamp(version.sent.at.at, version.sent.at.zone)} · {version.sent.to}</dd></>}
          {version.sent && version.state === 'sent' && <><dt>{t('facts.reviewBy')}</dt><dd>{formatDay(version.sent.reviewBy, language, 'long')}</dd></>}
          {version.signatures.map((signature) => (
            <Signed key={signature.party} label={t(`parties.${signature.party}`)} value={`${signature.name} · ${stamp(signature.signed.at, signature.signed.zone)}`} />
          ))}
          {version.signed && <><dt>{t('facts.signed')}</dt><dd>{t(`facts.way.${version.signed.by.way}`)}{'signedOn' in version.signed.by ? ` · ${formatDay(version.signed.by.signedOn, language, 'long')}` : ''}</dd></>}
          {version.fingerprint && <><dt>{t('facts.fingerprint')}</dt><dd className="tabular">{group(version.fingerprint)}</dd></>}
          {kept && <><dt>{t('facts.document')}</dt><dd className="tabular">{group(kept.sha256)}</dd></>}
        </dl>
        {base && (
          <>
            <Title order={2} mt="lg" mb="xs">{t('amendment.title', { number: base.number })}</Title>
            {version.amendmentReason && <Text size="sm" mb="xs">{version.amendmentReason}</Text>}
            <ChangeList changes={compare(base.content, version.content)} currency={version.content.payment.currency} />
          </>
        )}
        <History agreementId={data.agreement.id} />
      </aside>
    </div>
  );
}

function Signed({ label, value }: { label: string; value: string }) {
  return <><dt>{label}</dt><dd className="tabular">{value}</dd></>;
}

const group = (hex: string): string => (hex.match(/.{8}/g) ?? []).join(' ');

function KeptDocument({ sha256, label, picture, name }: { sha256: string; label: string; picture: boolean; name: string }) {
  const [state, setState] = useState<{ bytes: Uint8Array } | { error: unknown } | null>(null);
  useEffect(() => {
    let current = true;
    readDocument({ sha256 }).then((bytes) => current && setState({ bytes }), (error: unknown) => current && setState({ error }));
    return () => {
      current = false;
    };
  }, [sha256]);
  if (!state) return null;
  if ('error' in state) return <Alert m="md" color="red" role="alert">{errorSentence(state.error)}</Alert>;
  return picture ? <Scan bytes={state.bytes} name={name} /> : <PdfPages bytes={state.bytes} label={label} />;
}

function Scan({ bytes, name }: { bytes: Uint8Array; name: string }) {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes.slice()]));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes]);
  return url ? <img src={url} alt={name} style={{ maxWidth: '100%', padding: 16 }} /> : null;
}
