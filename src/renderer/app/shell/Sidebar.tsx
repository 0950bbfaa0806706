import { ActionIcon, ScrollArea, Text, Tooltip } from '@mantine/core';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { ClientMark } from '../../ui/ClientMark.tsx';
import { areas } from '../areas.ts';
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
            {clients.map((client) => (
              <RailItem
                key={client.id} href={`/clients/${client.id}`} label={client.name} narrow={narrow} hint={client.unsigned ? t('noAgreement') : undefined}
                active={location.startsWith(`/clients/${client.id}`)}
              >
                <ClientMark name={client.name} colour={client.colour} language={client.language} logo={client.logo} size={20} />
              </RailItem>
            ))}
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
