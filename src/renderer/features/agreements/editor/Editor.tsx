import { SegmentedControl, Switch, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { compare, problems as findProblems, type AgreementVersion } from '../../../../domain/agreements/index.ts';
import { agreementRequest, proposalRequest } from '../../../documents/index.ts';
import type { PreviewKind } from '../paperName.ts';
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
import { paperPlace } from './paperPlace.ts';
import { jumpTo, sectionAround, sectionOf, sections, type SectionName } from './sections.ts';
import { useEdit } from './useEdit.ts';
import styles from './Editor.module.css';

type Props = {
  data: AgreementData; version: AgreementVersion; base: AgreementVersion | null;
  preview: PreviewKind; onPreview: (kind: PreviewKind) => void;
};

/** The draft's editor: sections on the left, what the paper looks like on the right, both always true to what is saved. */
export function Editor({ data, version, base, preview, onPreview }: Props) {
  const { t } = useTranslation('agreements');
  const edit = useEdit(version.id);
  const [shown, show] = useState(true);
  const [at, setAt] = useState<SectionName | null>(null);
  const { content } = version;
  const found = findProblems(content);
  const errors = found.filter((problem) => problem.severity === 'error');
  const parts = { content, edit, data };
  const request = preview === 'proposal'
    ? proposalRequest({ version, business: data.business })
    : agreementRequest({ version, business: data.business, base });

  return (
    <div className={styles.room}>
      <div className={styles.layout} data-preview={shown ? 'on' : 'off'}>
        <div className={styles.rail}>
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
          <Switch className={styles.switch} size="xs" label={t('showPreview')} checked={shown} onChange={(event) => show(event.currentTarget.checked)} />
        </div>
        <div className={styles.form} data-scroller onFocus={(event) => setAt(sectionAround(event.target))}>
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
        </div>
        {shown && (
          <div className={styles.preview}>
            <DocumentPreview
              request={request} label={t('previewOf', { title: content.title })} follow={at === null ? undefined : paperPlace(at, preview, content.language)}
              controls={(
                <SegmentedControl
                  size="xs" aria-label={t('previewWhich')} value={preview} data={[{ value: 'agreement', label: t('asAgreement') }, { value: 'proposal', label: t('asProposal') }]}
                  onChange={(value) => onPreview(value === 'proposal' ? 'proposal' : 'agreement')}
                />
              )}
            />
          </div>
        )}
      </div>
    </div>
  );
}
