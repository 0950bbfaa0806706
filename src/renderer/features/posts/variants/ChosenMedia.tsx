import { Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { networkNames } from '../../../../domain/clients/index.ts';
import type { Variant } from '../../../../domain/posts/index.ts';
import { withChosen } from '../content.ts';
import { Thumb } from '../media/MediaStrip.tsx';
import { changeContent } from '../steps.ts';
import type { PostData } from '../usePostData.ts';
import styles from './Variants.module.css';

/** Which of the post's media this network gets; all of them until one is left out. */
export function ChosenMedia({ data: { post, media }, variant }: { data: PostData; variant: Variant }) {
  const { t } = useTranslation('posts');
  const { content } = post;
  const chosen = new Set(variant.mediaIds ?? content.media.map(({ mediaId }) => mediaId));
  const network = networkNames[variant.network];
  return (
    <div role="group" aria-label={t('chosenMedia', { network })}>
      <Text size="sm" fw={500}>{t('chosenMedia', { network })}</Text>
      <div className={styles.chosen}>
        {content.media.map(({ mediaId }, index) => (
          <UnstyledButton
            key={mediaId} className={styles.choice} aria-pressed={chosen.has(mediaId)} aria-label={t('choice', { place: index + 1, name: media.get(mediaId)?.name ?? t('media.gone') })}
            onClick={() => void changeContent(post.id, t('step.chosen', { network }), (now) => {
              const present = now.variants.find((one) => one.id === variant.id);
              return present ? withChosen(now, present, mediaId, !chosen.has(mediaId)) : now;
            })}
          >
            <Thumb medium={media.get(mediaId)} />
          </UnstyledButton>
        ))}
        <Text size="xs" className="muted tabular">{t('chosenCount', { chosen: chosen.size, all: content.media.length })}</Text>
      </div>
    </div>
  );
}
