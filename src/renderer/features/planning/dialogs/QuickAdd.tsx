import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { networkNames } from '../../../../domain/clients/index.ts';
import { quickAdd, type QuickAdd as Read } from '../../../../domain/planning/index.ts';
import { dayAt, formatDay, type Day } from '../../../../domain/time/index.ts';
import type { ListedClient } from '../../../app/work/index.ts';
import { offerUndo } from '../../../app/undo/index.ts';
import { planned, workItems } from '../../../data/index.ts';
import { currentLanguage } from '../../../i18n/index.ts';
import { ClientMark } from '../../../ui/ClientMark.tsx';
import { showError } from '../../../ui/showError.tsx';
import { createPosts, whereOf } from '../actions.ts';
import { recentClient, say, wantFocus } from '../store.ts';

type Props = { clients: readonly ListedClient[]; clientId: string | null; on: Day | null; text: string; idea: boolean; onClose: () => void };

/** One line that becomes a post: day, time, format, networks and client are read out of it, and what was understood is shown. */
export function QuickAdd({ clients, clientId, on, text: begun, idea, onClose }: Props) {
  const { t } = useTranslation('planning');
  const [text, setText] = useState(begun);
  const [chosen, setChosen] = useState(clientId ?? recentClient.get() ?? clients[0]?.id ?? null);
  const id = useId();
  const fallback = clients.find((one) => one.id === chosen) ?? clients[0];
  const today = dayAt(Date.now(), fallback?.zone ?? 'UTC');
  const read = quickAdd(text, { today, base: on ?? today, clients });
  const client = clients.find((one) => one.id === read.clientId) ?? fallback;
  const day = read.on ?? on;
  if (!client) return null;

  const add = async () => {
    if (text.trim() === '') return;
    recentClient.set(client.id);
    const networks = read.networks.length > 0 ? read.networks : client.handles.slice(0, 1).map(({ network }) => network);
    onClose();
    const [post] = await createPosts([{ client, title: read.title, on: day, at: read.at, format: read.format ?? 'image', networks, idea: idea || day === null }]);
    if (post) wantFocus({ id: post.id, day: post.on });
  };
  const addWork = async () => {
    if (text.trim() === '') return;
    recentClient.set(client.id);
    onClose();
    try {
      const work = await workItems.create({
        clientId: client.id, title: read.title, on: day, at: read.at, zone: client.zone, campaignId: null, assignee: '', notes: '', sample: false, kind: 'task', minutesPlanned: null,
        minutesSpent: null, deliverableId: null, doneAt: null,
      });
      const label = t('added', { name: work.title, where: whereOf(work.on, work.at) });
      say(label);
      offerUndo({ label, undo: () => planned.remove([{ kind: 'work', id: work.id }]), redo: () => planned.restore([work.id]) });
    } catch (error) {
      showError(error);
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Stack gap="xs">
        <TextInput
          label={t(idea ? 'quick.idea' : 'quick.title')} description={t('quick.hint')} value={text} onChange={(event) => setText(event.currentTarget.value)} autoFocus data-autofocus autoComplete="off"
          aria-describedby={id} maxLength={600}
        />
        <Text size="sm" id={id} aria-live="polite" className="tabular" data-understood>
          {t('quick.understood', { what: understood(read, day, t) })}
        </Text>
        {clients.length > 1 && (
          <Select
            label={t('quick.client')} value={client.id} data={clients.map((one) => ({ value: one.id, label: one.name }))} onChange={setChosen} searchable comboboxProps={{ withinPortal: false }}
            leftSection={<ClientMark {...client} size={18} />} disabled={read.clientId !== null}
          />
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="subtle" onClick={() => void addWork()} disabled={text.trim() === ''}>{t('quick.asWork')}</Button>
          <Button type="submit" disabled={text.trim() === ''}>{t('quick.add')}</Button>
        </Group>
      </Stack>
    </form>
  );
}

function understood(read: Read, day: Day | null, t: ReturnType<typeof useTranslation<'planning'>>['t']): string {
  return [
    day === null ? t('quick.backlog') : formatDay(day, currentLanguage(), 'long'), read.at ?? '', read.format === null ? '' : t(`format.${read.format}`),
    ...read.networks.map((network) => networkNames[network]), read.title === '' ? '' : `“${read.title}”`,
  ].filter((part) => part !== '').join(' · ');
}
