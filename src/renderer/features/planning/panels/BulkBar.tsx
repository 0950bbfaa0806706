import { Button, Group, Menu, Text, TextInput } from '@mantine/core';
import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { rowOf, statesByHand, type PlannedItem } from '../../../../domain/planning/index.ts';
import { StateMark } from '../../../ui/StateMark.tsx';
import { removeItems, requestChange } from '../actions.ts';
import { asked, selection } from '../store.ts';
import type { RangeData } from '../useRange.ts';
import styles from './Panels.module.css';

/** What can be done with several at once; each is one step to undo. */
export function BulkBar({ data, find }: { data: RangeData; find: (id: string) => PlannedItem | undefined }) {
  const { t } = useTranslation(['planning', 'common']);
  const ids = useSyncExternalStore(selection.subscribe, selection.get);
  const items = [...ids].map((id) => find(id)).filter((item) => item !== undefined);
  if (items.length === 0) return null;
  const owners = new Set(items.map((item) => rowOf(item).clientId));
  const owner = owners.size === 1 ? [...owners][0] : undefined;
  const campaigns = data.campaigns.filter(({ clientId }) => clientId === owner);
  const pillars = data.strategies.get(owner ?? '')?.pillars ?? [];
  const posts = items.filter((item) => item.kind === 'post');
  return (
    <div className={styles.bulk} role="toolbar" aria-label={t('bulk.label')}>
      <Text size="sm" fw={500} className="tabular">{t('bulk.count', { count: items.length })}</Text>
      <Button size="compact-sm" variant="default" onClick={() => asked.set({ kind: 'move-to', items })}>{t('move.title')}</Button>
      <Menu>
        <Menu.Target><Button size="compact-sm" variant="default" disabled={posts.length === 0}>{t('bulk.state')}</Button></Menu.Target>
        <Menu.Dropdown>
          {statesByHand.map((state) => <Menu.Item key={state} onClick={() => void requestChange(posts, { state })}><StateMark state={state} /></Menu.Item>)}
        </Menu.Dropdown>
      </Menu>
      <Assignee items={items} names={namesIn(data)} />
      <Choice label={t('bulk.campaign')} none={t('bulk.none')} rows={campaigns} only={owner === undefined ? t('bulk.oneClient') : null} onChoose={(campaignId) => void requestChange(items, { campaignId })} />
      <Choice label={t('bulk.pillar')} none={t('bulk.none')} rows={pillars} only={owner === undefined ? t('bulk.oneClient') : null} onChoose={(pillarId) => void requestChange(posts, { pillarId })} />
      <Button
        size="compact-sm" variant="default" disabled={posts.length === 0}
        onClick={() => void requestChange(posts, { held: posts.every(({ post }) => post.held === null) ? { since: Date.now(), reason: '' } : null })}
      >
        {t(posts.every(({ post }) => post.held === null) ? 'bulk.hold' : 'bulk.release')}
      </Button>
      <Button size="compact-sm" variant="default" color="red" c="var(--onay-danger)" onClick={() => void removeItems(items)}>{t('delete', { ns: 'common' })}</Button>
      <Button size="compact-sm" variant="subtle" onClick={selection.clear}>{t('bulk.clear')}</Button>
    </div>
  );
}

export const namesIn = (data: RangeData): string[] =>
  [...new Set([...data.byId.values()].map((item) => rowOf(item).assignee).filter((name) => name !== ''))].sort();

type ChoiceProps = { label: string; none: string; rows: readonly { id: string; name: string }[]; only: string | null; onChoose: (id: string | null) => void };

function Choice({ label, none, rows, only, onChoose }: ChoiceProps) {
  return (
    <Menu>
      <Menu.Target><Button size="compact-sm" variant="default" disabled={only !== null || rows.length === 0} title={only ?? undefined}>{label}</Button></Menu.Target>
      <Menu.Dropdown>
        {rows.map((row) => <Menu.Item key={row.id} onClick={() => onChoose(row.id)}><span data-user-text>{row.name}</span></Menu.Item>)}
        <Menu.Divider />
        <Menu.Item onClick={() => onChoose(null)}>{none}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function Assignee({ items, names }: { items: readonly PlannedItem[]; names: readonly string[] }) {
  const { t } = useTranslation('planning');
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const set = (assignee: string) => {
    setOpen(false);
    setText('');
    void requestChange(items, { assignee });
  };
  return (
    <Menu opened={open} onChange={setOpen} closeOnItemClick={false}>
      <Menu.Target><Button size="compact-sm" variant="default">{t('bulk.assignee')}</Button></Menu.Target>
      <Menu.Dropdown>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            set(text.trim());
          }}
        >
          <Group gap={4} p={4} wrap="nowrap">
            <TextInput aria-label={t('bulk.assignee')} value={text} maxLength={500} onChange={(event) => setText(event.currentTarget.value)} onKeyDown={(event) => event.stopPropagation()} />
            <Button type="submit" size="compact-sm" disabled={text.trim() === ''}>{t('bulk.assigneeSet')}</Button>
          </Group>
        </form>
        {names.map((name) => <Menu.Item key={name} onClick={() => set(name)}><span data-user-text>{name}</span></Menu.Item>)}
        <Menu.Item onClick={() => set('')}>{t('bulk.me')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
