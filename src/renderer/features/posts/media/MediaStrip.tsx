import { draggable, dropTargetForElements, monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { Button, Text, UnstyledButton } from '@mantine/core';
import { IconFileTypePdf, IconPhotoOff, IconPhotoPlus, IconVideo } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { refusedFor, type Medium } from '../../../../domain/media/index.ts';
import type { PostMedium } from '../../../../domain/posts/index.ts';
import type { Problem } from '../../../../domain/publishing/index.ts';
import { thumbnailUrl } from '../../../media/urls.ts';
import { useFileDrop } from '../../../ui/useFileDrop.ts';
import { showError } from '../../../ui/showError.tsx';
import { withMedia, withMediumAt } from '../content.ts';
import { Beside } from '../fields/Beside.tsx';
import { changeContent } from '../steps.ts';
import type { PostData } from '../usePostData.ts';
import { MediumDetails } from './MediumDetails.tsx';
import styles from './MediaStrip.module.css';

const MediaPicker = lazy(() => import('../../media/index.ts').then((room) => ({ default: room.MediaPicker })));

type Props = { data: PostData; problems: readonly Problem[]; selected: string | null; onSelect: (mediaId: string | null) => void };

/** The post's media in order: chosen, dropped or pasted; moved by dragging or with Alt and the arrows. */
export function MediaStrip({ data: { post, client, media }, problems, selected, onSelect }: Props) {
  const { t } = useTranslation(['posts', 'media']);
  const [picking, setPicking] = useState(false);
  const [said, say] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const { id, content } = post;
  const use = (chosen: readonly Medium[]) => {
    const own = chosen.filter((medium) => refusedFor(medium, client.id) === null);
    setRefused(own.length < chosen.length ? t('refused.other-client', { ns: 'media' }) : null);
    const added = own.map((medium): PostMedium => ({ mediaId: medium.id, sha256: medium.sha256, alt: medium.alt }));
    if (added.length > 0) void changeContent(id, t('step.mediaAdded', { count: added.length }), (now) => withMedia(now, added));
  };
  const take = (files: File[]) => {
    // Fetched with the first file: most posts take theirs from the library.
    void import('../../media/index.ts').then((room) => room.startAdding(client.id, files))
      .then((all) => use(all.flatMap((one) => ('medium' in one ? [one.medium] : []))), showError);
  };
  const over = useFileDrop(take);
  usePastedFiles(take, !picking);
  const move = (mediaId: string, to: number) => {
    if (to < 0 || to >= content.media.length) return;
    say(t('media.movedTo', { place: to + 1, of: content.media.length }));
    void changeContent(id, t('step.mediaMoved'), (now) => withMediumAt(now, mediaId, to));
  };
  useReorder(list, content.media, move);
  const without = content.media.filter(({ mediaId, alt }) => alt.trim() === '' && media.get(mediaId)?.kind !== 'pdf').length;
  const chosen = content.media.find(({ mediaId }) => mediaId === selected);

  const keys = (event: KeyboardEvent, mediaId: string, index: number) => {
    const step = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    if (step === 0 || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (event.altKey) move(mediaId, index + step);
    else list.current?.querySelectorAll('button')[index + step]?.focus();
  };

  return (
    <div role="group" aria-label={t('media.label')} data-field="post.media" className={styles.strip} data-over={over || undefined}>
      <div className={styles.head}>
        <Text component="h2" size="sm" fw={600}>{t('media.label')}</Text>
        {content.media.length > 0 && <Text size="xs" className="muted tabular">{without === 0 ? t('media.allDescribed') : t('media.without', { count: without, all: content.media.length })}</Text>}
        <Button size="compact-sm" variant="default" ml="auto" leftSection={<IconPhotoPlus size={16} aria-hidden />} onClick={() => setPicking(true)}>{t('media.add')}</Button>
      </div>
      {over && <Text size="sm" fw={500}>{t('dropNow', { ns: 'media', client: client.name })}</Text>}
      {content.media.length === 0 && !over && <Text size="sm" className="muted">{t('media.none')}</Text>}
      {content.media.length > 0 && (
        <ul ref={list} className={styles.list} aria-label={t('media.order')} aria-describedby={`${id}-media-hint`}>
          {content.media.map(({ mediaId, alt }, index) => (
            <li key={mediaId} data-medium={mediaId} className={styles.item}>
              <UnstyledButton
                className={styles.tile} aria-pressed={selected === mediaId} onClick={() => onSelect(selected === mediaId ? null : mediaId)} onKeyDown={(event) => keys(event, mediaId, index)}
                aria-label={t('media.tile', { place: index + 1, of: content.media.length, name: media.get(mediaId)?.name ?? t('media.gone'), alt: alt.trim() === '' ? t('media.noAlt') : alt })}
              >
                <Thumb medium={media.get(mediaId)} />
                <span className={`${styles.place} tabular`} aria-hidden>{index + 1}</span>
                {alt.trim() === '' && media.get(mediaId)?.kind !== 'pdf' && <span className={styles.noAlt} aria-hidden>{t('media.altShort')}</span>}
              </UnstyledButton>
            </li>
          ))}
        </ul>
      )}
      <span id={`${id}-media-hint`} className="visually-hidden">{t('media.hint')}</span>
      <span role="status" className="visually-hidden">{said}</span>
      {refused !== null && <Text size="sm" c="var(--onay-danger)" role="alert">{refused}</Text>}
      {chosen && (
        <MediumDetails
          key={chosen.mediaId} postId={id} content={content} medium={chosen} row={media.get(chosen.mediaId)} language={client.language}
          onMove={(to) => move(chosen.mediaId, to)} onClose={() => onSelect(null)}
        />
      )}
      <Beside problems={problems} />
      {picking && (
        <Suspense>
          <MediaPicker clientId={client.id} present={content.media.map(({ mediaId }) => mediaId)} onClose={() => setPicking(false)} onChoose={use} />
        </Suspense>
      )}
    </div>
  );
}

/** A medium's small picture, or what it is where there is none. */
export function Thumb({ medium }: { medium: Medium | undefined }) {
  const url = medium ? thumbnailUrl(medium) : null;
  if (url !== null) return <img src={url} alt="" className={styles.thumb} loading="lazy" decoding="async" draggable={false} />;
  return <span className={styles.thumb} aria-hidden>{medium?.kind === 'video' ? <IconVideo size={20} /> : medium?.kind === 'pdf' ? <IconFileTypePdf size={20} /> : <IconPhotoOff size={20} />}</span>;
}

/** Every tile can be dragged onto another one's place. */
function useReorder(list: React.RefObject<HTMLUListElement | null>, media: readonly PostMedium[], move: (mediaId: string, to: number) => void): void {
  const latest = useRef(move);
  latest.current = move;
  const order = media.map(({ mediaId }) => mediaId).join();
  useEffect(() => {
    const items = [...list.current?.children ?? []].filter((item): item is HTMLElement => item instanceof HTMLElement);
    const stops = items.flatMap((element, index) => [
      draggable({ element, getInitialData: () => ({ postMedium: element.dataset['medium'] }) }),
      dropTargetForElements({
        element, getData: () => ({ place: index }), canDrop: ({ source }) => typeof source.data['postMedium'] === 'string',
        onDragEnter: () => element.setAttribute('data-target', ''), onDragLeave: () => element.removeAttribute('data-target'), onDrop: () => element.removeAttribute('data-target'),
      }),
    ]);
    stops.push(monitorForElements({
      canMonitor: ({ source }) => typeof source.data['postMedium'] === 'string',
      onDrop: ({ source, location }) => {
        const place = location.current.dropTargets[0]?.data['place'];
        const mediaId = source.data['postMedium'];
        if (typeof place === 'number' && typeof mediaId === 'string') latest.current(mediaId, place);
      },
    }));
    return () => stops.forEach((stop) => stop());
  }, [list, order]);
}

/** Files pasted anywhere on the screen; pasted words stay the field's. */
function usePastedFiles(onFiles: (files: File[]) => void, on: boolean): void {
  const take = useRef(onFiles);
  take.current = onFiles;
  useEffect(() => {
    if (!on) return undefined;
    const paste = (event: ClipboardEvent) => {
      const files = [...event.clipboardData?.files ?? []];
      if (files.length === 0) return;
      event.preventDefault();
      take.current(files);
    };
    window.addEventListener('paste', paste);
    return () => window.removeEventListener('paste', paste);
  }, [on]);
}
