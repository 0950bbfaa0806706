import { ActionIcon, Stack } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { notifications } from '@mantine/notifications';
import { useLiveQuery } from 'dexie-react-hooks';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nextColour } from '../../../../domain/clients/index.ts';
import type { Medium } from '../../../../domain/media/index.ts';
import { db, newId } from '../../../data/index.ts';
import { thumbnailUrl } from '../../../media/urls.ts';
import { SavedArea, SavedText } from '../../../ui/fields.tsx';
import { Section } from '../../../ui/Section.tsx';
import { showError } from '../../../ui/showError.tsx';
import { drawnBy } from '../edit/drawnBy.ts';
import { lists } from '../edit/lists.ts';
import { SortableList } from '../edit/SortableList.tsx';
import { sectionId } from '../sectionNames.ts';
import { Colour } from './PillarsSection.tsx';
import styles from '../Strategy.module.css';

const MediaPicker = lazy(() => import('../../media/index.ts').then((room) => ({ default: room.MediaPicker })));

/** Colours, typefaces and files of the client's brand. */
export const BrandSection = drawnBy(['brand'], function Brand(props) {
  const { t } = useTranslation('strategy');
  const { strategy: { brand }, edit } = props;
  const { colours, fonts } = lists;
  return (
    <Section title={t('section.brand')} text={t('brand.text')} id={sectionId('brand')}>
      <Stack gap="lg">
        <div role="group" aria-label={t('brand.colours')}>
          <h3 className={styles.subhead}>{t('brand.colours')}</h3>
          <SortableList
            items={brand.colours} nameOf={({ name, colour }) => name || colour} addLabel={t('brand.addColour')} empty={t('brand.noColours')}
            onAdd={() => void edit.add(colours, { id: newId(), name: '', colour: nextColour(brand.colours.map(({ colour }) => colour)) }, t('brand.colourAdded'))}
            onRemove={({ id, name, colour }) => void edit.remove(colours, id, t('removed', { name: name || colour }))} onOrder={(ids) => void edit.order(colours, ids, t('reordered'))}
            render={(row) => (
              <div className={styles.colour}>
                <Colour hideLabel label={t('brand.colourOf', { name: row.name || row.colour })} value={row.colour} onChange={(colour) => void edit.choose(colours, row.id, { colour })} />
                <ActionIcon aria-label={t('brand.copy', { colour: row.colour })} onClick={() => void copy(row.colour, t('brand.copied', { colour: row.colour }))}><IconCopy size={16} /></ActionIcon>
                <SavedText aria-label={t('brand.colourName')} placeholder={t('brand.colourName')} value={row.name} maxLength={500} onSave={(name) => edit.item(colours, row.id, { name })} />
              </div>
            )}
          />
        </div>
        <div role="group" aria-label={t('brand.fonts')}>
          <h3 className={styles.subhead}>{t('brand.fonts')}</h3>
          <SortableList
            items={brand.fonts} nameOf={({ name }, index) => name || t('brand.fontNth', { number: index + 1 })} addLabel={t('brand.addFont')} empty={t('brand.noFonts')}
            onAdd={() => void edit.add(fonts, { id: newId(), name: '', use: '' }, t('brand.fontAdded'))}
            onRemove={({ id, name }) => void edit.remove(fonts, id, t('removed', { name: name || t('brand.font') }))} onOrder={(ids) => void edit.order(fonts, ids, t('reordered'))}
            render={(row) => (
              <div className={styles.pair}>
                <SavedText aria-label={t('brand.font')} placeholder={t('brand.font')} value={row.name} maxLength={500} onSave={(name) => edit.item(fonts, row.id, { name })} />
                <SavedText aria-label={t('brand.use')} placeholder={t('brand.useHint')} value={row.use} maxLength={500} onSave={(use) => edit.item(fonts, row.id, { use })} />
              </div>
            )}
          />
        </div>
        <Files {...props} />
        <SavedArea label={t('brand.notes')} value={brand.notes} onSave={(notes) => edit.part('brand', { notes })} />
      </Stack>
    </Section>
  );
});

async function copy(text: string, said: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    notifications.show({ message: said });
  } catch (error) {
    showError(error);
  }
}

/** Logo files, templates and the like, out of the client's own media. */
const Files = drawnBy(['brand'], function Files({ strategy: { brand }, edit, data: { client } }) {
  const { t } = useTranslation('strategy');
  const [picking, pick] = useState(false);
  const { files: list } = lists;
  const ids = brand.files.map(({ mediaId }) => mediaId);
  const media = useLiveQuery(async () => new Map((await db.media.bulkGet(ids)).flatMap((medium) => (medium ? [[medium.id, medium] as const] : []))), [ids.join()]);
  const nameOf = ({ mediaId, note }: (typeof brand.files)[number]) => media?.get(mediaId)?.name ?? (note || t('brand.fileGone'));
  return (
    <div role="group" aria-label={t('brand.files')}>
      <h3 className={styles.subhead}>{t('brand.files')}</h3>
      <SortableList
        items={brand.files} nameOf={nameOf} addLabel={t('brand.addFile')} empty={t('brand.noFiles')} onAdd={() => pick(true)}
        onRemove={(file) => void edit.remove(list, file.id, t('removed', { name: nameOf(file) }))} onOrder={(order) => void edit.order(list, order, t('reordered'))}
        render={(file) => (
          <div className={styles.file}>
            <FilePicture medium={media?.get(file.mediaId)} />
            <span className={styles.fileName}>{media === undefined ? '' : nameOf(file)}</span>
            <SavedText aria-label={t('brand.fileNote')} placeholder={t('brand.fileNote')} value={file.note} maxLength={500} onSave={(note) => edit.item(list, file.id, { note })} />
          </div>
        )}
      />
      {picking && (
        <Suspense>
          <MediaPicker
            clientId={client.id} present={ids} onClose={() => pick(false)}
            onChoose={(chosen) => {
              for (const medium of chosen) if (!ids.includes(medium.id)) void edit.add(list, { id: newId(), mediaId: medium.id, note: '' }, t('brand.fileAdded', { name: medium.name }));
            }}
          />
        </Suspense>
      )}
    </div>
  );
});

function FilePicture({ medium }: { medium: Medium | undefined }) {
  const url = medium === undefined ? null : thumbnailUrl(medium);
  return url === null ? <span className={styles.filePicture} aria-hidden /> : <img src={url} alt="" className={styles.filePicture} />;
}
