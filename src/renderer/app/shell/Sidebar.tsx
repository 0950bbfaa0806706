import { ActionIcon, ScrollArea, Text, Tooltip, UnstyledButton } from '@mantine/core';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { ClientMark } from '../../ui/ClientMark.tsx';
import { areas } from '../areas.ts';
import { calendarView } from '../calendar/view.ts';
import { preferences } from '../preferences.ts';
import type { HostInfo } from '../start/boot.ts';
import { InboxButton } from './InboxButton.tsx';
import { SampleBar } from './SampleBar.tsx';
import { SaveMark } from './SaveMark.tsx';
import { useClientList } from './useClientList.ts';
import { UpdateBar } from './UpdateBar.tsx';
import styles from './Sidebar.module.css';

/** The rail: areas, then the clients with colour and initials. */
export function Sidebar({ info }: { info: HostInfo }) {
  const { t } = useTranslation('shell');
  const [location] = useLocation();
  const { sidebar } = useSyncExternalStore(preferences.subscribe, preferences.get);
  const narrow = sidebar === 'narrow';
  const clients = useClientList();
  const onCalendar = location === '/calendar' || location.startsWith('/calendar/');
  const { filter } = useSyncExternalStore(calendarView.subscribe, calendarView.get);
  const toggleName = narrow ? t('expand') : t('collapse');
  return (
    <nav className={styles.rail} data-narrow={narrow || undefined} aria-label={t('areas')}>
      <div className={styles.head}>
        {!narrow && <Text fw={700} fz={16} component="span">Onay</Text>}
        {!narrow && <SaveMark />}
        <Tooltip label={toggleName}>
          <ActionIcon aria-label={toggleName} aria-expanded={!narrow} onClick={() => preferences.set({ sidebar: narrow ? 'open' : 'narrow' })}>
            {narrow ? <IconLayoutSidebarLeftExpand size={18} /> : <IconLayoutSidebarLeftCollapse size={18} />}
          </ActionIcon>
        </Tooltip>
      </div>
      <ul className={styles.list}>
        {areas.map(({ id, path, Icon }) => (
          <RailItem key={id} href={path} label={t(id)} narrow={narrow} active={location === path || location.startsWith(`${path}/`)}>
            <Icon size={18} stroke={1.6} aria-hidden />
          </RailItem>
        ))}
      </ul>
      {clients.length > 0 && (
        <ScrollArea className={styles.clients} type="hover" scrollbarSize={6}>
          {!narrow && <Text component="h2" fz={12} fw={500} className={`${styles.label} muted`}>{t('clientList')}</Text>}
          <ul className={styles.list} aria-label={t('clientList')}>
            {clients.map((client) => {
              const mark = <ClientMark name={client.name} colour={client.colour} language={client.language} logo={client.logo} size={20} />;
              const hint = client.unsigned ? t('noAgreement') : undefined;
              const shown = { label: client.name, narrow, hint };
              return onCalendar
                ? <RailFilter key={client.id} {...shown} id={client.id} name={t('filterByClient', { name: client.name })} pressed={filter.clientIds.includes(client.id)}>{mark}</RailFilter>
                : <RailItem key={client.id} {...shown} href={`/clients/${client.id}`} active={location.startsWith(`/clients/${client.id}`)}>{mark}</RailItem>;
            })}
          </ul>
        </ScrollArea>
      )}
      <div className={styles.foot}>
        <UpdateBar narrow={narrow} supported={info.host === 'electron'} />
        {!narrow && <SampleBar />}
        <InboxButton narrow={narrow} />
      </div>
    </nav>
  );
}

type ItemProps = { href: string; label: string; narrow: boolean; active: boolean; hint?: string | undefined; children: React.ReactNode };

function RailItem({ href, label, narrow, active, hint, children }: ItemProps) {
  const link = (
    <Link href={href} className={styles.item} data-active={active || undefined} aria-current={active ? 'page' : undefined} aria-label={narrow ? label : undefined}>
      {children}
      {!narrow && <span className={styles.text}>{label}</span>}
      {hint && <span className={styles.dot} role="img" aria-label={hint} title={hint} />}
    </Link>
  );
  return <li>{narrow ? <Tooltip label={label} position="right">{link}</Tooltip> : link}</li>;
}

type FilterProps = Omit<ItemProps, 'href' | 'active'> & { id: string; name: string; pressed: boolean };

/** On the calendar a client of the rail is a filter: it alone, or with Ctrl beside the others; pressed again, all are back. */
function RailFilter({ id, label, name, narrow, pressed, hint, children }: FilterProps) {
  const button = (
    <UnstyledButton
      className={styles.item} data-active={pressed || undefined} aria-pressed={pressed} aria-label={narrow ? label : undefined} aria-description={name}
      onClick={(event) => calendarView.toggleClient(id, event.ctrlKey || event.metaKey)}
    >
      {children}
      {!narrow && <span className={styles.text}>{label}</span>}
      {hint && <span className={styles.dot} role="img" aria-label={hint} title={hint} />}
    </UnstyledButton>
  );
  return <li>{narrow ? <Tooltip label={label} position="right">{button}</Tooltip> : button}</li>;
}
