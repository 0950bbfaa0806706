import { Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconFileOff } from '@tabler/icons-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { VerifyReport } from '../../../bridge/index.ts';
import type { AgreementVersion } from '../../../domain/agreements/index.ts';
import { db } from '../../data/index.ts';
import { currentLanguage, localeOf } from '../../i18n/index.ts';
import type { Checked } from './check.ts';
import type { Origin } from './origin.ts';
import { SignatureFacts } from './SignatureFacts.tsx';
import { grouped } from './words.ts';
import styles from './Verify.module.css';

const shapes = {
  intact: IconCircleCheck, 'changed-after-signing': IconAlertTriangle, broken: IconCircleX, unsigned: IconFileOff,
} as const;

/** The verdict in big plain words, what it means, whose file it is, and every signature. */
export function VerifyResult({ checked: { report, origin } }: { checked: Checked }) {
  const { t } = useTranslation('verify');
  const Shape = shapes[report.verdict];
  return (
    <Stack gap="sm">
      <div className={styles.verdict} data-verdict={report.verdict}>
        <Shape size={28} aria-hidden />
        <span className={styles.word}>{t(`verdict.${report.verdict}`)}</span>
      </div>
      <Text>{t(`meaning.${report.verdict}`)}</Text>
      <OriginLine origin={origin} verdict={report.verdict} />
      {report.signatures.length > 0 && (
        <ol className={styles.signatures} aria-label={t('signatures')}>
          {report.signatures.map((signature) => <li key={signature.index}><SignatureFacts signature={signature} /></li>)}
        </ol>
      )}
      <Text size="xs" className="muted tabular" style={{ overflowWrap: 'anywhere' }}>
        {t('size', { size: sizeText(report.size) })} <span className={styles.print}>{grouped(report.sha256)}</span>
      </Text>
    </Stack>
  );
}

function OriginLine({ origin, verdict }: { origin: Origin; verdict: VerifyReport['verdict'] }) {
  const { t } = useTranslation('verify');
  switch (origin.kind) {
    case 'none': return <Text className="muted">{t('origin.none')}</Text>;
    case 'elsewhere': return <Text>{t('origin.elsewhere')} {verdict !== 'intact' && t('origin.unsure')}</Text>;
    case 'signed': case 'sent': return <Text>{t(`origin.${origin.kind}`)} <VersionLink version={origin.version} /></Text>;
    case 'record': return (
      <div>
        <Text>{t(origin.agrees ? 'origin.record' : 'origin.recordDiffers')} <VersionLink version={origin.version} /></Text>
        {verdict !== 'intact' && <Text>{t('origin.unsure')}</Text>}
      </div>
    );
  }
}

function VersionLink({ version }: { version: AgreementVersion }) {
  const { t } = useTranslation('verify');
  const client = useLiveQuery(async () => (await db.clients.get(version.clientId)) ?? null, [version.clientId]);
  const name = [client?.name, version.content.title].filter(Boolean).join(' · ');
  return (
    <Link href={`/agreements/${version.agreementId}/versions/${version.id}`} className={styles.link}>
      {t('origin.version', { name, number: version.number })}
    </Link>
  );
}

function sizeText(bytes: number): string {
  const large = bytes >= 1_000_000;
  const unit = large ? 'megabyte' : 'kilobyte';
  return new Intl.NumberFormat(localeOf(currentLanguage()), { style: 'unit', unit, maximumFractionDigits: 1 })
    .format(bytes / (large ? 1_000_000 : 1_000));
}
