import { IconAlertTriangle, IconFileTypePdf, IconPhotoOff, IconVideo } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LicenceState, Medium } from '../../../domain/media/index.ts';
import { thumbnailUrl } from '../../media/urls.ts';
import { brief } from './words.ts';
import styles from './Media.module.css';

type Props = { medium: Medium; uses: number | null; licence: LicenceState; selected: boolean; focusable: boolean; note?: string | undefined };

/** One medium of a grid: its small picture, its name, and what has to be known of it in a word. */
export const Tile = memo(function Tile({ medium, uses, licence, selected, focusable, note }: Props) {
  const { t } = useTranslation('media');
  const used = uses === null ? '' : uses === 0 ? t('unused') : t('usedTimes', { count: uses });
  return (
    <div role="option" aria-selected={selected} tabIndex={focusable ? 0 : -1} data-id={medium.id} className={styles.tile}>
      <span className={styles.name}>{medium.name}</span>
      <span className="visually-hidden">{t(`one.${medium.kind}`)}</span>
      <span className={`${styles.about} muted tabular`}>{note ?? [brief(medium), used].filter((text) => text !== '').join(' · ')}</span>
      <div className={styles.picture}>
        <Picture medium={medium} key={medium.thumbnail?.sha256} />
        {medium.kind !== 'image' && (
          <span className={styles.kind} aria-hidden>{medium.kind === 'video' ? <IconVideo size={14} /> : <IconFileTypePdf size={14} />}{t(`one.${medium.kind}`)}</span>
        )}
        {licence === 'expired' && <span className={styles.expired}><IconAlertTriangle size={14} aria-hidden />{t('expired')}</span>}
      </div>
    </div>
  );
});

function Picture({ medium }: { medium: Medium }) {
  const { t } = useTranslation('media');
  const [broken, setBroken] = useState(false);
  const url = thumbnailUrl(medium);
  if (url === null || broken) return <span className={styles.nothing} aria-hidden><IconPhotoOff size={20} />{t(broken ? 'notShown' : 'noPicture')}</span>;
  return <img src={url} alt="" loading="lazy" decoding="async" draggable={false} className={styles.thumbnail} onError={() => setBroken(true)} />;
}
