import { ActionIcon, Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { bareHandle, formats, networkNames, networks } from '../../../domain/clients/index.ts';
import { newId } from '../../data/index.ts';
import type { RunningForm } from './running.ts';
import { WholeNumber } from './WholeNumber.tsx';

const networkChoices = networks.map((value) => ({ value, label: networkNames[value] }));

type Rows<K extends 'handles' | 'counts'> = { rows: RunningForm[K]; onChange: (rows: RunningForm[K]) => void };

/** Accounts, one a line. Once the form was `tried`, a line left empty is pointed at. */
export function HandleRows({ rows, onChange, tried }: Rows<'handles'> & { tried: boolean }) {
  const { t } = useTranslation('clients');
  const put = (id: string, values: Partial<RunningForm['handles'][number]>) => onChange(rows.map((row) => (row.id === id ? { ...row, ...values } : row)));
  return (
    <Stack gap="xs" mt="md">
      {rows.map((row) => (
        <Group key={row.id} gap="xs" align="flex-start">
          <Select
            aria-label={t('network')} w={180} data={networkChoices} value={row.network}
            onChange={(value) => put(row.id, { network: networks.find((one) => one === value) ?? row.network })}
          />
          <TextInput
            aria-label={t('handle')} placeholder="@" w={260} value={row.handle} error={tried && bareHandle(row.handle) === '' ? t('problem.handle-empty') : null}
            onChange={(event) => put(row.id, { handle: event.currentTarget.value })}
          />
          <ActionIcon aria-label={t('removeHandle', { handle: row.handle || networkNames[row.network] })} onClick={() => onChange(rows.filter((one) => one.id !== row.id))}><IconTrash size={16} /></ActionIcon>
        </Group>
      ))}
      <Group>
        <Button variant="default" size="compact-sm" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => onChange([...rows, { id: newId(), network: 'instagram', handle: '' }])}>{t('addHandle')}</Button>
      </Group>
    </Stack>
  );
}

/** What is made each month, one a line. */
export function CountRows({ rows, onChange }: Rows<'counts'>) {
  const { t } = useTranslation(['clients', 'common']);
  const put = (id: string, values: Partial<RunningForm['counts'][number]>) => onChange(rows.map((row) => (row.id === id ? { ...row, ...values } : row)));
  return (
    <Stack gap="xs">
      {rows.map((row) => (
        <Group key={row.id} gap="xs" align="flex-start">
          <WholeNumber aria-label={t('running.quantity')} w={80} name="quantity" value={row.quantity} onChange={(value) => put(row.id, { quantity: value ?? 0 })} />
          <Select
            aria-label={t('running.format')} w={180} data={formats.map((value) => ({ value, label: t(`format.${value}`, { ns: 'common' }) }))} value={row.format}
            onChange={(value) => put(row.id, { format: formats.find((one) => one === value) ?? row.format })}
          />
          <Select
            aria-label={t('network')} w={180} data={[{ value: 'none', label: t('network.none', { ns: 'common' }) }, ...networkChoices]} value={row.network ?? 'none'}
            onChange={(value) => put(row.id, { network: networks.find((one) => one === value) ?? null })}
          />
          <ActionIcon aria-label={t('running.removeCount')} onClick={() => onChange(rows.filter((one) => one.id !== row.id))}><IconTrash size={16} /></ActionIcon>
        </Group>
      ))}
      <Group>
        <Button
          variant="default" size="compact-sm" leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => onChange([...rows, { id: newId(), network: rows.at(-1)?.network ?? 'instagram', format: 'post', quantity: 4 }])}
        >
          {t('running.addCount')}
        </Button>
      </Group>
    </Stack>
  );
}
