import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Client } from '../../../domain/clients/index.ts';
import { db } from '../../data/index.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Row, RowList } from '../../ui/RowList.tsx';
import { StateMark } from '../../ui/StateMark.tsx';

/** The client's agreements with the state of each one's newest version. */
export function AgreementsTab({ client }: { client: Client }) {
  const { t } = useTranslation('clients');
  const [, navigate] = useLocation();
  const rows = useLiveQuery(async () => {
    const [agreements, versions] = await Promise.all([
      db.agreements.where('clientId').equals(client.id).toArray(), db.agreementVersions.where('clientId').equals(client.id).toArray(),
    ]);
    return agreements.map((agreement) => {
      const own = versions.filter((version) => version.agreementId === agreement.id).sort((a, b) => b.number - a.number);
      return { agreement, newest: own[0], signed: own.find((version) => version.state === 'signed') };
    });
  }, [client.id]);
  if (!rows) return null;
  if (rows.length === 0) return <EmptyState text={t('noAgreements')} action={t('newAgreement')} onAction={() => navigate(`/agreements/new/${client.id}`)} />;
  return (
    <RowList label={t('tab.agreements')}>
      {rows.map(({ agreement, newest, signed }) => (
        <Row key={agreement.id} href={`/agreements/${agreement.id}`} main={agreement.name} sub={newest ? t('version', { number: newest.number }) : undefined}>
          {signed && newest && signed.id !== newest.id && <StateMark state="signed" />}
          {newest && <StateMark state={newest.state} />}
        </Row>
      ))}
    </RowList>
  );
}
