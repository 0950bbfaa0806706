import { planImport } from '../../../domain/exchange/index.ts';
import { newId } from '../../data/ids.ts';
import type { FromWorker, Job, Outcome, Table, ToWorker } from './messages.ts';
import { readTable } from './readTable.ts';

/** Files are read and planned here, so that no file is large enough to hold the screen up. The last table stays for planning it again. */
declare const self: DedicatedWorkerGlobalScope;

let table: Table | null = null;

self.addEventListener('message', ({ data: { id, job } }: MessageEvent<ToWorker>) => {
  const say = (message: FromWorker): void => self.postMessage(message, []);
  try {
    say({ id, done: done(job) });
  } catch (error) {
    say({ id, failed: error instanceof Error ? error.message : String(error) });
  }
});

function done(job: Job): Outcome<Job['type']> {
  switch (job.type) {
    case 'read': {
      const read = readTable(job.bytes);
      table = read.ok ? read.table : null;
      return read;
    }
    case 'plan': return planImport(table?.rows ?? [], job.options, newId);
  }
}
