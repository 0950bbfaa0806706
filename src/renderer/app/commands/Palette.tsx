import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData } from '@mantine/spotlight';
import { IconFileText, IconSearch } from '@tabler/icons-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { matches, searchKey } from '../../../domain/clients/index.ts';
import { db } from '../../data/index.ts';
import { startSearch } from '../../search/index.ts';
import { ClientMark } from '../../ui/ClientMark.tsx';
import { useClientList } from '../shell/useClientList.ts';
import { afterReading } from '../work/index.ts';
import { foundActions } from './foundActions.tsx';
import { commands } from './registry.ts';
import { onMac, shortcutKeys } from './shortcutText.ts';
import type { CommandContext } from './types.ts';
import { useFound } from './useFound.ts';

/**
 * The command palette: clients and agreements by any part of their name, every command, and below them whatever the words are found
 * in (captions, notes, people, deliverables), whatever the case and accents.
 */
export function Palette({ context }: { context: CommandContext }) {
  const { t } = useTranslation(['shell', 'commands']);
  const [query, setQuery] = useState('');
  const { hits, answered } = useFound(query);
  useEffect(() => afterReading(startSearch), []);
  useEffect(() => {
    if (hits.length > 0) markFirst();
  }, [hits]);
  const clients = useClientList();
  const agreements = useLiveQuery(() => db.agreements.toArray()) ?? [];
  const names = new Map(clients.map((client) => [client.id, client.name]));

  const groups: SpotlightActionGroupData[] = [
    {
      group: t('palette.clients'),
      actions: clients.map((client) => ({
        id: client.id,
        label: client.name,
        leftSection: <ClientMark name={client.name} colour={client.colour} language={client.language} logo={client.logo} size={20} />,
        onClick: () => context.navigate(`/clients/${client.id}`),
      })),
    },
    {
      group: t('palette.agreements'),
      actions: agreements.map((agreement) => ({
        id: agreement.id,
        label: agreement.name,
        description: names.get(agreement.clientId),
        leftSection: <IconFileText size={18} stroke={1.6} aria-hidden />,
        onClick: () => context.navigate(`/agreements/${agreement.id}`),
      })),
    },
    {
      group: t('palette.commands'),
      actions: commands.filter((command) => !command.hidden).map(({ id, Icon, shortcut, run }) => ({
        id,
        label: t(id, { ns: 'commands' }),
        leftSection: <Icon size={18} stroke={1.6} aria-hidden />,
        rightSection: shortcut ? <span className="muted">{shortcutKeys(shortcut, onMac()).join(' ')}</span> : null,
        onClick: () => void run(context),
      })),
    },
  ];

  const fitting = filterGroups(query, groups);
  const shown = new Set(fitting.flatMap((group) => group.actions.map((action) => action.id)));
  // Below the rest: what comes a moment later never moves what Enter is about to open.
  const found = query.trim() === '' ? [] : foundActions(hits, { t, names, shown, open: context.navigate });

  return (
    <Spotlight
      actions={[...fitting, ...found].filter((group) => group.actions.length > 0)}
      filter={asTheyAre}
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      limit={40}
      highlightQuery={false}
      scrollable
      maxHeight={420}
      nothingFound={answered ? t('palette.nothing') : null}
      searchProps={{ autoFocus: true, placeholder: t('palette.placeholder'), 'aria-label': t('palette.placeholder'), leftSection: <IconSearch size={18} aria-hidden /> }}
      // There at once and with the focus, so that nothing of what follows Ctrl+K is lost.
      transitionProps={{ duration: 0 }}
      attributes={{ content: { 'aria-label': t('search'), 'data-palette': true } }}
    />
  );
}

const fits = (action: SpotlightActionData, query: string) =>
  matches(searchKey(`${action.label ?? ''} ${action.description ?? ''}`), query);

/** What fits the query, in the order of the groups. */
const filterGroups = (query: string, groups: readonly SpotlightActionGroupData[]): SpotlightActionGroupData[] =>
  groups.map((group) => ({ ...group, actions: group.actions.filter((action) => fits(action, query)) }));

/** Filtered already; the palette's own filter would drop what was found by a text that is not shown. */
const asTheyAre = <T,>(_query: string, actions: T[]): T[] => actions;

/** Marks the first entry when none is, as the palette does at each key: what was found a moment later can be opened by Enter too. */
function markFirst(): void {
  const palette = document.querySelector('[data-palette]');
  if (palette?.querySelector('[data-selected]') === null) palette.querySelector('[data-action]')?.setAttribute('data-selected', 'true');
}
