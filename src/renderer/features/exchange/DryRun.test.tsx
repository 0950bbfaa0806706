import { MantineProvider } from '@mantine/core';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, it } from 'vitest';
import { guessMapping, planImport, withoutKnown, type Mapping } from '../../../domain/exchange/index.ts';
import { newId } from '../../data/index.ts';
import { speakLanguage } from '../../i18n/index.ts';
import { DryRun } from './DryRun.tsx';
import { MappingTable } from './MappingTable.tsx';
import { leftOutCsv } from './run.ts';

beforeAll(() => speakLanguage('en'));

const headings = ['Tarih', 'Saat', 'Mecra', 'Metin', 'Kimden'];
const rows = [['01.12.2026', '10:00', 'Instagram', 'Yeni', 'Ece'], ['01.12.2026', '10:00', 'Facebook', 'Yeni', 'Ece'], ['31.11.2026', '10:00', 'X', 'Yok', ''], ['02.12.2026', '', '', 'Fikir', '']];
const table = { headings, rows, encoding: 'utf-8', separator: ';', openQuote: null } as const;
const client = { id: newId(), name: 'Kahve', zone: 'Europe/Istanbul', handles: [], pillars: [], campaigns: [], media: [] };
const plan = withoutKnown(planImport(rows, {
  mapping: guessMapping(headings), order: 'day-first', clientId: client.id, network: 'instagram', clients: [client], today: '2026-11-23', own: false, altLabel: '',
}, newId), new Set());

it('says of each row what it will become, and which column of it is wrong', async () => {
  const user = userEvent.setup();
  render(<MantineProvider><DryRun plan={plan} table={table} clientNames={new Map([[client.id, 'Kahve']])} /></MantineProvider>);
  const lines = () => within(screen.getByRole('table')).getAllByRole('row').slice(1).map((row) => row.textContent ?? '');
  expect(lines()).toHaveLength(4);
  expect(lines()[0]).toContain('New post1 Dec 2026, 10:00Kahve');
  expect(lines()[1]).toContain('With row 2');
  expect(lines()[2]).toContain('Date: 31 November 2026 does not exist.');
  await user.click(screen.getByText('Left out 1'));
  expect(lines()).toHaveLength(1);
});

it('gives the rows that were left out their reasons in a file of their own', () => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(leftOutCsv(table, plan));
  expect(text.split('\r\n')).toEqual(['\uFEFFTarih;Saat;Mecra;Metin;Kimden;Reason', '31.11.2026;10:00;X;Yok;;Row 4: Date: 31 November 2026 does not exist.', '']);
});

it('lets a column mean something else', async () => {
  const user = userEvent.setup();
  const chosen: Mapping[] = [];
  render(<MantineProvider><MappingTable table={table} mapping={guessMapping(headings)} onChange={(mapping) => chosen.push(mapping)} /></MantineProvider>);
  const box = screen.getByRole('combobox', { name: 'Meaning of Kimden' });
  await user.clear(box);
  await user.type(box, 'Assignee');
  await user.keyboard('{ArrowDown}{Enter}');
  expect(chosen).toEqual([['date', 'time', 'network', 'caption', 'assignee']]);
});
