import { ActionIcon, Button, Menu, Tabs, Text } from '@mantine/core';
import { IconArchive, IconDots, IconTrash, IconUpload } from '@tabler/icons-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { validateClient } from '../../../domain/clients/index.ts';
import { NotFound } from '../../app/NotFound.tsx';
import { useClientList } from '../../app/shell/useClientList.ts';
import { db } from '../../data/index.ts';
import { ClientMark } from '../../ui/ClientMark.tsx';
import { Page } from '../../ui/Page.tsx';
import { showError } from '../../ui/showError.tsx';
import { archiveClient } from './actions.ts';
import { AgreementsTab } from './AgreementsTab.tsx';
import { ContactsTab } from './ContactsTab.tsx';
import { DeleteClient } from './DeleteClient.tsx';
import { DetailsTab } from './DetailsTab.tsx';
import { OnboardingTab } from './OnboardingTab.tsx';
import styles from './ClientScreen.module.css';

const MediaTab = lazy(() => import('../media/index.ts').then((room) => ({ default: room.MediaTab })));
const GridTab = lazy(() => import('../grid/index.ts').then((room) => ({ default: room.GridTab })));
const StrategyTab = lazy(() => import('../strategy/index.ts').then((room) => ({ default: room.StrategyTab })));

const tabs = ['contacts', 'agreements', 'strategy', 'grid', 'media', 'onboarding', 'details'] as const;
type TabName = (typeof tabs)[number];

/** One client: people, agreements, strategy, media, onboarding, details. */
export function ClientScreen({ id, tab }: { id: string; tab?: string }) {
  const { t } = useTranslation(['clients', 'common']);
  const [, navigate] = useLocation();
  const [deleting, setDeleting] = useState(false);
  const client = useLiveQuery(async () => (await db.clients.get(id)) ?? null, [id]);
  const unsigned = useClientList().some((one) => one.id === id && one.unsigned);
  if (client === undefined) return null;
  if (client === null) return <NotFound />;
  const current: TabName = tabs.find((one) => one === tab) ?? 'contacts';
  const problems = validateClient(client);

  return (
    <Page
      title={client.name} bare mark={<ClientMark {...client} size={28} />}
      beside={(
        <>
          {client.archivedAt !== null && <Text size="sm" className="muted">{t('archived')}</Text>}
          {unsigned && <Text size="sm" c="var(--onay-warning)">{t('unsigned')}</Text>}
        </>
      )}
      actions={(
        <>
          <Button onClick={() => navigate(`/agreements/new/${client.id}`)}>{t('newAgreement')}</Button>
          <Menu position="bottom-end">
            <Menu.Target><ActionIcon aria-label={t('moreActions', { ns: 'common' })}><IconDots size={18} /></ActionIcon></Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconUpload size={16} aria-hidden />} onClick={() => navigate(`/import/${client.id}`)}>{t('importPosts')}</Menu.Item>
              <Menu.Item leftSection={<IconArchive size={16} aria-hidden />} onClick={() => void archiveClient(client).catch(showError)}>
                {t(client.archivedAt === null ? 'archive' : 'unarchive')}
              </Menu.Item>
              <Menu.Item color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => setDeleting(true)}>{t('delete')}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </>
      )}
    >
      <Tabs value={current} onChange={(next) => next && navigate(`/clients/${id}/${next}`)} className={styles.tabs} keepMounted={false}>
        <Tabs.List className={styles.list}>
          {tabs.map((name) => <Tabs.Tab key={name} value={name}>{t(`tab.${name}`)}</Tabs.Tab>)}
        </Tabs.List>
        <Tabs.Panel value="contacts" className={styles.panel}><ContactsTab client={client} problems={problems} /></Tabs.Panel>
        <Tabs.Panel value="agreements" className={styles.panel}><AgreementsTab client={client} /></Tabs.Panel>
        <Tabs.Panel value="strategy" className={styles.bare}><Suspense><StrategyTab client={client} key={client.id} /></Suspense></Tabs.Panel>
        <Tabs.Panel value="grid" className={styles.bare}><Suspense><GridTab client={client} key={client.id} /></Suspense></Tabs.Panel>
        <Tabs.Panel value="media" className={styles.bare}><Suspense><MediaTab client={client} key={client.id} /></Suspense></Tabs.Panel>
        <Tabs.Panel value="onboarding" className={styles.panel}><OnboardingTab client={client} /></Tabs.Panel>
        <Tabs.Panel value="details" className={styles.panel}><DetailsTab client={client} /></Tabs.Panel>
      </Tabs>
      {deleting && <DeleteClient client={client} onClose={() => setDeleting(false)} onDeleted={() => navigate('/clients')} />}
    </Page>
  );
}
