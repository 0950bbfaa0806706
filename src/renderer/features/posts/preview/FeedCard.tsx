import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Slides } from './Slides.tsx';
import { folded, type ShownPost } from './shown.ts';
import styles from './Preview.module.css';

/** Name and handle over everything. */
export function Byline({ post }: { post: ShownPost }) {
  const { t } = useTranslation('posts');
  const under = [post.handle, post.location].filter((part) => part !== '' && part !== post.name).join(' · ');
  return (
    <div className={styles.byline}>
      <span className={styles.avatar} style={{ background: post.colour }} aria-hidden />
      <span className={styles.who}>
        <strong data-user-text>{[post.name, ...post.collaborators].join(', ')}</strong>
        <span data-user-text>{under}</span>
        {post.paid !== null && <span>{post.paid === '' ? t('preview.paid') : t('preview.paidBy', { brand: post.paid })}</span>}
      </span>
    </div>
  );
}

/** A text as a feed shows it: cut with "more", which opens it. */
export function Words({ text, fold }: { text: string; fold: number | null }) {
  const { t } = useTranslation('posts');
  const [open, setOpen] = useState(false);
  const cut = open ? null : folded(text, fold);
  return (
    <p className={styles.words} data-user-text>
      {cut ?? text}
      {cut !== null && <>… <UnstyledButton className={styles.more} onClick={() => setOpen(true)}>{t('preview.more')}</UnstyledButton></>}
    </p>
  );
}

/** A post in a feed; what is too long for X is a thread. Pictures stand above the words where the network has them so. */
export function FeedCard({ post }: { post: ShownPost }) {
  const { t } = useTranslation('posts');
  const first = post.network === 'instagram' || post.network === 'tiktok';
  const media = post.media.length > 0 && <Slides media={post.media} grid={post.network === 'x' || post.network === 'bluesky' || post.network === 'mastodon'} />;
  const [opening = '', ...rest] = post.texts;
  return (
    <>
      <article className={styles.card}>
        <Byline post={post} />
        {first && media}
        {post.title !== '' && <p className={styles.cardTitle} data-user-text>{post.title}</p>}
        {opening !== '' && <Words text={opening} fold={post.fold} />}
        {!first && media}
        {post.linkCard && (
          <div className={styles.linkCard}>
            <span data-user-text>{post.linkCard.host}</span>
            <strong data-user-text>{post.linkCard.path === '' ? post.linkCard.host : post.linkCard.path}</strong>
          </div>
        )}
        {opening === '' && post.media.length === 0 && <p className={styles.words}>{t('preview.empty')}</p>}
      </article>
      {rest.map((text, index) => <article key={index} className={styles.card} data-thread aria-label={t('preview.threadPart', { place: index + 2, of: rest.length + 1 })}><Byline post={post} /><Words text={text} fold={null} /></article>)}
      {post.firstComment !== '' && <div className={styles.comment}><strong data-user-text>{post.handle}</strong> <span data-user-text>{post.firstComment}</span></div>}
    </>
  );
}
