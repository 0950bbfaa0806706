import { Checkbox, Select, Text } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Deliverable } from '../../../../domain/agreements/index.ts';
import { deviation, priceOn, type Service } from '../../../../domain/catalogue/index.ts';
import { formats, networkNames, networks } from '../../../../domain/clients/index.ts';
import { formatMoney, formatPercent, type Currency } from '../../../../domain/money/index.ts';
import { currentLanguage } from '../../../i18n/index.ts';
import { SavedMoney, SavedNumber, SavedText } from '../../../ui/fields.tsx';
import { same } from './drawnBy.ts';
import type { Edit } from './useEdit.ts';
import styles from './Editor.module.css';

const cadences = ['monthly', 'ad-hoc', 'project'] as const;
const units = ['piece', 'hour', 'half-day', 'day', 'month', 'project'] as const;

type Props = {
  row: Deliverable; index: number; edit: Edit; currency: Currency; today: string;
  /** The service it was drawn from, while the catalogue has it. */
  service: Service | null;
  /** What an hour should bring. */
  rate: { minor: number; currency: Currency } | null;
};

/** One line. Four choices are costly to draw: one line is drawn again only when something of its own has changed. */
export const DeliverableLine = memo(Line, ({ edit, ...before }, { edit: next, ...after }) => edit === next && same(before, after));

function Line({ row, index, edit, currency, today, service, rate }: Props) {
  const { t } = useTranslation(['agreements', 'common']);
  const item = (values: Partial<Deliverable>) => edit.item('deliverables', row.id, values);
  const set = (values: Partial<Deliverable>) =>
    edit.set((before) => ({ ...before, deliverables: before.deliverables.map((one) => (one.id === row.id ? { ...one, ...values } : one)) }));
  return (
    <div className={styles.deliverable}>
      <SavedText data-path={`deliverables.${index}.name`} label={t('deliverables.name')} value={row.name} onSave={(name) => item({ name })} />
      <SavedNumber path={`deliverables.${index}.quantity`} label={t('deliverables.quantity')} max={100_000} value={row.quantity} onSave={(quantity) => item({ quantity: quantity ?? 0 })} />
      <Select
        label={t('deliverables.unit')} value={row.unit} data={units.map((value) => ({ value, label: t(`unit.${value}`, { ns: 'common' }) }))}
        onChange={(value) => set({ unit: units.find((one) => one === value) ?? row.unit })}
      />
      <div>
        <Checkbox
          className={styles.included} data-path={`deliverables.${index}.unitPrice`} size="xs" label={t('deliverables.included')} checked={row.unitPrice === null}
          onChange={(event) => set({ unitPrice: event.currentTarget.checked ? null : 0 })}
        />
        {row.unitPrice !== null && (
          <SavedMoney hideLabel label={t('deliverables.unitPrice')} currency={currency} value={row.unitPrice} onSave={(price) => item({ unitPrice: price ?? 0 })} />
        )}
      </div>
      <Select
        label={t('deliverables.cadence')} value={row.cadence} data={cadences.map((value) => ({ value, label: t(`deliverables.cadences.${value}`) }))}
        onChange={(value) => set({ cadence: cadences.find((one) => one === value) ?? row.cadence })}
      />
      <Select
        label={t('network')} data-path={`deliverables.${index}.network`} value={row.network ?? 'none'} data={[{ value: 'none', label: t('network.none', { ns: 'common' }) }, ...networks.map((value) => ({ value, label: networkNames[value] }))]}
        onChange={(value) => set({ network: networks.find((one) => one === value) ?? null })}
      />
      <Select
        label={t('format')} value={row.format} data={formats.map((value) => ({ value, label: t(`format.${value}`, { ns: 'common' }) }))}
        onChange={(value) => set({ format: formats.find((one) => one === value) ?? row.format })}
      />
      <SavedText label={t('deliverables.note')} value={row.note} onSave={(note) => item({ note })} />
      <Deviation row={row} service={service} today={today} rate={rate} currency={currency} />
    </div>
  );
}

/** S1.10: a price that differs from the catalogue's, or from effort at the target rate, is said; nothing is forbidden. */
function Deviation({ row, service, today, rate, currency }: Omit<Props, 'edit' | 'index'>) {
  const { t } = useTranslation('agreements');
  if (!service || row.unitPrice === null) return null;
  const language = currentLanguage();
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
