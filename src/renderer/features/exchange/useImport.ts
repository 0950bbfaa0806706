import { useEffect, useRef, useState } from 'react';
import { dayOrderOf, ownHeadings, type DayOrder, type FileFault, type ImportClient, type ImportOptions, type Mapping } from '../../../domain/exchange/index.ts';
import { maxFileBytes } from '../../../domain/exchange/index.ts';
import type { Network } from '../../../domain/clients/index.ts';
import type { Work } from '../../app/work/index.ts';
import { showError } from '../../ui/showError.tsx';
import { openReader } from './ask.ts';
import { importClients, mappingFor, recognised, rememberMapping } from './context.ts';
import type { Table } from './messages.ts';

export type Planned = Awaited<ReturnType<typeof recognised>>;
export type Choices = { clientId: string | null; network: Network; order: DayOrder | null };
export type OpenFile = {
  name: string; table: Table; mapping: Mapping; own: boolean; clients: readonly ImportClient[];
  /** A date that can be read in two ways; null when the file itself tells. */
  ambiguous: string | null; order: DayOrder | null;
};
export type FileState = { state: 'none' } | { state: 'reading'; name: string } | { state: 'refused'; name: string; fault: FileFault } | ({ state: 'open' } & OpenFile);

const valuesOf = (table: Table, mapping: Mapping): string[] => {
  const column = mapping.indexOf('date');
  return column < 0 ? [] : table.rows.map((row) => row[column] ?? '');
};

/** A file on its way in: read in a worker, its columns understood, and planned again at every choice. Nothing is written here. */
export function useImport(work: Work, choices: Choices, altLabel: string) {
  const [file, setFile] = useState<FileState>({ state: 'none' });
  const [plan, setPlan] = useState<Planned | null>(null);
  const [planning, setPlanning] = useState(false);
  const reader = useRef<ReturnType<typeof openReader> | null>(null);
  useEffect(() => () => reader.current?.close(), []);

  const open = async (given: File): Promise<void> => {
    setPlan(null);
    const { name } = given;
    try {
      // Said before a byte of it is read.
      if (given.size > maxFileBytes) return void setFile({ state: 'refused', name, fault: 'too-large' });
      setFile({ state: 'reading', name });
      reader.current ??= openReader();
      const read = await reader.current.ask<'read'>({ type: 'read', bytes: new Uint8Array(await given.arrayBuffer()) });
      if (!read.ok) return void setFile({ state: 'refused', name, fault: read.fault });
      const { table } = read;
      const [mapping, clients] = await Promise.all([mappingFor(table.headings), importClients(work.active)]);
      const { order, example } = dayOrderOf(valuesOf(table, mapping));
      setFile({ state: 'open', name, table, mapping, clients, own: table.headings.includes(ownHeadings.id), ambiguous: example, order });
    } catch (error) {
      setFile({ state: 'none' });
      showError(error);
    }
  };

  const map = (mapping: Mapping): void => {
    if (file.state !== 'open') return;
    const { order, example } = dayOrderOf(valuesOf(file.table, mapping));
    setFile({ ...file, mapping, ambiguous: example, order });
    void rememberMapping(file.table.headings, mapping).catch(showError);
  };

  useEffect(() => {
    if (file.state !== 'open') return undefined;
    let current = true;
    setPlanning(true);
    const options: ImportOptions = {
      mapping: file.mapping, order: choices.order ?? file.order ?? 'day-first', clientId: choices.clientId, network: choices.network, clients: file.clients, today: work.day,
      own: file.own, altLabel,
    };
    const again = async (): Promise<void> => {
      const next = await reader.current?.ask<'plan'>({ type: 'plan', options }).then(recognised);
      if (!current) return;
      setPlan(next ?? null);
      setPlanning(false);
    };
    again().catch(showError);
    return () => {
      current = false;
    };
  }, [file, choices.order, choices.clientId, choices.network, work.day, altLabel]);

  // The last plan stays on the screen while the next is made, and cannot be carried out.
  return { file, plan: file.state === 'open' ? plan : null, planning, open, map, close: () => setFile({ state: 'none' }) };
}
