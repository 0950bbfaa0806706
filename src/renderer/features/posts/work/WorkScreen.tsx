import { Button, Checkbox, NativeSelect, Text } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import i18next from 'i18next';
import { workKinds, type WorkChange, type WorkItem } from '../../../../domain/posts/index.ts';
import { NotFound } from '../../../app/NotFound.tsx';
import { offerUndo, undoStack } from '../../../app/undo/index.ts';
import { db, planned, workItems } from '../../../data/index.ts';
import { SavedDay, SavedNumber } from '../../../ui/fields.tsx';
import { Page } from '../../../ui/Page.tsx';
import { FieldGrid } from '../../../ui/Section.tsx';
import { showError } from '../../../ui/showError.tsx';
import { ClientLine } from '../ClientLine.tsx';
import { TimeField } from '../fields/TimeField.tsx';
import { TypedArea } from '../fields/TypedArea.tsx';
import { TypedLine } from '../fields/TypedLine.tsx';
import { changeOf } from '../steps.ts';
import styles from '../Editor.module.css';

/** Changes a work item as one step of undo. */
async function changeWork(id: string, label: string, change: WorkChange): Promise<void> {
  try {
    let back = await planned.apply([{ kind: 'work', id, change }]);
    if (back.length === 0) return;
    undoStack.push({
      label,
      undo: () => planned.apply(back),
      redo: async () => {
        back = await planned.apply([{ kind: 'work', id, change }]);
      },
    });
  } catch (error) {
    showError(error);
  }
}

/** Work that is not a post: a report, a call, a shoot, with its hours. */
export function WorkScreen({ id }: { id: string }) {
  const data = useLiveQuery(async () => {
    const work = await workItems.get(id);
    if (!work) return null;
    const [client, campaigns] = await Promise.all([db.clients.get(work.clientId), db.campaigns.where('clientId').equals(work.clientId).sortBy('from')]);
    return client ? { work, client, campaigns } : null;
  }, [id]);
  const { t } = useTranslation(['posts', 'planning', 'common']);
  const [, navigate] = useLocation();
  if (data === undefined) return null;
  if (data === null) return <NotFound />;
  const { work, client, campaigns } = data;
  const put = (change: Partial<WorkItem>) => planned.apply([{ kind: 'work', id, change }]);
  const name = work.title || t('untitled');
  const throwAway = async () => {
    try {
      const ref = [{ kind: 'work', id }] as const;
      await planned.remove(ref);
      offerUndo({ label: i18next.t('removed', { ns: 'planning', name }), undo: () => planned.restore([id]), redo: () => planned.remove(ref) });
      navigate('/calendar');
    } catch (error) {
      showError(error);
    }
  };
  return (
    <Page
      bare title={name} mark={<ClientLine client={client} />} beside={<Text size="sm" className="muted">{t(`work.${work.kind}`, { ns: 'planning' })}</Text>}
      actions={<Button variant="subtle" color="red" c="var(--onay-danger)" onClick={() => void throwAway()}>{t('toTrash')}</Button>}
    >
      <div className={styles.screen} style={{ borderTopColor: client.colour }}>
        <div className={styles.form}>
          <TypedLine label={t('work.name', { ns: 'planning' })} value={work.title} maxLength={500} onSave={(title) => put({ title })} />
          <FieldGrid min={180}>
            <NativeSelect
              label={t('work.kind', { ns: 'planning' })} value={work.kind} data={workKinds.map((kind) => ({ value: kind, label: t(`work.${kind}`, { ns: 'planning' }) }))}
              onChange={({ currentTarget: { value } }) => {
                const kind = workKinds.find((one) => one === value);
                if (kind) void changeWork(id, changeOf(t('work.kind', { ns: 'planning' })), { kind });
              }}
            />
            <SavedDay label={t('day')} value={work.on} onSave={(on) => changeWork(id, changeOf(t('day')), { on })} />
            <TimeField label={t('time')} value={work.at} onSave={(at) => changeWork(id, changeOf(t('time')), { at })} />
            <SavedNumber label={t('work.minutesPlanned', { ns: 'planning' })} value={work.minutesPlanned} max={60_000} onSave={(minutesPlanned) => changeWork(id, changeOf(t('work.minutesPlanned', { ns: 'planning' })), { minutesPlanned })} />
            <SavedNumber label={t('work.minutesSpent', { ns: 'planning' })} value={work.minutesSpent} max={60_000} onSave={(minutesSpent) => changeWork(id, changeOf(t('work.minutesSpent', { ns: 'planning' })), { minutesSpent })} />
            <NativeSelect
              label={t('campaign')} data-user-text value={work.campaignId ?? ''} data={[{ value: '', label: t('bulk.none', { ns: 'planning' }) }, ...campaigns.map((one) => ({ value: one.id, label: one.name }))]}
              onChange={({ currentTarget: { value } }) => void changeWork(id, changeOf(t('campaign')), { campaignId: value === '' ? null : value })}
            />
            <TypedLine label={t('assignee')} value={work.assignee} maxLength={500} placeholder={t('me')} onSave={(assignee) => put({ assignee })} />
          </FieldGrid>
          <Checkbox
            label={t('work.done', { ns: 'planning' })} checked={work.doneAt !== null}
            onChange={({ currentTarget: { checked } }) => void changeWork(id, changeOf(t('work.done', { ns: 'planning' })), { doneAt: checked ? Date.now() : null })}
          />
          <TypedArea label={t('notesLabel')} value={work.notes} rows={5} onSave={(notes) => put({ notes })} />
        </div>
      </div>
    </Page>
  );
}
