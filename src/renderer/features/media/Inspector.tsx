import { ActionIcon, Button, Select, Stack, TagsInput, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconDownload, IconTrash, IconX } from '@tabler/icons-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { licenceState, type Medium } from '../../../domain/media/index.ts';
import { formatDay, dayAt, type Day } from '../../../domain/time/index.ts';
import { db } from '../../data/index.ts';
import { currentLanguage } from '../../i18n/index.ts';
import type { MediaUse } from '../../media/index.ts';
import { SavedArea, SavedDay, SavedText } from '../../ui/fields.tsx';
import { showError } from '../../ui/showError.tsx';
import { changeMedium } from './actions.ts';
import { Preview } from './Preview.tsx';
import { exportWithNotice } from './exportNotice.tsx';
import { fileSize, playTime } from './words.ts';
import styles from './Media.module.css';

type Props = { medium: Medium; uses: readonly MediaUse[]; tags: readonly string[]; day: Day; everybody: boolean; onDelete: () => void; onClose: () => void };

/** Everything about one medium, at the right: looked at, described, and where it is used. */
export function Inspector({ medium, uses, tags, day, everybody, onDelete, onClose }: Props) {
  const { t } = useTranslation(['media', 'common']);
  const save = (change: Parameters<typeof changeMedium>[1]) => changeMedium(medium.id, change);
  return (
    <section className={styles.inspector} aria-label={t('detailsOf', { name: medium.name })} data-inspector>
      <div className={styles.inspectorHead}>
        <Title order={2} className={styles.grow}>{t('details')}</Title>
        <ActionIcon aria-label={t('close', { ns: 'common' })} onClick={onClose}><IconX size={18} /></ActionIcon>
      </div>
      <Stack gap="md">
        <Preview medium={medium} key={medium.id} />
        <SavedText label={t('name')} value={medium.name} maxLength={500} onSave={(name) => save({ name: name.trim() || medium.name })} />
        {medium.kind !== 'pdf' && <SavedArea label={t('alt')} description={t('altHint')} value={medium.alt} maxLength={5_000} onSave={(alt) => save({ alt })} />}
        <TagsInput
          label={t('tags')} description={t('tagsHint')} value={medium.tags} data={[...tags]} maxTags={50} size="sm" acceptValueOnBlur
          onChange={(next) => void save({ tags: next.map((tag) => tag.trim().slice(0, 100)).filter(Boolean) }).catch(showError)}
        />
        <Licence medium={medium} day={day} />
        <Facts medium={medium} />
        <div>
          <Title order={3} mb={4}>{t('whereUsed')}</Title>
          {uses.length === 0 && <Text size="sm" className="muted">{t('nowhere')}</Text>}
          <ul className={styles.uses}>
            {uses.map((use) => (
              <li key={use.id}>
                {use.kind === 'post' ? <Link href={`/posts/${use.id}`}>{use.title || t('untitled')}</Link> : t('template', { name: use.title })}
                {use.on !== null && <span className="muted tabular"> · {formatDay(use.on, currentLanguage(), 'short')}</span>}
              </li>
            ))}
          </ul>
          {everybody && <AlsoAt medium={medium} />}
        </div>
        <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} onClick={() => void exportWithNotice(medium)}>{t('export')}</Button>
        <Button variant="subtle" color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={onDelete}>{t('delete')}</Button>
      </Stack>
    </section>
  );
}

function Licence({ medium, day }: { medium: Medium; day: Day }) {
  const { t } = useTranslation('media');
  const { licence } = medium;
  const save = (change: Partial<NonNullable<Medium['licence']>>) => changeMedium(medium.id, { licence: licence === null ? null : { ...licence, ...change } });
  const kinds = ['none', 'own', 'client', 'licence', 'consent'] as const;
  const pick = (next: string | null) => {
    const kind = kinds.find((one) => one === next) ?? 'none';
    void changeMedium(medium.id, { licence: kind === 'none' ? null : { holder: '', expiresOn: null, note: '', ...licence, kind } }).catch(showError);
  };
  return (
    <Stack gap="xs">
      <Select label={t('licence')} value={licence?.kind ?? 'none'} data={kinds.map((kind) => ({ value: kind, label: t(`licences.${kind}`) }))} onChange={pick} />
      {licence !== null && (
        <>
          <SavedText label={t('holder')} value={licence.holder} maxLength={500} onSave={(holder) => save({ holder })} />
          <SavedDay label={t('expires')} value={licence.expiresOn} onSave={(expiresOn) => save({ expiresOn })} />
          {licenceState(medium, day) === 'expired' && <Text size="sm" className={styles.warning}><IconAlertTriangle size={16} aria-hidden />{t('expired')}</Text>}
          <SavedArea label={t('licenceNote')} value={licence.note} onSave={(note) => save({ note })} />
        </>
      )}
    </Stack>
  );
}

function Facts({ medium }: { medium: Medium }) {
  const { t } = useTranslation('media');
  const facts = {
    kind: `${t(`one.${medium.kind}`)} (${medium.mime})`,
    size: fileSize(medium.bytes),
    pixels: medium.width === null || medium.height === null ? null : t('pixels', { width: medium.width, height: medium.height }),
    duration: medium.durationMs === null ? null : playTime(medium.durationMs),
    added: formatDay(dayAt(medium.createdAt, Intl.DateTimeFormat().resolvedOptions().timeZone), currentLanguage(), 'long'),
    location: medium.kind === 'pdf' ? null : t(medium.hasLocation ? 'hasLocation' : 'noLocation'),
    fingerprint: medium.sha256.slice(0, 16),
  };
  const names = ['kind', 'size', 'pixels', 'duration', 'added', 'location', 'fingerprint'] as const;
  return (
    <div>
      <Title order={3} mb={4}>{t('facts')}</Title>
      <dl className={styles.facts}>
        {names.map((name) => facts[name] !== null && (
          <div key={name}><dt className="muted">{t(`fact.${name}`)}</dt><dd className="tabular">{facts[name]}</dd></div>
        ))}
      </dl>
    </div>
  );
}

function AlsoAt({ medium }: { medium: Medium }) {
  const { t } = useTranslation('media');
  const others = useLiveQuery(async () => {
    const clients = await db.clients.toArray();
    const found = await Promise.all(clients.filter(({ id }) => id !== medium.clientId).map(async (client) =>
      ((await db.media.where('[clientId+sha256]').equals([client.id, medium.sha256]).count()) > 0 ? [client.name] : [])));
    return found.flat();
  }, [medium.id]);
  return others === undefined || others.length === 0 ? null : <Text size="sm" mt={4}>{t('alsoAt', { clients: others.join(', ') })}</Text>;
}
