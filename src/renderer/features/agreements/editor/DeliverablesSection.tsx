import { Button, Menu } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import type { Deliverable } from '../../../../domain/agreements/index.ts';
import { priceOn, type Service } from '../../../../domain/catalogue/index.ts';
import { dayAt } from '../../../../domain/time/index.ts';
import { db, newId } from '../../../data/index.ts';
import { Section } from '../../../ui/Section.tsx';
import { DeliverableLine } from './DeliverableLine.tsx';
import { ItemList } from './ItemList.tsx';
import { drawnBy } from './drawnBy.ts';
import { sectionId, type SectionProps } from './sections.ts';

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
  const { targetHourlyRate, currency: own } = data.business;
  const rate = targetHourlyRate === null ? null : { minor: targetHourlyRate, currency: own };

  return (
    <Section title={t('section.deliverables')} text={t('deliverables.text')} id={sectionId('deliverables')}>
      <ItemList
        items={content.deliverables} nameOf={(row, index) => row.name || t('deliverables.nth', { number: index + 1 })} addLabel={t('deliverables.add')} path="deliverables"
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
          <DeliverableLine
            row={row} index={index} edit={edit} currency={currency} today={today} rate={rate}
            service={services.find((service) => service.id === row.serviceId) ?? null}
          />
        )}
      />
    </Section>
  );
}
