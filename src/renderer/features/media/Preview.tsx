import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Medium } from '../../../domain/media/index.ts';
import { mediaFault, mediaUrl, webUrl, type MediaFault } from '../../media/index.ts';
import styles from './Media.module.css';

/** A medium large enough to judge it: the picture, the playing video, a PDF's first page; or why it cannot be shown. */
export function Preview({ medium }: { medium: Medium }) {
  const { t } = useTranslation('media');
  const [fault, setFault] = useState<MediaFault | null>(null);
  const url = webUrl(medium);
  const ask = (sha256: string) => void mediaFault(sha256).then(setFault);
  if (fault !== null) return <Text size="sm" role="alert" className={styles.fault}>{t(`fault.${fault}`)}</Text>;
  if (medium.kind === 'video') {
    return (
      // What is filmed is the user's own; there are no captions to show.
      <video className={styles.large} controls preload="metadata" aria-label={medium.name} poster={url ?? undefined} src={mediaUrl(medium.sha256)} onError={() => ask(medium.sha256)}>
        <track kind="captions" />
      </video>
    );
  }
  if (url === null) return <Text size="sm" className={`${styles.fault} muted`}>{t('noPicture')}</Text>;
  return <img className={styles.large} src={url} alt={medium.alt || medium.name} onLoad={() => ask(medium.sha256)} onError={() => ask(medium.web?.sha256 ?? medium.sha256)} />;
}
