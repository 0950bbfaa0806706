import { Button, FileButton, Group, Skeleton, Text, TextInput } from '@mantine/core';
import { IconPhotoPlus } from '@tabler/icons-react';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { everything, narrowed } from '../../../domain/media/index.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { showError } from '../../ui/showError.tsx';
import { useFileDrop } from '../../ui/useFileDrop.ts';
import { deleteMedia, tagMedia } from './actions.ts';
import { startAdding } from './adding.ts';
import { AddingList } from './AddingList.tsx';
import { Filters } from './Filters.tsx';
import { Inspector } from './Inspector.tsx';
import { MediaGrid } from './MediaGrid.tsx';
import { useLibrary } from './useLibrary.ts';
import { usePaste } from './usePaste.ts';
import styles from './Media.module.css';

type Props = {
  /** Whose library; null shows everybody's, where nothing can be added. */
  client: { id: string; name: string } | null;
  /** Stands before the filters: the choice of the client. */
  first?: ReactNode;
};

/** A library: filters, tiles, and the chosen one at the right. Files are dropped, pasted or picked. */
export function Library({ client, first }: Props) {
  const { t } = useTranslation('media');
  const [filter, setFilter] = useState(everything);
  const [selected, select] = useState<string[]>([]);
  // Whose posts have to be gone through: in everybody's library only those of what is looked at.
  const [owner, setOwner] = useState<readonly string[]>([]);
  const asksForUse = filter.use === 'used' || filter.use === 'unused';
  const { media, used, tags, day } = useLibrary(client?.id ?? null, client !== null || asksForUse ? 'all' : owner);
  const [asking, ask] = useState<readonly string[] | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const add = (files: File[]) => {
    if (client !== null) void startAdding(client.id, files).catch(showError);
  };
  const over = useFileDrop(add);
  usePaste(add);
  const usedIds = useMemo(() => new Set(used.by.keys()), [used]);
  const shown = useMemo(() => narrowed(media ?? [], filter, usedIds, day), [media, filter, usedIds, day]);
  const there = selected.filter((id) => shown.some((medium) => medium.id === id));
  const [only] = there;
  const looked = there.length === 1 ? shown.find(({ id }) => id === only) : undefined;
  const choose = (ids: string[]) => {
    select(ids);
    setOwner([...new Set((media ?? []).filter(({ id }) => ids.includes(id)).map(({ clientId }) => clientId))]);
  };
  const timesUsed = (ids: readonly string[]) => ids.reduce((sum, id) => sum + (used.by.get(id)?.length ?? 0), 0);
  const remove = (ids: readonly string[]) => {
    ask(null);
    void deleteMedia(ids).catch(showError);
  };
  const askOrRemove = (ids: readonly string[]) => (timesUsed(ids) > 0 ? ask(ids) : remove(ids));

  return (
    <div className={styles.library} ref={frame} data-over={over || undefined}>
      <Group justify="space-between" gap="sm" className={styles.bar}>
        <Filters filter={filter} onChange={setFilter} count={shown.length} first={first} />
        {client !== null && <AddButton onFiles={add} />}
      </Group>
      <div className={styles.parts}>
        <div className={styles.main}>
          {over && <div className={styles.over}><Text fw={500}>{client === null ? t('dropWhere') : t('dropNow', { client: client.name })}</Text></div>}
          {client !== null && <AddingList clientId={client.id} />}
          {there.length > 1 && <Several ids={there} onDelete={() => askOrRemove(there)} />}
          {media === undefined && <div className={styles.grid} data-busy>{Array.from({ length: 8 }, (_, index) => <Skeleton key={index} className={styles.skeleton} height={190} />)}</div>}
          {media?.length === 0 && <EmptyState text={t(client === null ? 'emptyAll' : 'empty')} />}
          {media !== undefined && media.length > 0 && shown.length === 0 && <Text className="muted">{t('noHit')}</Text>}
          {shown.length > 0 && (
            <MediaGrid
              label={t('grid')} media={shown} selected={there} onSelect={choose} used={used} day={day} onDelete={askOrRemove}
              onOpen={(id) => {
                choose([id]);
                requestAnimationFrame(() => frame.current?.querySelector<HTMLElement>('[data-inspector] input')?.focus());
              }}
            />
          )}
        </div>
        {looked && (
          <Inspector
            key={looked.id} medium={looked} uses={used.by.get(looked.id) ?? []} tags={tags} day={day} everybody={client === null}
            onDelete={() => askOrRemove([looked.id])} onClose={() => select([])}
          />
        )}
      </div>
      <ConfirmDialog
        opened={asking !== null} title={t('deleteTitle', { count: asking?.length ?? 1 })} text={t('deleteUsed', { count: timesUsed(asking ?? []) })} confirm={t('delete')} danger
        onConfirm={() => asking && remove(asking)} onClose={() => ask(null)}
      />
    </div>
  );
}

/** Picks files; what may be picked is a hint, what they are is told by their bytes. */
export function AddButton({ onFiles, quiet }: { onFiles: (files: File[]) => void; quiet?: boolean }) {
  const { t } = useTranslation('media');
  const reset = useRef<() => void>(null);
  return (
    <FileButton
      multiple accept="image/*,video/*,application/pdf" resetRef={reset}
      onChange={(files) => {
        if (files.length > 0) onFiles(files);
        // The same file can be chosen once more.
        reset.current?.();
      }}
    >
      {(props) => <Button {...props} variant={quiet ? 'default' : 'filled'} leftSection={<IconPhotoPlus size={16} aria-hidden />}>{t('add')}</Button>}
    </FileButton>
  );
}

/** What can be done with several at once. */
function Several({ ids, onDelete }: { ids: readonly string[]; onDelete: () => void }) {
  const { t } = useTranslation('media');
  const [tag, setTag] = useState('');
  const apply = () => {
    const name = tag.trim().slice(0, 100);
    if (name === '') return;
    void tagMedia(ids, name).then(() => setTag(''), showError);
  };
  return (
    <Group mb="sm" gap="sm" role="group" aria-label={t('selected', { count: ids.length })}>
      <Text size="sm" fw={500} className="tabular">{t('selected', { count: ids.length })}</Text>
      <TextInput
        aria-label={t('addTag')} placeholder={t('addTag')} value={tag} w={180} onChange={(event) => setTag(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && apply()}
      />
      <Button variant="default" onClick={apply}>{t('addTagButton')}</Button>
      <Button variant="subtle" color="red" onClick={onDelete}>{t('delete')}</Button>
    </Group>
  );
}
