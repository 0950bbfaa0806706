import { ActionIcon, Button, Group } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../domain/common/text.ts';
import type { Medium } from '../../../../domain/media/index.ts';
import type { PostContent, PostMedium } from '../../../../domain/posts/index.ts';
import { posts } from '../../../data/index.ts';
import { withAlt, withoutMedium } from '../content.ts';
import { TypedArea } from '../fields/TypedArea.tsx';
import { changeContent } from '../steps.ts';
import styles from './MediaStrip.module.css';

type Props = { postId: string; content: PostContent; medium: PostMedium; row: Medium | undefined; language: Language; onMove: (to: number) => void; onClose: () => void };

/** What is said of one medium in this post, and its place. */
export function MediumDetails({ postId, content, medium: { mediaId, alt }, row, language, onMove, onClose }: Props) {
  const { t } = useTranslation(['posts', 'common']);
  const place = content.media.findIndex((one) => one.mediaId === mediaId);
  const name = row?.name ?? t('media.gone');
  const proposed = row?.alt.trim() ?? '';
  const cover = content.cover?.kind === 'picture' && content.cover.mediaId === mediaId;
  return (
    <div className={styles.details} role="group" aria-label={t('media.details', { name })}>
      <div className={styles.detailsHead}>
        <span className={styles.name} data-user-text>{name}</span>
        <ActionIcon aria-label={t('close', { ns: 'common' })} onClick={onClose}><IconX size={16} /></ActionIcon>
      </div>
      {row?.kind !== 'pdf' && (
        <TypedArea
          label={t('media.alt')} field={`alt.${mediaId}`} value={alt} rows={2} lang={language} hint={t('media.altHint')} onSave={(next) => posts.editContent(postId, (now) => withAlt(now, mediaId, next.slice(0, 5_000)))}
          renderBelow={() => alt.trim() === '' && proposed !== '' && (
            <Button size="compact-xs" variant="subtle" onClick={() => void changeContent(postId, t('step.alt'), (now) => withAlt(now, mediaId, proposed))}>{t('media.useProposed', { alt: proposed })}</Button>
          )}
        />
      )}
      <Group gap="xs">
        <Button size="compact-sm" variant="default" disabled={place <= 0} leftSection={<IconArrowLeft size={14} aria-hidden />} onClick={() => onMove(place - 1)}>{t('media.earlier')}</Button>
        <Button size="compact-sm" variant="default" disabled={place >= content.media.length - 1} leftSection={<IconArrowRight size={14} aria-hidden />} onClick={() => onMove(place + 1)}>{t('media.later')}</Button>
        {row?.kind === 'image' && content.format === 'reel' && (
          <Button
            size="compact-sm" variant="default" aria-pressed={cover}
            onClick={() => void changeContent(postId, t('step.cover'), (now) => ({ ...now, cover: cover ? null : { kind: 'picture', mediaId, sha256: row.sha256 } }))}
          >
            {t(cover ? 'media.notCover' : 'media.asCover')}
          </Button>
        )}
        <Button
          size="compact-sm" variant="subtle" color="red" c="var(--onay-danger)"
          onClick={() => {
            onClose();
            void changeContent(postId, t('step.mediaRemoved'), (now) => withoutMedium(now, mediaId));
          }}
        >
          {t('media.remove')}
        </Button>
      </Group>
    </div>
  );
}
