import { Alert, Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { paperName, readyToSeal, type AgreementVersion } from '../../../domain/agreements/index.ts';
import { dayAt, stamp, type FactInstant } from '../../../domain/time/index.ts';
import { NotFound } from '../../app/NotFound.tsx';
import { ClientMark } from '../../ui/ClientMark.tsx';
import { Page } from '../../ui/Page.tsx';
import { Section } from '../../ui/Section.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { nowHere, parties, useSigningData, type Party, type SigningData } from './data.ts';
import { PartyForm } from './PartyForm.tsx';
import { SealPanel } from './SealPanel.tsx';
import { SignedPanel } from './SignedPanel.tsx';
import { StoredPdf } from './StoredPdf.tsx';
import { useSealing } from './useSealing.ts';
import styles from './Signing.module.css';

/** Both parties sign a sent version on this device, in any order and on any day; then it is sealed. */
export function SignScreen({ id, versionId }: { id: string; versionId: string }) {
  const data = useSigningData(id);
  if (data === undefined) return null;
  const version = data?.versions.find((one) => one.id === versionId);
  return data && version ? <Signing data={data} version={version} /> : <NotFound />;
}

function Signing({ data, version }: { data: SigningData; version: AgreementVersion }) {
  const { t } = useTranslation('signing');
  const href = `/agreements/${data.agreement.id}/versions/${version.id}`;
  const by = version.signed?.by;
  return (
    <Page
      bare title={data.client.name} mark={<ClientMark {...data.client} size={28} />} beside={<StateMark state={version.state} />}
      actions={<Button component={Link} href={href} variant="default">{t('toAgreement')}</Button>}
    >
      <h2 className="visually-hidden">{t('heading', { title: version.content.title, number: version.number })}</h2>
      {version.state === 'sent' || by?.way === 'on-this-device'
        ? <Table data={data} version={version} href={href} />
        : <Stack p="lg" align="flex-start"><Text>{t(`notOpen.${version.state}`)}</Text></Stack>}
    </Page>
  );
}

type Read = { party: Party; at: FactInstant };

/** The document, and beside it whose turn it is. */
function Table({ data, version, href }: { data: SigningData; version: AgreementVersion; href: string }) {
  const { t } = useTranslation('signing');
  const { business, client } = data;
  const open = parties.filter((party) => !version.signatures.some((one) => one.party === party));
  const [chosen, choose] = useState<Party>('provider');
  const [read, setRead] = useState<Read | null>(null);
  const sealing = useSealing();
  const turn = open.find((party) => party === chosen) ?? open[0];
  const readThrough = useCallback(() => turn && setRead({ party: turn, at: nowHere() }), [turn]);
  const seal = () => void sealing.start({
    agreementId: version.agreementId, versionId: version.id, business,
    name: paperName(client.name, version, 'signed', dayAt(Date.now(), business.zone)),
  });
  const by = version.signed?.by;
  const document = by?.document ?? version.sent?.document;

  return (
    <div className={styles.view}>
      <div className={styles.paper}>
        {document && (
          <StoredPdf
            key={`${document.sha256} ${turn}`} sha256={document.sha256} label={t('document', { title: version.content.title })}
            onReadThrough={readThrough}
          />
        )}
      </div>
      <div className={styles.side}>
        {by?.way === 'on-this-device' ? <SignedPanel by={by} agreementHref={href} /> : (
          <>
            <SignedSoFar version={version} />
            {readyToSeal(version) && <SealPanel now={sealing.now} onStart={seal} onCancel={sealing.cancel} />}
            {turn && (
              <>
                <Section title={t('turn')} text={t('lead')}>
                  {open.length > 1 && (
                    <SegmentedControl
                      fullWidth aria-label={t('turn')} value={turn}
                      data={open.map((party) => ({ value: party, label: t(`party.${party}`) }))}
                      onChange={(next) => choose(next === 'client' ? 'client' : 'provider')}
                    />
                  )}
                  {open.length === 1 && <Text fw={500}>{t(`party.${turn}`)}</Text>}
                  {turn === 'client' && <Text size="sm" mt="xs">{t('handOver', { name: client.name })}</Text>}
                </Section>
                <PartyForm
                  key={turn} version={version} business={business} party={turn}
                  readThrough={read?.party === turn ? read.at : null}
                  onSigned={(both) => both && seal()}
                />
              </>
            )}
          </>
        )}
      </div>
    </div>
  );
}

function SignedSoFar({ version }: { version: AgreementVersion }) {
  const { t } = useTranslation('signing');
  if (version.signatures.length === 0) return null;
  return (
    <Section title={t('signedBefore')}>
      <Stack gap="xs" role="status">
        {version.signatures.map((one) => (
          <Group key={one.party} gap="xs" justify="space-between">
            <Text size="sm" fw={500}>{t('hasSigned', { name: one.name, party: t(`party.${one.party}`) })}</Text>
            <Text size="sm" className="muted tabular">{stamp(one.signed.at, one.signed.zone)} · {one.signed.zone}</Text>
          </Group>
        ))}
        {version.signatures.length === 1 && <Alert color="teal">{t('first')}</Alert>}
      </Stack>
    </Section>
  );
}
