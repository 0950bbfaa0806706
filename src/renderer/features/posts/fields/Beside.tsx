import { IconAlertTriangle, IconInfoCircle, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { shownParams, type LimitUse, type Problem, type Weight } from '../../../../domain/publishing/index.ts';
import { currentLanguage, localeOf } from '../../../i18n/index.ts';
import styles from './Fields.module.css';

const icons: Readonly<Record<Weight, ReactNode>> = {
  error: <IconX size={14} aria-hidden />, warning: <IconAlertTriangle size={14} aria-hidden />, info: <IconInfoCircle size={14} aria-hidden />,
};

/** Says a problem in the language of the screen. */
export function useProblemSentence(): (problem: Problem) => string {
  const { t } = useTranslation('publishing');
  const formats = ['image', 'carousel', 'reel', 'story', 'video', 'text', 'link', 'document'] as const;
  const nameOf = (format: string): string => {
    const known = formats.find((one) => one === format);
    return known === undefined ? format : t(`format.${known}`);
  };
  return (problem) => t(`problem.${problem.code}`, shownParams(problem, currentLanguage(), nameOf));
}

/** The problems of a field as plain sentences below it; one about another post leads there. */
export function Beside({ problems }: { problems: readonly Problem[] }) {
  const sentence = useProblemSentence();
  const { t } = useTranslation(['publishing', 'posts']);
  if (problems.length === 0) return null;
  return (
    <ul className={styles.problems}>
      {problems.map((problem, index) => (
        <li key={`${problem.code} ${index}`} className={styles.problem} data-weight={problem.weight} data-code={problem.code}>
          {icons[problem.weight]}
          <span>
            <span className="visually-hidden">{t(`weight.${problem.weight}`)}: </span>
            {sentence(problem)}
            {typeof problem.params['postId'] === 'string' && <>{' '}<Link href={`/posts/${problem.params['postId']}`}>{t('openOther', { ns: 'posts' })}</Link></>}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** How much of each limit is used: those that hold always, those by the stricter reading once they are passed. */
export function Counts({ limits, children }: { limits: readonly LimitUse[]; children?: ReactNode }) {
  const { t } = useTranslation(['posts', 'publishing']);
  const number = new Intl.NumberFormat(localeOf(currentLanguage()));
  const shown = limits.filter(({ kind, over }) => kind === 'hard' || over > 0);
  if (shown.length === 0 && children === undefined) return null;
  return (
    <div className={`${styles.counts} tabular`}>
      {shown.map(({ unit, kind, used, max, over }) => (
        <span key={`${unit} ${kind}`} data-over={over > 0 || undefined} data-unit={unit}>
          {t('count', { used: number.format(used), max: number.format(max), unit: t(`unit.${unit}`, { ns: 'publishing' }) })}
          {over > 0 && ` · ${t('unit.over', { ns: 'publishing', count: over })}`}
        </span>
      ))}
      {children}
    </div>
  );
}
