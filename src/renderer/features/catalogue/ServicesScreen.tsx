import { Button, Group, SegmentedControl, Table, Text, UnstyledButton } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { priceOn, type Service } from '../../../domain/catalogue/index.ts';
import { networkNames } from '../../../domain/clients/index.ts';
import { currencies, formatMoney } from '../../../domain/money/index.ts';
import { dayAt } from '../../../domain/time/index.ts';
import { db, services as rows } from '../../data/index.ts';
import { currentLanguage } from '../../i18n/index.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { showError } from '../../ui/showError.tsx';
import { ServiceEditor } from './ServiceEditor.tsx';
import styles from './Services.module.css';

/** The service catalogue (S1.10): what is sold, how long it takes, what it costs in each currency from when on. */
export function ServicesScreen() {
  const { t } = useTranslation(['catalogue', 'common']);
  const [archived, setArchived] = useState(false);
  const [chosen, choose] = useState<string | null>(null);
  const language = currentLanguage();
  const all = useLiveQuery(() => db.services.toArray());
  const business = useLiveQuery(() => db.business.limit(1).first());
  if (!all || !business) return <Page title={t('title')}>{null}</Page>;
  const today = dayAt(Date.now(), business.zone);
  const shown = all.filter((service) => service.archived === archived).sort((a, b) => a.name.localeCompare(b.name, language));
  const used = currencies.filter((currency) => currency === business.currency || shown.some((service) => service.prices.some((price) => price.currency === currency)));
  const service = all.find((one) => one.id === chosen) ?? null;

  const add = () => void rows.create({
    name: '', description: '', network: null, format: 'post', unit: 'piece', effortMinutes: null, prices: [], archived: false,
  }).then(({ id }) => {
    setArchived(false);
    choose(id);
  }, showError);
  return (
    <Page title={t('title')} wide actions={<Button onClick={add}>{t('add')}</Button>}>
      {all.length === 0 ? <EmptyState text={t('empty')} action={t('add')} onAction={add} /> : (
        <div className={styles.split}>
          <div>
            <Group mb="sm">
              <SegmentedControl
                aria-label={t('which')} value={archived ? 'archived' : 'active'} data={[{ value: 'active', label: t('active') }, { value: 'archived', label: t('archived') }]}
                onChange={(value) => setArchived(value === 'archived')}
              />
            </Group>
            {shown.length === 0 && <Text className="muted">{t('none')}</Text>}
            {shown.length > 0 && (
              <Table highlightOnHover verticalSpacing={6}>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>{t('name')}</Table.Th><Table.Th>{t('format')}</Table.Th><Table.Th ta="right">{t('effort')}</Table.Th>
                    {used.map((currency) => <Table.Th key={currency} ta="right">{currency}</Table.Th>)}
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {shown.map((one) => (
                    <Table.Tr key={one.id} bg={one.id === chosen ? 'var(--onay-hover)' : undefined}>
                      <Table.Td>
                        <UnstyledButton className={styles.name} data-user-text aria-pressed={one.id === chosen} onClick={() => choose(one.id)}>{one.name || t('unnamed')}</UnstyledButton>
                      </Table.Td>
                      <Table.Td>{[one.network ? networkNames[one.network] : null, t(`format.${one.format}`, { ns: 'common' })].filter((text) => text !== null).join(' · ')}</Table.Td>
                      <Table.Td ta="right" className="tabular" style={{ whiteSpace: 'nowrap' }}>{one.effortMinutes === null ? '' : t('minutes', { count: one.effortMinutes })}</Table.Td>
                      {used.map((currency) => <Table.Td key={currency} ta="right" className="tabular">{priceText(one, currency)}</Table.Td>)}
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            )}
          </div>
          {service && (
            <div className={styles.inspector}>
              <ServiceEditor key={service.id} service={service} currency={business.currency} today={today} hourlyRate={business.targetHourlyRate} onRemoved={() => choose(null)} />
            </div>
          )}
        </div>
      )}
    </Page>
  );

  function priceText(one: Service, currency: (typeof currencies)[number]): string {
    const minor = priceOn(one, currency, today);
    return minor === null ? '' : `${formatMoney({ minor, currency }, language, { style: 'screen' })} / ${t(`unit.${one.unit}`, { ns: 'common' })}`;
  }
}
