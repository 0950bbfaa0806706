import { useState } from 'react';
import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconMusic } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Shown } from './Slides.tsx';
import { folded, type ShownPost } from './shown.ts';
import styles from './Preview.module.css';

/**
 * A story or a reel at 9:16. The shaded bands are where the app's own controls lie: 14 % above and 20 % below in a story, in a reel
 * 14 % above, 35 % below and 6 % at the sides (general knowledge of Meta's ad guide; other networks are near to it).
 */
export function Tall({ post, safe }: { post: ShownPost; safe: boolean }) {
  const { t } = useTranslation('posts');
  const [at, setAt] = useState(0);
  const medium = post.media[Math.min(at, post.media.length - 1)];
  const [text = ''] = post.texts;
  return (
    <div className={styles.tall} data-kind={post.layout}>
      {medium ? <Shown medium={medium} /> : <span className={styles.nothing}>{t('preview.noMedia')}</span>}
      {safe && (
        <>
          <span className={styles.unsafeTop} aria-hidden />
          <span className={styles.unsafeBottom} aria-hidden />
          {post.layout === 'reel' && <><span className={styles.unsafeStart} aria-hidden /><span className={styles.unsafeEnd} aria-hidden /></>}
          <span className="visually-hidden">{t('preview.safeHint')}</span>
        </>
      )}
      {post.media.length > 1 && (
        <div className={styles.tallSteps}>
          <ActionIcon variant="white" radius="xl" size={24} disabled={at === 0} aria-label={t('preview.before')} onClick={() => setAt(at - 1)}><IconChevronLeft size={16} /></ActionIcon>
          <ActionIcon variant="white" radius="xl" size={24} disabled={at >= post.media.length - 1} aria-label={t('preview.after')} onClick={() => setAt(at + 1)}><IconChevronRight size={16} /></ActionIcon>
        </div>
      )}
      {post.stickers !== '' && <p className={styles.sticker} data-user-text>{post.stickers}</p>}
      <div className={styles.tallFoot}>
        <strong data-user-text>{post.handle}</strong>
        {post.layout === 'reel' && text !== '' && <span data-user-text>{folded(text, 80) === null ? text : `${folded(text, 80) ?? ''}…`}</span>}
        {post.audio !== '' && <span><IconMusic size={12} aria-hidden /> <span data-user-text>{post.audio}</span></span>}
      </div>
    </div>
  );
}
