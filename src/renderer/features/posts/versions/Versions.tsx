import { Button, NativeSelect, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, stamp } from '../../../../domain/time/index.ts';
import { posts } from '../../../data/index.ts';
import { currentLanguage } from '../../../i18n/index.ts';
import type { PostData } from '../usePostData.ts';
import { Comparison } from './Comparison.tsx';
import { restoreVersion } from './restore.ts';
import styles from './Versions.module.css';

const shownAtOnce = 30;

/** Every version of the post, newest first; any two are compared, any is restored. */
export function Versions({ data }: { data: PostData }) {
  const { t } = useTranslation('posts');
  const { post } = data;
  const versions = useLiveQuery(() => posts.versions(post.id), [post.id, post.revision]);
  const [chosen, choose] = useState<{ from: number; to: number } | null>(null);
  const [most, setMost] = useState(shownAtOnce);
  if (versions === undefined) return null;
  const newest = versions.at(-1)?.number ?? 1;
  const pair = chosen ?? { from: Math.max(1, newest - 1), to: newest };
  const find = (number: number) => versions.find((version) => version.number === number);
  const [from, to] = [find(pair.from), find(pair.to)];
  const options = versions.toReversed().map(({ number }) => ({ value: String(number), label: t('versions.number', { number }) }));
  return (
    <div className={styles.versions}>
      <div className={styles.pair}>
        <NativeSelect label={t('versions.from')} value={String(pair.from)} data={options} onChange={(event) => choose({ ...pair, from: Number(event.currentTarget.value) })} />
        <NativeSelect label={t('versions.to')} value={String(pair.to)} data={options} onChange={(event) => choose({ ...pair, to: Number(event.currentTarget.value) })} />
      </div>
      {from && to && <Comparison from={from.content} to={to.content} media={data.media} />}
      <Text component="h2" size="sm" fw={600} mt="md">{t('versions.all', { count: versions.length })}</Text>
      <ol className={styles.list} reversed>
        {versions.toReversed().slice(0, most).map(({ id, number, updatedAt, origin, sealed }) => (
          <li key={id} className={styles.row} data-version={number} data-shown={number === pair.from || number === pair.to || undefined}>
            <span className={styles.about}>
              <strong className="tabular">{t('versions.number', { number })}</strong>
              <span className="muted tabular">{whenOf(updatedAt)} · {t(`versions.origin.${origin}`)}{sealed && <> · <IconLock size={12} aria-hidden /> {t('versions.sealed')}</>}</span>
            </span>
            <Button size="compact-xs" variant="subtle" disabled={number === newest && newest === 1} onClick={() => choose(number === newest ? { from: number - 1, to: number } : { from: number, to: newest })}>
              {t(number === newest ? 'versions.whatChanged' : 'versions.withNow')}
            </Button>
            {number !== newest && <Button size="compact-xs" variant="default" aria-label={t('versions.restoreName', { number })} onClick={() => void restoreVersion(post, number)}>{t('versions.restore')}</Button>}
          </li>
        ))}
      </ol>
      {versions.length > most && <Button size="compact-sm" variant="subtle" onClick={() => setMost(most + shownAtOnce * 3)}>{t('versions.more', { count: versions.length - most })}</Button>}
    </div>
  );
}

/** The viewer's own day and time of a fact. */
export function whenOf(at: number): string {
  const there = stamp(at, Intl.DateTimeFormat().resolvedOptions().timeZone);
  return `${formatDay(there.slice(0, 10), currentLanguage(), 'short')} ${there.slice(11, 16)}`;
}
