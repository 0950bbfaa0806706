import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Variant } from '../../../../domain/posts/index.ts';
import { tagsFrom, tagsIn, tagKey, withTags, type Problem } from '../../../../domain/publishing/index.ts';
import type { Strategy } from '../../../../domain/strategy/index.ts';
import { posts } from '../../../data/index.ts';
import { withVariant } from '../content.ts';
import { Beside, Counts } from '../fields/Beside.tsx';
import { TypedLine } from '../fields/TypedLine.tsx';
import { changeContent } from '../steps.ts';
import styles from './Variants.module.css';

type Props = { postId: string; variant: Variant; sets: Strategy['hashtagSets']; cap: number | null; problems: readonly Problem[] };

/** As they are written in a post. */
export const tagLine = (tags: readonly string[]): string => tags.map((tag) => `#${tag}`).join(' ');
const kept = (typed: string): string => tagLine(tagsFrom(typed));

/** Tags as one line to type or paste, and the client's sets a click away. Those inside the text count, too. */
export function Hashtags({ postId, variant: { id, network, hashtags, text }, sets, cap, problems }: Props) {
  const { t } = useTranslation('posts');
  const fitting = sets.filter((set) => set.tags.length > 0 && (set.network === null || set.network === network));
  return (
    <div>
      <TypedLine
        label={t('hashtags')} field={`${id}.hashtags`} value={tagLine(hashtags)} canonical={kept} placeholder="#"
        onSave={(typed) => posts.editContent(postId, (now) => withVariant(now, id, { hashtags: tagsFrom(typed).slice(0, 100) }))}
        renderBelow={(typed) => {
          const count = new Set([...tagsFrom(typed), ...tagsIn(text)].map(tagKey)).size;
          return (
            <>
              {count > 0 && (
                <Counts limits={[]}>
                  <span data-over={(cap !== null && count > cap) || undefined}>{cap === null ? t('tags', { count }) : t('tagsOf', { count, max: cap })}</span>
                </Counts>
              )}
              <Beside problems={problems} />
            </>
          );
        }}
      />
      {fitting.length > 0 && (
        <div className={styles.sets} role="group" aria-label={t('tagSets')}>
          {fitting.map((set) => (
            <Button
              key={set.id} size="compact-xs" variant="default" disabled={withTags(hashtags, set.tags).length === hashtags.length} title={tagLine(set.tags)}
              onClick={() => void changeContent(postId, t('step.tagSet', { name: set.name }), (now) => {
                const variant = now.variants.find((one) => one.id === id);
                return variant ? withVariant(now, id, { hashtags: withTags(variant.hashtags, set.tags).slice(0, 100) }) : now;
              })}
            >
              {t('addSet', { name: set.name, number: set.tags.length })}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
