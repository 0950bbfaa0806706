import { useTranslation } from 'react-i18next';
import { compare, type AgreementVersion } from '../../../../domain/agreements/index.ts';
import { agreements } from '../../../data/index.ts';
import { SavedArea } from '../../../ui/fields.tsx';
import { Section } from '../../../ui/Section.tsx';
import { ChangeList } from '../ChangeList.tsx';

/** What an amendment changes against the signed version, clause by clause, and why. */
export function AmendmentSection({ version, base }: { version: AgreementVersion; base: AgreementVersion }) {
  const { t } = useTranslation('agreements');
  return (
    <Section title={t('amendment.title', { number: base.number })} text={t('amendment.text')}>
      <SavedArea label={t('amendment.reason')} value={version.amendmentReason} mb="md" onSave={(reason) => agreements.setAmendmentReason(version.id, reason)} />
      <ChangeList changes={compare(base.content, version.content)} currency={version.content.payment.currency} />
    </Section>
  );
}
