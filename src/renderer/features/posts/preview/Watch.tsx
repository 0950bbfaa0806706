import { useTranslation } from 'react-i18next';
import { Byline, Words } from './FeedCard.tsx';
import { Shown } from './Slides.tsx';
import type { ShownPost } from './shown.ts';
import styles from './Preview.module.css';

/** A video with its title, and the beginning of its description. */
export function Watch({ post }: { post: ShownPost }) {
  const { t } = useTranslation('posts');
  return (
    <article className={styles.card}>
      <div className={styles.frame} style={{ aspectRatio: 16 / 9 }}>{post.media[0] ? <Shown medium={post.media[0]} /> : <span className={styles.nothing}>{t('preview.noMedia')}</span>}</div>
      <p className={styles.cardTitle} data-user-text>{post.title || t('preview.noTitle')}</p>
      <Byline post={post} />
      {post.texts[0] !== undefined && <Words text={post.texts[0]} fold={160} />}
    </article>
  );
}

/** A pin: an upright picture, title and text below. */
export function Pin({ post }: { post: ShownPost }) {
  const { t } = useTranslation('posts');
  return (
    <article className={styles.pin}>
      <div className={styles.pinPicture}>{post.media[0] ? <Shown medium={post.media[0]} /> : <span className={styles.nothing}>{t('preview.noMedia')}</span>}</div>
      {post.title !== '' && <p className={styles.cardTitle} data-user-text>{post.title}</p>}
      {post.texts[0] !== undefined && <Words text={post.texts[0]} fold={100} />}
      <Byline post={post} />
    </article>
  );
}
