import { Button, Text, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconCircleX, IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../../domain/agreements/index.ts';
import { documentText, labelOf } from '../../../documents/index.ts';
import { currentLanguage } from '../../../i18n/index.ts';
import { Section } from '../../../ui/Section.tsx';
import { jumpTo, sectionOf, type SectionName } from './sections.ts';
import styles from './Editor.module.css';

const marks = {
  error: <IconCircleX size={15} aria-hidden color="light-dark(#c92a2a, #ff8787)" />,
  warning: <IconAlertTriangle size={15} aria-hidden color="light-dark(#b35900, #ffa94d)" />,
  info: <IconInfoCircle size={15} aria-hidden color="light-dark(#0b7285, #72bfcd)" />,
};

const lists: Readonly<Record<string, SectionName>> = {
  handles: 'parties', goals: 'goals', deliverables: 'deliverables', exclusions: 'exclusions', timeline: 'timeline', 'payment.milestones': 'payment',
  'review.approvers': 'review', 'reporting.metrics': 'reporting',
};

/** What stands between the draft and the client, each with the way to its field; facts worth knowing stay folded. */
export function ProblemList({ problems, unchanged }: { problems: readonly Problem[]; unchanged: boolean }) {
  const { t } = useTranslation('agreements');
  const [all, showAll] = useState(false);
  const errors = problems.filter((problem) => problem.severity === 'error');
  const others = problems.filter((problem) => problem.severity !== 'error');
  const shown = all ? problems : errors;
  /** What the field with this path is called; a whole list by the name of its section. */
  const fieldOf = (path: string): string => {
    const words = documentText(currentLanguage());
    const label = labelOf(words, path.replace(/^(client|provider)\.legal\./, ''));
    const list = lists[path];
    const name = list ? t(`section.${list}`) : label;
    const side = (['client', 'provider'] as const).find((one) => path.startsWith(`${one}.`));
    return side ? `${t(`parties.${side}`)}, ${name}` : name;
  };
  return (
    <Section
      title={t('checks.title')} text={unchanged ? t('checks.unchanged') : errors.length === 0 ? t('checks.ready') : t('checks.open', { count: errors.length })}
      actions={others.length > 0 && (
        <Button variant="subtle" size="compact-sm" aria-expanded={all} onClick={() => showAll(!all)}>
          {all ? t('checks.less') : t('checks.more', { count: others.length })}
        </Button>
      )}
    >
      {shown.map((problem) => (
        <UnstyledButton key={`${problem.code}${problem.path}`} className={styles.problem} data-leads-to={problem.path} onClick={() => jumpTo(sectionOf(problem.path), problem.path)}>
          {marks[problem.severity]}
          <span>
            <span className="visually-hidden">{t(`severity.${problem.severity}`)}: </span>
            {problem.name && <Text component="span" size="sm" fw={500}>{problem.name}: </Text>}
            {problem.code === 'clause-field-missing' ? t('problem.clause-field-missing', { field: fieldOf(problem.path) }) : t(`problem.${problem.code}`)}
          </span>
        </UnstyledButton>
      ))}
    </Section>
  );
}
