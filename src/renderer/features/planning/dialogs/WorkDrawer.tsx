import { Button, Checkbox, Drawer, Group, Select, Stack, TextInput } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import { workKinds, type WorkItem } from '../../../../domain/posts/index.ts';
import { planned, workItems } from '../../../data/index.ts';
import { ClientMark } from '../../../ui/ClientMark.tsx';
import { SavedArea, SavedDay, SavedNumber, SavedText } from '../../../ui/fields.tsx';
import { showError } from '../../../ui/showError.tsx';
import { useClientList } from '../../../app/shell/useClientList.ts';
import { removeItems } from '../actions.ts';
import { timeIn } from './MoveDialog.tsx';

/** Work that is not a post, looked at and changed; every field saves itself. */
export function WorkDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation(['planning', 'common']);
  const work = useLiveQuery(() => workItems.get(id), [id]);
  const client = useClientList().find((one) => one.id === work?.clientId);
  if (!work) return null;
  const put = (change: Partial<WorkItem>) => planned.apply([{ kind: 'work', id, change }]);
  return (
    <Drawer opened onClose={onClose} position="right" title={t('work.title')} transitionProps={{ duration: 100 }}>
      <Stack>
        {client && <Group gap="xs"><ClientMark {...client} size={20} /><span data-user-text>{client.name}</span></Group>}
        <SavedText label={t('work.name')} value={work.title} onSave={(title) => put({ title })} />
        <Select label={t('work.kind')} value={work.kind} data={workKinds.map((kind) => ({ value: kind, label: t(`work.${kind}`) }))} onChange={(kind) => kind && put({ kind: workKinds.find((one) => one === kind) }).catch(showError)} />
        <Group grow align="flex-start">
          <SavedDay label={t('work.on')} value={work.on} onSave={(on) => put({ on })} />
          <TimeText label={t('work.at')} value={work.at} wrong={t('move.timeWrong')} onSave={(at) => put({ at })} />
        </Group>
        <Group grow align="flex-start">
          <SavedNumber label={t('work.minutesPlanned')} value={work.minutesPlanned} max={60_000} onSave={(minutesPlanned) => put({ minutesPlanned })} />
          <SavedNumber label={t('work.minutesSpent')} value={work.minutesSpent} max={60_000} onSave={(minutesSpent) => put({ minutesSpent })} />
        </Group>
        <SavedText label={t('work.assignee')} description={t('work.assigneeHint')} value={work.assignee} onSave={(assignee) => put({ assignee })} />
        <SavedArea label={t('work.notes')} value={work.notes} onSave={(notes) => put({ notes })} />
        <Checkbox label={t('work.done')} checked={work.doneAt !== null} onChange={(event) => void put({ doneAt: event.currentTarget.checked ? Date.now() : null }).catch(showError)} />
        <Group justify="flex-end">
          <Button
            variant="subtle" color="red"
            onClick={() => {
              onClose();
              void removeItems([{ kind: 'work', work }]);
            }}
          >
            {t('delete', { ns: 'common' })}
          </Button>
        </Group>
      </Stack>
    </Drawer>
  );
}

function TimeText({ label, value, wrong, onSave }: { label: string; value: string | null; wrong: string; onSave: (at: string | null) => Promise<unknown> }) {
  return (
    <TextInput
      key={value} label={label} defaultValue={value ?? ''} inputMode="numeric"
      onBlur={({ currentTarget: input }) => {
        const at = timeIn(input.value);
        const fits = input.value.trim() === '' || at !== null;
        input.setCustomValidity(fits ? '' : wrong);
        input.reportValidity();
        if (fits && at !== value) void onSave(at).catch(showError);
      }}
    />
  );
}
