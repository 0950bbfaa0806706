import { ActionIcon, Button, Group, Select, Stack, Table, Text, Title } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formats, networkNames, networks } from '../../../domain/clients/index.ts';
import type { Service } from '../../../domain/catalogue/index.ts';
import type { Row } from '../../../domain/common/id.ts';
import { currencies, formatMoney, proportion, type Currency } from '../../../domain/money/index.ts';
import { formatDay, type Day } from '../../../domain/time/index.ts';
import { offerUndo } from '../../app/undo/index.ts';
import { services } from '../../data/index.ts';
import { currentLanguage } from '../../i18n/index.ts';
import { SavedArea, SavedDay, SavedMoney, SavedNumber, SavedText } from '../../ui/fields.tsx';
import { showError } from '../../ui/showError.tsx';

type Props = { service: Service; currency: Currency; today: Day; hourlyRate: number | null; onRemoved: () => void };

const units = ['piece', 'hour', 'half-day', 'day', 'month', 'project'] as const;

/** One service with the history of its prices. */
export function ServiceEditor({ service, currency, today, hourlyRate, onRemoved }: Props) {
  const { t } = useTranslation(['catalogue', 'common']);
  const change = (values: Partial<Omit<Service, keyof Row>>) => services.update(service.id, () => values);
  const set = (values: Partial<Omit<Service, keyof Row>>) => void change(values).catch(showError);
  const remove = async () => {
    const removed = await services.remove(service.id);
    onRemoved();
    if (!removed) return;
    offerUndo({ label: t('removed', { name: service.name || t('unnamed') }), undo: () => services.restore(removed), redo: () => services.remove(removed.id) });
  };
  const byEffort = service.effortMinutes !== null && hourlyRate !== null ? proportion(hourlyRate, service.effortMinutes, 60) : null;
  return (
    <Stack gap="sm">
      <Title order={2} data-user-text>{service.name || t('unnamed')}</Title>
      <SavedText label={t('name')} value={service.name} onSave={(name) => change({ name })} />
      <SavedArea label={t('description')} value={service.description} onSave={(description) => change({ description })} />
      <Group grow>
        <Select
          label={t('network')} value={service.network ?? 'none'} data={[{ value: 'none', label: t('network.none', { ns: 'common' }) }, ...networks.map((value) => ({ value, label: networkNames[value] }))]}
          onChange={(value) => set({ network: networks.find((one) => one === value) ?? null })}
        />
        <Select
          label={t('format')} value={service.format} data={formats.map((value) => ({ value, label: t(`format.${value}`, { ns: 'common' }) }))}
          onChange={(value) => set({ format: formats.find((one) => one === value) ?? service.format })}
        />
      </Group>
      <Group grow align="flex-start">
        <Select
          label={t('unit')} value={service.unit} data={units.map((value) => ({ value, label: t(`unit.${value}`, { ns: 'common' }) }))}
          onChange={(value) => set({ unit: units.find((one) => one === value) ?? service.unit })}
        />
        <SavedNumber label={t('effortMinutes')} value={service.effortMinutes} max={60_000} onSave={(effortMinutes) => change({ effortMinutes })} />
      </Group>
      {byEffort !== null && (
        <Text size="sm" className="muted tabular">{t('byEffort', { amount: formatMoney({ minor: byEffort, currency }, currentLanguage(), { style: 'screen' }) })}</Text>
      )}
      <Prices service={service} currency={currency} today={today} onChange={(prices) => change({ prices })} />
      <Group>
        <Button variant="default" onClick={() => set({ archived: !service.archived })}>{t(service.archived ? 'unarchive' : 'archive')}</Button>
        <Button variant="default" color="red" onClick={() => void remove().catch(showError)}>{t('delete', { ns: 'common' })}</Button>
      </Group>
    </Stack>
  );
}

type PricesProps = { service: Service; currency: Currency; today: Day; onChange: (prices: Service['prices']) => Promise<unknown> };

/** Prices by currency and first day; adding one keeps the earlier ones. */
function Prices({ service, currency, today, onChange }: PricesProps) {
  const { t } = useTranslation('catalogue');
  const language = currentLanguage();
  const [draft, setDraft] = useState<{ currency: Currency; minor: number | null; validFrom: Day }>({ currency, minor: null, validFrom: today });
  const sorted = [...service.prices].sort((a, b) => a.currency.localeCompare(b.currency) || b.validFrom.localeCompare(a.validFrom));
  const add = () => {
    if (draft.minor === null) return;
    const { minor, validFrom } = draft;
    const others = service.prices.filter((price) => price.currency !== draft.currency || price.validFrom !== validFrom);
    void onChange([...others, { currency: draft.currency, minor, validFrom }]).then(() => setDraft({ ...draft, minor: null }), showError);
  };
  return (
    <Stack gap={6}>
      <Text size="sm" fw={500}>{t('prices')}</Text>
      {sorted.length > 0 && (
        <Table verticalSpacing={4} className="tabular">
          <Table.Tbody>
            {sorted.map((price) => (
              <Table.Tr key={`${price.currency}${price.validFrom}`}>
                <Table.Td>{formatMoney({ minor: price.minor, currency: price.currency }, language, { style: 'screen' })}</Table.Td>
                <Table.Td>{t('from', { day: formatDay(price.validFrom, language, 'medium') })}</Table.Td>
                <Table.Td ta="right">
                  <ActionIcon aria-label={t('removePrice')} onClick={() => void onChange(service.prices.filter((one) => one !== price)).catch(showError)}><IconTrash size={16} /></ActionIcon>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <Group gap="xs" align="flex-end" grow>
        <Select label={t('currency')} data={[...currencies]} value={draft.currency} onChange={(value) => setDraft({ ...draft, currency: currencies.find((one) => one === value) ?? draft.currency })} />
        <SavedMoney label={t('price')} currency={draft.currency} value={draft.minor} onSave={(minor) => Promise.resolve(setDraft((before) => ({ ...before, minor })))} />
        <SavedDay label={t('validFrom')} clearable={false} value={draft.validFrom} onSave={(validFrom) => Promise.resolve(setDraft((before) => ({ ...before, validFrom: validFrom ?? today })))} />
      </Group>
      <Group><Button variant="default" size="compact-sm" disabled={draft.minor === null} onClick={add}>{t('addPrice')}</Button></Group>
    </Stack>
  );
}
