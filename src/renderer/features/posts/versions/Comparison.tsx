import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { networkNames } from '../../../../domain/clients/index.ts';
import type { Medium } from '../../../../domain/media/index.ts';
import type { PostContent, PostMedium } from '../../../../domain/posts/index.ts';
import { useLiveQuery } from 'dexie-react-hooks';
import { db } from '../../../data/index.ts';
import { Thumb } from '../media/MediaStrip.tsx';
import { compare, isEmpty, type Piece } from './diff.ts';
import styles from './Versions.module.css';

type Props = { from: PostContent; to: PostContent; media: ReadonlyMap<string, Medium> };

/** What changed between two versions: words in each text, and media. */
export function Comparison({ from, to, media }: Props) {
  const { t } = useTranslation(['posts', 'common']);
  const diff = useMemo(() => compare(from, to), [from, to]);
  const ids = [...new Set([...from.media, ...to.media].map(({ mediaId }) => mediaId))].filter((id) => !media.has(id)).join();
  const earlier = useLiveQuery(async () => (ids === '' ? [] : db.media.bulkGet(ids.split(','))), [ids]);
  const rowOf = ({ mediaId }: PostMedium) => media.get(mediaId) ?? earlier?.find((row) => row?.id === mediaId);
  const names = (list: readonly (keyof typeof networkNames)[]) => list.map((network) => networkNames[network]).join(', ');
  const { fields, media: changed, networks, chosen, handles } = diff;
  if (isEmpty(diff)) return <Text size="sm" className="muted" mt="sm">{t('versions.noDifference')}</Text>;
  const tile = (medium: PostMedium, note: string, kind: 'added' | 'removed' | 'moved') => (
    <li key={`${kind} ${medium.mediaId}`} data-kind={kind}>
      <span className={styles.thumb}><Thumb medium={rowOf(medium)} /></span>
      <span><span data-user-text>{rowOf(medium)?.name ?? t('media.gone')}</span><br /><span className="muted">{note}</span></span>
    </li>
  );
  return (
    <div className={styles.comparison} role="group" aria-label={t('versions.comparison')}>
      {networks.added.length > 0 && <Text size="sm">{t('versions.networkAdded', { networks: names(networks.added) })}</Text>}
      {networks.removed.length > 0 && <Text size="sm">{t('versions.networkRemoved', { networks: names(networks.removed) })}</Text>}
      {handles.length > 0 && <Text size="sm">{t('versions.handle', { networks: names(handles) })}</Text>}
      {chosen.length > 0 && <Text size="sm">{t('versions.chosen', { networks: names(chosen) })}</Text>}
      {[...changed.added, ...changed.removed].length + changed.moved.length > 0 && (
        <ul className={styles.media} aria-label={t('media.label')}>
          {changed.added.map((medium) => tile(medium, t('versions.mediumAdded'), 'added'))}
          {changed.removed.map((medium) => tile(medium, t('versions.mediumRemoved'), 'removed'))}
          {changed.moved.map(({ medium, from: before, to: after }) => tile(medium, t('versions.mediumMoved', { from: before, to: after }), 'moved'))}
        </ul>
      )}
      {changed.alt.map(({ medium, pieces }) => <Field key={medium.mediaId} label={`${t('media.alt')} · ${rowOf(medium)?.name ?? ''}`} pieces={pieces} />)}
      {fields.map(({ network, key, pieces }, index) => (
        <Field key={`${network ?? ''} ${key} ${index}`} label={network === null ? t(`versions.field.${key}`) : `${networkNames[network]} · ${t(`versions.field.${key}`)}`} pieces={pieces} />
      ))}
    </div>
  );
}

function Field({ label, pieces }: { label: string; pieces: readonly Piece[] }) {
  return (
    <div role="group" aria-label={label}>
      <Text size="xs" fw={600} className="muted">{label}</Text>
      <p className={styles.text} data-user-text>
        {pieces.map(({ text, kind }, index) => (kind === 'same' ? <span key={index}>{text}</span> : kind === 'added' ? <ins key={index}>{text}</ins> : <del key={index}>{text}</del>))}
      </p>
    </div>
  );
}
