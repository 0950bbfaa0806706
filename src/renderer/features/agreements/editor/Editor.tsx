import { SegmentedControl, Switch, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { compare, problems as findProblems, type AgreementVersion } from '../../../../domain/agreements/index.ts';
import { agreementRequest, proposalRequest } from '../../../documents/index.ts';
import type { AgreementData } from '../useAgreement.ts';
import { DocumentPreview } from '../../../ui/pdf/DocumentPreview.tsx';
import { AmendmentSection } from './AmendmentSection.tsx';
import { ClausesSection } from './ClausesSection.tsx';
import { GeneralSection } from './GeneralSection.tsx';
import { PartiesSection } from './PartiesSection.tsx';
import { PaymentSection } from './PaymentSection.tsx';
import { ProblemList } from './ProblemList.tsx';
import { ReportingSection } from './ReportingSection.tsx';
import { ReviewSection } from './ReviewSection.tsx';
import { TermSection } from './TermSection.tsx';
import { WorkSection } from './WorkSection.tsx';
import { jumpTo, sectionOf, sections } from './sections.ts';
import { useEdit } from './useEdit.ts';
import styles from './Editor.module.css';

type Props = { data: AgreementData; version: AgreementVersion; base: AgreementVersion | null };

/** The draft's editor: sections on the left, what the paper looks like on the right, both always true to what is saved. */
export function Editor({ data, version, base }: Props) {
  const { t } = useTranslation('agreements');
  const edit = useEdit(version.id);
  const [preview, setPreview] = useState<'agreement' | 'proposal'>('agreement');
  const [shown, show] = useState(true);
  const { content } = version;
  const found = findProblems(content);
  const errors = found.filter((problem) => problem.severity === 'error');
  const parts = { content, edit, data };
  const request = preview === 'proposal'
    ? proposalRequest({ version, business: data.business })
    : agreementRequest({ version, business: data.business, base });

  return (
    <div className={styles.layout} data-preview={shown ? 'on' : 'off'}>
      <nav className={styles.nav} aria-label={t('sectionsNav')}>
        {sections.map((section) => {
          const count = errors.filter((problem) => sectionOf(problem.path) === section).length;
          return (
            <UnstyledButton key={section} className={styles.navItem} onClick={() => jumpTo(section)}>
              {t(`section.${section}`)}
              {count > 0 && <span className={styles.count} aria-label={t('errorsHere', { count })}>{count}</span>}
            </UnstyledButton>
          );
        })}
      </nav>
      <div className={styles.form}>
        <ProblemList problems={found} unchanged={base !== null && compare(base.content, content).length === 0} />
        {base && <AmendmentSection version={version} base={base} />}
        <GeneralSection {...parts} />
        <PartiesSection {...parts} />
        <WorkSection {...parts} />
        <ReviewSection {...parts} />
        <ReportingSection {...parts} />
        <PaymentSection {...parts} />
        <TermSection {...parts} />
        <ClausesSection {...parts} />
        <Switch mt="lg" label={t('showPreview')} checked={shown} onChange={(event) => show(event.currentTarget.checked)} />
      </div>
      {shown && (
        <div className={styles.preview}>
          <DocumentPreview
            request={request} label={t('previewOf', { title: content.title })}
            controls={(
              <SegmentedControl
                size="xs" aria-label={t('previewWhich')} value={preview} data={[{ value: 'agreement', label: t('asAgreement') }, { value: 'proposal', label: t('asProposal') }]}
                onChange={(value) => setPreview(value === 'proposal' ? 'proposal' : 'agreement')}
              />
            )}
          />
        </div>
      )}
    </div>
  );
}
