import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { everything, narrowed, type Medium } from '../../../domain/media/index.ts';
import { useClientList } from '../../app/shell/useClientList.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { showError } from '../../ui/showError.tsx';
import { useFileDrop } from '../../ui/useFileDrop.ts';
import { startAdding } from './adding.ts';
import { AddingList } from './AddingList.tsx';
import { Filters } from './Filters.tsx';
import { AddButton } from './Library.tsx';
import { MediaGrid } from './MediaGrid.tsx';
import { useLibrary } from './useLibrary.ts';
import { usePaste } from './usePaste.ts';
import styles from './Media.module.css';

export type MediaPickerProps = {
  /** Whose media are shown, and whose library a dropped file goes into: no other client's can be chosen. */
  clientId: string;
  onClose: () => void;
  /** In the order they were chosen. */
  onChoose: (media: Medium[]) => void;
  /** False: exactly one. */
  multiple?: boolean;
  /** Only these kinds; all when absent. */
  kinds?: readonly Medium['kind'][];
  /** Ids that are in the post already: marked, and still choosable. */
  present?: readonly string[];
};

/** Chooses among one client's media in a dialog; files dropped on it are added first and are chosen at once. */
export function MediaPicker({ clientId, onClose, onChoose, multiple = true, kinds, present = [] }: MediaPickerProps) {
  const { t } = useTranslation(['media', 'common']);
  const client = useClientList().find(({ id }) => id === clientId);
  const { media, used, day } = useLibrary(clientId, 'all');
  const [filter, setFilter] = useState(everything);
  const [selected, select] = useState<string[]>([]);
  const add = (files: File[]) => {
    void startAdding(clientId, files).then((all) => {
      const ids = all.flatMap((one) => ('medium' in one ? [one.medium.id] : []));
      select((before) => (multiple ? [...new Set([...before, ...ids])] : ids.slice(-1)));
    }, showError);
  };
  const over = useFileDrop(add);
  usePaste(add);
  const usedIds = useMemo(() => new Set(used.by.keys()), [used]);
  const fit = useMemo(() => (media ?? []).filter(({ kind }) => kinds === undefined || kinds.includes(kind)), [media, kinds]);
  const shown = narrowed(fit, filter, usedIds, day);
  const chosen = selected.flatMap((id) => fit.find((medium) => medium.id === id) ?? []);
  const done = (picked: Medium[]) => {
    onChoose(picked);
    onClose();
  };
  return (
    <Modal opened onClose={onClose} size="min(1080px, 92vw)" title={t('picker', { client: client?.name ?? '' })}>
      <Stack gap="sm" data-over={over || undefined}>
        <Group justify="space-between" gap="sm">
          <Filters filter={filter} onChange={setFilter} count={shown.length} />
          <AddButton onFiles={add} quiet />
        </Group>
        {over && <div className={styles.over}><Text fw={500}>{t('dropNow', { client: client?.name ?? '' })}</Text></div>}
        <AddingList clientId={clientId} />
        <div className={styles.choices}>
          {media?.length === 0 && <EmptyState text={t('empty')} />}
          {media !== undefined && media.length > 0 && shown.length === 0 && <Text className="muted">{t('noHit')}</Text>}
          {shown.length > 0 && (
            <MediaGrid
              label={t('grid')} media={shown} selected={selected} onSelect={select} multiple={multiple} toggles used={used} day={day}
              noteOf={({ id }) => (selected.includes(id) && multiple ? String(selected.indexOf(id) + 1) : present.includes(id) ? t('inPost') : undefined)}
              onOpen={(id) => done([...chosen.filter((medium) => multiple && medium.id !== id), ...fit.filter((medium) => medium.id === id)])}
            />
          )}
        </div>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{t('cancel', { ns: 'common' })}</Button>
          <Button disabled={chosen.length === 0} onClick={() => done(chosen)}>{multiple ? t('pick', { count: chosen.length }) : t('pickOne')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
