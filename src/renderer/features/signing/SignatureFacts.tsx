import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SignatureReport } from '../../../bridge/index.ts';
import { stamp } from '../../../domain/time/index.ts';
import { zoneHere } from './data.ts';
import { grouped } from './words.ts';
import styles from './Verify.module.css';

/** One signature: who, by whose certificate, when and by which clock, and how much of the file it covers. */
export function SignatureFacts({ signature }: { signature: SignatureReport }) {
  const { t } = useTranslation('verify');
  const { index, verdict, reason, signer, issuer, selfSigned, madeHere, fingerprint } = signature;
  const cover = signature.coversWholeFile ? 'whole' : signature.coversWholeRevision ? 'revision' : 'part';
  return (
    <>
      <Text fw={500} className={styles.head} data-verdict={verdict}>{t('signature', { index })} · {t(`state.${verdict}`)}</Text>
      {reason && <Text size="sm">{t(`reason.${reason}`)}</Text>}
      <dl className={styles.facts}>
        <dt>{t('signer')}</dt><dd data-user-text>{signer || '–'}</dd>
        <dt>{t('issuer')}</dt>
        <dd>
          {selfSigned ? t('selfSigned') : <span data-user-text>{issuer || '–'}</span>}
          {madeHere && ` (${t('madeHere')})`}
        </dd>
        <dt>{t('when')}</dt><dd className="tabular"><When signature={signature} /></dd>
        <dt>{t('covers')}</dt><dd>{t(`cover.${cover}`)}</dd>
        <dt>{t('fingerprint')}</dt><dd className={`${styles.print} tabular`}>{grouped(fingerprint)}</dd>
      </dl>
    </>
  );
}

/** The time of an authority goes before the one that the signer's device claims. */
function When({ signature: { signedAt, timestamp } }: { signature: SignatureReport }) {
  const { t } = useTranslation('verify');
  const zone = zoneHere();
  if (timestamp) return <>{stamp(timestamp.at, zone)}, {t('clock.authority', { authority: timestamp.authority })}</>;
  if (signedAt === null) return <>{t('clock.none')}</>;
  return <>{stamp(signedAt, zone)}, {t('clock.device')}</>;
}
