import { ActionIcon, Button, CloseButton, Group, Indicator, MultiSelect, Popover, Stack, Text } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { networkNames, networks } from '../../../../domain/clients/index.ts';
import { everything, type CalendarFilter } from '../../../../domain/planning/index.ts';
import { postFormats, postStates } from '../../../../domain/posts/index.ts';
import { calendarView } from '../../../app/calendar/view.ts';
import type { RangeData } from '../useRange.ts';
import { namesIn } from './BulkBar.tsx';
import styles from './Panels.module.css';

const inPlace = { withinPortal: false, transitionProps: { duration: 0 } };
const chosen = <T extends string>(all: readonly T[], values: readonly string[]): T[] => all.filter((one) => values.includes(one));
const kinds = ['post', 'work'] as const;

/** Every question the filter knows, in one panel. */
export function FilterMenu({ filter, data }: { filter: CalendarFilter; data: RangeData }) {
  const { t } = useTranslation('planning');
  const count = partsOf(filter).length;
  const pillars = data.shownClients.map((client) => ({
    group: client.name, items: (data.strategies.get(client.id)?.pillars ?? []).map((pillar) => ({ value: pillar.id, label: pillar.name })),
  })).filter(({ items }) => items.length > 0);
  const people = [...new Set([...namesIn(data), ...filter.assignees.filter((name) => name !== '')])];
  return (
    <Popover position="bottom-end" shadow="md" width={360} trapFocus returnFocus transitionProps={{ duration: 80 }}>
      <Indicator disabled={count === 0} label={count} size={16} color="teal">
        <Popover.Target><ActionIcon aria-label={t('filter.label')} title={t('filter.label')}><IconFilter size={18} /></ActionIcon></Popover.Target>
      </Indicator>
      <Popover.Dropdown aria-label={t('filter.label')}>
        <Stack gap="xs">
          {/* The focus comes here first: a field would open its list over the others at once. */}
          <Text data-autofocus tabIndex={-1} size="sm" fw={500}>{t('filter.label')}</Text>
          <Choice label={t('filter.clients')} value={filter.clientIds} data={data.work.active.map(({ id, name }) => ({ value: id, label: name }))} onChange={(clientIds) => calendarView.filter({ clientIds })} />
          <Choice label={t('filter.networks')} value={filter.networks} data={networks.map((value) => ({ value, label: networkNames[value] }))} onChange={(values) => calendarView.filter({ networks: chosen(networks, values) })} />
          <Choice label={t('filter.states')} value={filter.states} data={postStates.map((value) => ({ value, label: t(`state.${value}`) }))} onChange={(values) => calendarView.filter({ states: chosen(postStates, values) })} />
          <Choice label={t('filter.formats')} value={filter.formats} data={postFormats.map((value) => ({ value, label: t(`format.${value}`) }))} onChange={(values) => calendarView.filter({ formats: chosen(postFormats, values) })} />
          <Choice label={t('filter.pillars')} value={filter.pillarIds} data={pillars} onChange={(pillarIds) => calendarView.filter({ pillarIds })} />
          <Choice label={t('filter.campaigns')} value={filter.campaignIds} data={data.campaigns.map(({ id, name }) => ({ value: id, label: name }))} onChange={(campaignIds) => calendarView.filter({ campaignIds })} />
          <Choice label={t('filter.assignees')} value={filter.assignees.map((name) => name || ' ')} data={[{ value: ' ', label: t('filter.me') }, ...people.map((value) => ({ value, label: value }))]} onChange={(values) => calendarView.filter({ assignees: values.map((name) => name.trim()) })} />
          <Choice label={t('filter.kinds')} value={filter.kinds} data={kinds.map((value) => ({ value, label: t(`filter.kind.${value}`) }))} onChange={(values) => calendarView.filter({ kinds: chosen(kinds, values) })} />
          <Group justify="flex-end"><Button variant="subtle" size="compact-sm" disabled={count === 0} onClick={() => calendarView.set({ filter: everything })}>{t('filter.clear')}</Button></Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

type Option = { value: string; label: string };
type ChoiceProps = { label: string; value: string[]; data: (Option | { group: string; items: Option[] })[]; onChange: (values: string[]) => void };

function Choice({ label, value, data, onChange }: ChoiceProps) {
  const { t } = useTranslation('planning');
  return (
    <MultiSelect label={label} value={value} data={data} onChange={onChange} searchable clearable comboboxProps={inPlace} placeholder={value.length === 0 ? t('filter.any') : undefined} />
  );
}

type Part = { key: keyof CalendarFilter; value: string };

/** Each thing that is asked for, one by one. */
export function partsOf(filter: CalendarFilter): Part[] {
  const keys = ['clientIds', 'networks', 'states', 'formats', 'pillarIds', 'campaignIds', 'assignees', 'kinds'] as const;
  return [...keys.flatMap((key) => filter[key].map((value) => ({ key, value }))), ...(filter.text === '' ? [] : [{ key: 'text' as const, value: filter.text }])];
}

/** The filter without one of its parts. */
export function without(filter: CalendarFilter, part: Part): CalendarFilter {
  const drop = <T extends string>(key: keyof CalendarFilter, values: T[]): T[] => (part.key === key ? values.filter((one) => one !== part.value) : values);
  return {
    clientIds: drop('clientIds', filter.clientIds), networks: drop('networks', filter.networks), states: drop('states', filter.states), formats: drop('formats', filter.formats),
    pillarIds: drop('pillarIds', filter.pillarIds), campaignIds: drop('campaignIds', filter.campaignIds), assignees: drop('assignees', filter.assignees),
    kinds: drop('kinds', filter.kinds), text: part.key === 'text' ? '' : filter.text,
  };
}

/** What is filtered by, each to be taken off by itself. */
export function FilterChips({ filter, data }: { filter: CalendarFilter; data: RangeData }) {
  const { t } = useTranslation('planning');
  const list = partsOf(filter);
  if (list.length === 0) return null;
  const pillars = new Map([...data.strategies.values()].flatMap((strategy) => strategy.pillars.map(({ id, name }) => [id, name] as const)));
  const campaigns = new Map(data.campaigns.map(({ id, name }) => [id, name]));
  const nameOf = ({ key, value }: Part): string => {
    switch (key) {
      case 'clientIds': return data.clients.get(value)?.name ?? t('filter.clients');
      case 'networks': return networkNames[networks.find((one) => one === value) ?? 'instagram'];
      case 'states': return t(`state.${postStates.find((one) => one === value) ?? 'idea'}`);
      case 'formats': return t(`format.${postFormats.find((one) => one === value) ?? 'image'}`);
      case 'pillarIds': return pillars.get(value) ?? t('filter.pillars');
      case 'campaignIds': return campaigns.get(value) ?? t('filter.campaigns');
      case 'assignees': return value === '' ? t('filter.me') : value;
      case 'kinds': return t(`filter.kind.${value === 'work' ? 'work' : 'post'}`);
      case 'text': return t('filter.textChip', { text: value });
    }
  };
  return (
    <ul className={styles.chips} aria-label={t('filter.active')}>
      {list.map((part) => (
        <li key={`${part.key} ${part.value}`} className={styles.chip}>
          <span data-user-text>{nameOf(part)}</span>
          <CloseButton size="xs" aria-label={t('filter.remove', { what: nameOf(part) })} onClick={() => calendarView.set({ filter: without(filter, part) })} />
        </li>
      ))}
      {list.length > 1 && <li><Button variant="subtle" size="compact-xs" onClick={() => calendarView.set({ filter: everything })}>{t('filter.clear')}</Button></li>}
    </ul>
  );
}
