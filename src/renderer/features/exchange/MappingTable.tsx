import { Select, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { exchangeFields, withMeaning, type Mapping } from '../../../domain/exchange/index.ts';
import type { Table as Cells } from './messages.ts';
import styles from './Exchange.module.css';

type Props = { table: Cells; mapping: Mapping; onChange: (mapping: Mapping) => void };

/** What each column means: guessed by its heading, changed by hand. */
export function MappingTable({ table, mapping, onChange }: Props) {
  const { t } = useTranslation('exchange');
  const data = [{ value: '', label: t('notTaken') }, ...exchangeFields.map((field) => ({ value: field, label: t(`field.${field}`) }))];
  return (
    <Table className={styles.mapping} withRowBorders verticalSpacing={4}>
      <Table.Thead><Table.Tr><Table.Th>{t('column')}</Table.Th><Table.Th>{t('examples')}</Table.Th><Table.Th>{t('meaning')}</Table.Th></Table.Tr></Table.Thead>
      <Table.Tbody>
        {table.headings.map((heading, index) => {
          const name = heading.trim() || t('columnNumber', { number: index + 1 });
          return (
            <Table.Tr key={index}>
              <Table.Th scope="row" className={styles.heading}>{name}</Table.Th>
              <Table.Td className={styles.examples}>{examplesOf(table, index)}</Table.Td>
              <Table.Td className={styles.meaning}>
                <Select
                  size="xs" aria-label={t('meaningOf', { column: name })} data={data} value={mapping[index] ?? ''} allowDeselect={false} searchable
                  onChange={(value) => onChange(withMeaning(mapping, index, exchangeFields.find((field) => field === value) ?? null))}
                />
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}

const examplesOf = (table: Cells, column: number): string =>
  [...new Set(table.rows.slice(0, 200).map((row) => (row[column] ?? '').trim().replaceAll(/\s+/g, ' ')).filter(Boolean))].slice(0, 3).map((text) => text.slice(0, 60)).join(' · ');
