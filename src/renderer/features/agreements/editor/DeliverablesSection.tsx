import { Button, Checkbox, Menu, Select, Stack, Text } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import type { Deliverable } from '../../../../domain/agreements/index.ts';
import { deviation, priceOn, type Service } from '../../../../domain/catalogue/index.ts';
import { formats, networkNames, networks } from '../../../../domain/clients/index.ts';
import { formatMoney, formatPercent } from '../../../../domain/money/index.ts';
import { dayAt } from '../../../../domain/time/index.ts';
import { db, newId } from '../../../data/index.ts';
import { currentLanguage } from '../../../i18n/index.ts';
import { SavedMoney, SavedNumber, SavedText } from '../../../ui/fields.tsx';
import { FieldGrid, Section } from '../../../ui/Section.tsx';
import { ItemList } from './ItemList.tsx';
import { drawnBy } from './drawnBy.ts';
import { sectionId, type SectionProps } from './sections.ts';

const cadences = ['monthly', 'ad-hoc', 'project'] as const;
const units = ['piece', 'hour', 'half-day', 'day', 'month', 'project'] as const;

/** S1.2 and S1.10: what is made, how often, at which price; drawn from the catalogue, and saying where it deviates from it. */
export const DeliverablesSection = drawnBy(['deliverables', 'handles', 'payment'], Drawn);

function Drawn({ content, edit, data }: SectionProps) {
  const { t } = useTranslation(['agreements', 'common']);
  const services = useLiveQuery(async () => (await db.services.toArray()).filter((service) => !service.archived)) ?? [];
  const { currency, kind } = content.payment;
  const today = dayAt(Date.now(), data.business.zone);
  const add = (row: Omit<Deliverable, 'id'>) => edit.set((before) => ({ ...before, deliverables: [...before.deliverables, { id: newId(), ...row }] }));
  const fromCatalogue = (service: Service) => add({
    cadence: kind === 'project' ? 'project' : 'monthly', network: service.network, format: service.format, name: service.name, quantity: 1, unit: service.unit,
    unitPrice: priceOn(service, currency, today), note: '', serviceId: service.id,
  });
  const item = (row: Deliverable, values: Partial<Deliverable>) => edit.item('deliverables', row.id, values);
  const set = (row: Deliverable, values: Partial<Deliverable>) =>
    edit.set((before) => ({ ...before, deliverables: before.deliverables.map((one) => (one.id === row.id ? { ...one, ...values } : one)) }));

  return (
    <Section title={t('section.deliverables')} text={t('deliverables.text')} id={sectionId('deliverables')}>
      <ItemList
        items={content.deliverables} nameOf={(row, index) => row.name || t('deliverables.nth', { number: index + 1 })} addLabel={t('deliverables.add')}
        onAdd={() => add({ cadence: kind === 'project' ? 'project' : 'monthly', network: content.handles[0]?.network ?? null, format: 'post', name: '', quantity: 4, unit: 'piece', unitPrice: null, note: '', serviceId: null })}
        onRemove={(row) => void edit.undoable('deliverables', t('removedLine'), (rows) => rows.filter((one) => one.id !== row.id))}
        onMove={(deliverables) => edit.set((before) => ({ ...before, deliverables }))}
        extra={services.length > 0 && (
          <Menu position="bottom-start">
            <Menu.Target><Button variant="default" size="compact-sm">{t('deliverables.fromCatalogue')}</Button></Menu.Target>
            <Menu.Dropdown mah={320} style={{ overflow: 'auto' }}>
              {services.map((service) => <Menu.Item key={service.id} onClick={() => fromCatalogue(service)}>{service.name}</Menu.Item>)}
            </Menu.Dropdown>
          </Menu>
        )}
        render={(row, index) => (
          <Stack gap="xs">
            <FieldGrid min={104}>
              <Select
                label={t('deliverables.cadence')} value={row.cadence} data={cadences.map((value) => ({ value, label: t(`deliverables.cadences.${value}`) }))}
                onChange={(value) => set(row, { cadence: cadences.find((one) => one === value) ?? row.cadence })}
              />
              <Select
                label={t('network')} value={row.network ?? 'none'} data={[{ value: 'none', label: t('network.none', { ns: 'common' }) }, ...networks.map((value) => ({ value, label: networkNames[value] }))]}
                onChange={(value) => set(row, { network: networks.find((one) => one === value) ?? null })}
              />
              <Select
                label={t('format')} value={row.format} data={formats.map((value) => ({ value, label: t(`format.${value}`, { ns: 'common' }) }))}
                onChange={(value) => set(row, { format: formats.find((one) => one === value) ?? row.format })}
              />
              <SavedNumber path={`deliverables.${index}.quantity`} label={t('deliverables.quantity')} max={100_000} value={row.quantity} onSave={(quantity) => item(row, { quantity: quantity ?? 0 })} />
              <Select
                label={t('deliverables.unit')} value={row.unit} data={units.map((value) => ({ value, label: t(`unit.${value}`, { ns: 'common' }) }))}
                onChange={(value) => set(row, { unit: units.find((one) => one === value) ?? row.unit })}
              />
            </FieldGrid>
            <FieldGrid min={160}>
              <SavedText data-path={`deliverables.${index}.name`} label={t('deliverables.name')} value={row.name} onSave={(name) => item(row, { name })} />
              <Stack gap={6}>
                <Checkbox
                  mt={4} label={t('deliverables.included')} checked={row.unitPrice === null}
                  onChange={(event) => set(row, { unitPrice: event.currentTarget.checked ? null : 0 })}
                />
                {row.unitPrice !== null && (
                  <SavedMoney hideLabel label={t('deliverables.unitPrice')} currency={currency} value={row.unitPrice} onSave={(price) => item(row, { unitPrice: price ?? 0 })} />
                )}
              </Stack>
              <SavedText label={t('deliverables.note')} value={row.note} onSave={(note) => item(row, { note })} />
            </FieldGrid>
            <Deviation row={row} service={services.find((service) => service.id === row.serviceId)} today={today} data={data} currency={currency} />
          </Stack>
        )}
      />
    </Section>
  );
}

type DeviationProps = { row: Deliverable; service: Service | undefined; today: string; data: SectionProps['data']; currency: SectionProps['content']['payment']['currency'] };

/** S1.10: a price that differs from the catalogue's, or from effort at the target rate, is said; nothing is forbidden. */
function Deviation({ row, service, today, data, currency }: DeviationProps) {
  const { t } = useTranslation('agreements');
  if (!service || row.unitPrice === null) return null;
  const language = currentLanguage();
  const { targetHourlyRate, currency: own } = data.business;
  const rate = targetHourlyRate === null ? null : { minor: targetHourlyRate, currency: own };
  const { fromCatalogue, fromEffort } = deviation({ unitPrice: row.unitPrice, currency }, service, today, rate);
  const listed = priceOn(service, currency, today);
  const signed = (basisPoints: number) => `${basisPoints > 0 ? '+' : '−'}${formatPercent(Math.abs(basisPoints), language)}`;
  const parts = [
    fromCatalogue !== null && fromCatalogue !== 0 && listed !== null
      ? t('deliverables.offCatalogue', { percent: signed(fromCatalogue), price: formatMoney({ minor: listed, currency }, language, { style: 'screen' }) }) : null,
    fromEffort !== null && fromEffort < 0 ? t('deliverables.belowEffort', { percent: signed(fromEffort) }) : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : <Text size="xs" c="var(--onay-warning)">{parts.join(' ')}</Text>;
}
