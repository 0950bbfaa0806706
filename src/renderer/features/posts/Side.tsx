import { SegmentedControl } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Variant } from '../../../domain/posts/index.ts';
import { Preview } from './preview/Preview.tsx';
import type { PostData } from './usePostData.ts';
import styles from './preview/Preview.module.css';

const Versions = lazy(() => import('./versions/Versions.tsx').then((room) => ({ default: room.Versions })));

type Props = { data: PostData; variant: Variant | undefined; handle: string | undefined };

/** Beside the form: the post as its network shows it, or every version of it. */
export function Side({ data, variant, handle }: Props) {
  const { t } = useTranslation('posts');
  const [tab, setTab] = useState('preview');
  return (
    <div className={styles.panel}>
      <SegmentedControl
        fullWidth size="xs" value={tab} onChange={setTab} aria-label={t('sideLabel')}
        data={[{ value: 'preview', label: t('preview.title') }, { value: 'versions', label: t('versions.title') }]}
      />
      {tab === 'preview' ? <Preview data={data} variant={variant} handle={handle} /> : <Suspense><Versions data={data} /></Suspense>}
    </div>
  );
}
