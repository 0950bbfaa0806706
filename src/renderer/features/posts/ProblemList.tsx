import { Text, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { networkNames } from '../../../domain/clients/index.ts';
import type { PostContent } from '../../../domain/posts/index.ts';
import type { Problem } from '../../../domain/publishing/index.ts';
import { useProblemSentence } from './fields/Beside.tsx';
import styles from './Editor.module.css';

const shortest = 4;

/** The post's problems in a few lines, what holds it back first; each leads to its field. */
export function ProblemList({ problems, content, onGo }: { problems: readonly Problem[]; content: PostContent; onGo: (problem: Problem) => void }) {
  const { t } = useTranslation('posts');
  const sentence = useProblemSentence();
  const [all, showAll] = useState(false);
  const told = problems.filter(({ weight }) => weight !== 'info');
  if (told.length === 0) return null;
  const errors = told.filter(({ weight }) => weight === 'error');
  const sorted = [...errors, ...told.filter(({ weight }) => weight !== 'error')];
  const shown = all ? sorted : sorted.slice(0, shortest);
  const several = content.variants.length > 1;
  const networkOf = (problem: Problem) => content.variants.find(({ id }) => id === problem.where.variantId)?.network;
  return (
    <div className={styles.problems} role="group" aria-label={t('problems')} data-errors={errors.length > 0 || undefined}>
      <Text size="sm" fw={600}>{errors.length > 0 ? t('holdsBack', { count: errors.length }) : t('worthMending', { count: told.length })}</Text>
      <ul>
        {shown.map((problem, index) => {
          const network = networkOf(problem);
          return (
            <li key={`${problem.code} ${problem.where.variantId ?? ''} ${index}`} data-weight={problem.weight}>
              <UnstyledButton className={styles.jump} onClick={() => onGo(problem)}>
                {several && network !== undefined && <span className="muted">{networkNames[network]}: </span>}{sentence(problem)}
              </UnstyledButton>
            </li>
          );
        })}
      </ul>
      {sorted.length > shortest && (
        <UnstyledButton className={styles.jump} aria-expanded={all} onClick={() => showAll(!all)}>
          <IconChevronDown size={14} aria-hidden style={{ verticalAlign: 'middle', rotate: all ? '180deg' : undefined }} /> {all ? t('fewer') : t('moreProblems', { count: sorted.length - shortest })}
        </UnstyledButton>
      )}
    </div>
  );
}

/** Puts the focus into a problem's field, once its network is shown. */
export function goToField(problem: Problem): void {
  const { variantId, field, mediaIds } = problem.where;
  const names = [`${variantId ?? 'post'}.${field}`, ...(field === 'alt' ? [`alt.${mediaIds[0] ?? ''}`] : []), `post.${field}`, 'post.media'];
  requestAnimationFrame(() => {
    for (const name of names) {
      const place = document.querySelector(`[data-field="${name}"]`);
      const target = place?.matches('input,select,textarea') ? place : place?.querySelector('textarea,input,select,button');
      if (!(target instanceof HTMLElement)) continue;
      target.scrollIntoView({ block: 'center' });
      target.focus();
      return;
    }
  });
}
