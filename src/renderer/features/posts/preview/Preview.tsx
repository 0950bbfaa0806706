import { Checkbox, Group, Text } from '@mantine/core';
import { useComputedColorScheme } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { networkNames } from '../../../../domain/clients/index.ts';
import type { Variant } from '../../../../domain/posts/index.ts';
import { NetworkMark } from '../../../ui/NetworkMark.tsx';
import type { PostData } from '../usePostData.ts';
import { FeedCard } from './FeedCard.tsx';
import { shownPost } from './shown.ts';
import { Tall } from './Tall.tsx';
import { Pin, Watch } from './Watch.tsx';
import styles from './Preview.module.css';

/** The post as the chosen network shows it, nearly: neutral shapes of our own, light or dark. */
export function Preview({ data, variant, handle }: { data: PostData; variant: Variant | undefined; handle: string | undefined }) {
  const { t } = useTranslation('posts');
  const own = useComputedColorScheme('light');
  const [dark, setDark] = useState(own === 'dark');
  const [safe, setSafe] = useState(true);
  if (!variant) return <Text size="sm" className="muted" mt="md">{t('preview.none')}</Text>;
  const post = shownPost(data, variant, handle ?? data.client.name);
  const tall = post.layout === 'story' || post.layout === 'reel';
  return (
    <div>
      <Group gap="md" my="sm" justify="space-between">
        <Group gap={6}><NetworkMark network={variant.network} /><Text size="sm" fw={500}>{networkNames[variant.network]}</Text></Group>
        <Group gap="sm">
          {tall && <Checkbox size="xs" label={t('preview.safe')} checked={safe} onChange={(event) => setSafe(event.currentTarget.checked)} />}
          <Checkbox size="xs" label={t('preview.dark')} checked={dark} onChange={(event) => setDark(event.currentTarget.checked)} />
        </Group>
      </Group>
      <div className={styles.stage} data-scheme={dark ? 'dark' : 'light'} role="group" aria-label={t('preview.on', { network: networkNames[variant.network] })} key={`${variant.id} ${data.post.content.format}`}>
        {tall && <Tall post={post} safe={safe} />}
        {post.layout === 'watch' && <Watch post={post} />}
        {post.layout === 'pin' && <Pin post={post} />}
        {post.layout === 'feed' && <FeedCard post={post} />}
      </div>
      <Text size="xs" className="muted" mt="xs">{t('preview.nearly')}</Text>
    </div>
  );
}
