import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData } from '@mantine/spotlight';
import { IconFileText, IconSearch } from '@tabler/icons-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import { matches, searchKey } from '../../../domain/clients/index.ts';
import { db } from '../../data/index.ts';
import { ClientMark } from '../../ui/ClientMark.tsx';
import { useClientList } from '../shell/useClientList.ts';
import { commands } from './registry.ts';
import { onMac, shortcutKeys } from './shortcutText.ts';
import type { CommandContext } from './types.ts';

/** The command palette: clients and agreements by any part of their name, whatever the case and accents, and every command. */
export function Palette({ context }: { context: CommandContext }) {
  const { t } = useTranslation(['shell', 'commands']);
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

  return (
    <Spotlight
      actions={groups.filter((group) => group.actions.length > 0)}
      filter={filterGroups}
      shortcut={null}
      limit={20}
      highlightQuery={false}
      scrollable
      maxHeight={420}
      nothingFound={t('palette.nothing')}
      searchProps={{ autoFocus: true, placeholder: t('palette.placeholder'), 'aria-label': t('palette.placeholder'), leftSection: <IconSearch size={18} aria-hidden /> }}
      // There at once and with the focus, so that nothing of what follows Ctrl+K is lost.
      transitionProps={{ duration: 0 }}
      attributes={{ content: { 'aria-label': t('search') } }}
    />
  );
}

const fits = (action: SpotlightActionData, query: string) =>
  matches(searchKey(`${action.label ?? ''} ${action.description ?? ''}`), query);

/** Keeps the order of the groups; a group without a hit is left out. */
function filterGroups(query: string, list: (SpotlightActionData | SpotlightActionGroupData)[]) {
  const found: (SpotlightActionData | SpotlightActionGroupData)[] = [];
  for (const entry of list) {
    if (!isGroup(entry)) {
      if (fits(entry, query)) found.push(entry);
      continue;
    }
    const actions = entry.actions.filter((action) => fits(action, query));
    if (actions.length > 0) found.push({ ...entry, actions });
  }
  return found;
}

const isGroup = (entry: SpotlightActionData | SpotlightActionGroupData): entry is SpotlightActionGroupData => 'actions' in entry;
