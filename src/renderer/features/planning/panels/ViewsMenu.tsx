import { ActionIcon, Button, CloseButton, Group, Popover, Stack, Text, TextInput } from '@mantine/core';
import { IconBookmark } from '@tabler/icons-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarFilter, CalendarLayout } from '../../../../domain/planning/index.ts';
import { calendarView } from '../../../app/calendar/view.ts';
import { offerUndo } from '../../../app/undo/index.ts';
import { db, savedViews } from '../../../data/index.ts';
import type { SavedView } from '../../../data/index.ts';
import { showError } from '../../../ui/showError.tsx';
import styles from './Panels.module.css';

type Props = { filter: CalendarFilter; layout: CalendarLayout; onLayout: (layout: CalendarLayout) => void };

/** Layout and filter under a name of the user's; one click brings them back. */
export function ViewsMenu({ filter, layout, onLayout }: Props) {
  const { t } = useTranslation('planning');
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const views = useLiveQuery(() => db.savedViews.toArray()) ?? [];
  const save = async () => {
    try {
      const view = await savedViews.create({ name: name.trim(), layout, filter });
      setName('');
      offerUndo({ label: t('views.saved', { name: view.name }), undo: () => savedViews.remove(view.id), redo: () => savedViews.restore(view) });
    } catch (error) {
      showError(error);
    }
  };
  const remove = async (view: SavedView) => {
    try {
      await savedViews.remove(view.id);
      offerUndo({ label: t('views.deleted', { name: view.name }), undo: () => savedViews.restore(view), redo: () => savedViews.remove(view.id) });
    } catch (error) {
      showError(error);
    }
  };
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" shadow="md" width={300} trapFocus returnFocus transitionProps={{ duration: 80 }}>
      <Popover.Target>
        <ActionIcon aria-label={t('views.label')} title={t('views.label')} onClick={() => setOpen(!open)}><IconBookmark size={18} /></ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('views.label')}>
        <Stack gap="xs">
          {views.length === 0 && <Text size="sm" className="muted">{t('views.none')}</Text>}
          {views.length > 0 && (
            <ul className={styles.views} aria-label={t('views.label')}>
              {views.map((view) => (
                <li key={view.id}>
                  <Button
                    variant="subtle" color="gray" size="compact-sm" justify="flex-start" flex={1} c="inherit"
                    onClick={() => {
                      setOpen(false);
                      calendarView.set({ filter: view.filter });
                      onLayout(view.layout);
                    }}
                  >
                    <span data-user-text>{view.name}</span>
                  </Button>
                  <CloseButton size="sm" aria-label={t('views.delete', { name: view.name })} onClick={() => void remove(view)} />
                </li>
              ))}
            </ul>
          )}
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (name.trim() !== '') void save();
            }}
          >
            <Group gap="xs" align="flex-end" wrap="nowrap">
              <TextInput label={t('views.name')} value={name} maxLength={120} onChange={(event) => setName(event.currentTarget.value)} flex={1} />
              <Button type="submit" disabled={name.trim() === ''} variant="default">{t('views.save')}</Button>
            </Group>
          </form>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
