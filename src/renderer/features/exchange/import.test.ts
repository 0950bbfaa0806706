import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { guessMapping, planImport, writeCsv, type ImportOptions } from '../../../domain/exchange/index.ts';
import { makeClient } from '../../../../tests/fixtures/clients.ts';
import { openDatabase } from '../../data/database.ts';
import { clients, db, newId, planned, posts } from '../../data/index.ts';
import { importClients, mappingFor, recognised, rememberMapping } from './context.ts';
import { readTable } from './readTable.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a file', () => {
  it.each([[';'], [','], ['\t']] as const)('is a table whatever separates its cells (%j), with quotes and line breaks inside them', (separator) => {
    fc.assert(fc.property(fc.array(fc.array(fc.stringMatching(/^([a-zğ][a-zğ"\n,; ]{0,8})?$/), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 }), (rows) => {
      const filled = rows.map((row, index) => [`x${index}`, ...row]);
      const read = readTable(bytes(writeCsv([['Tarih', 'Saat', 'Metin', 'Notlar'], ...filled], { separator, bom: true })));
      expect(read.ok && read.table.rows).toEqual(filled);
    }), { numRuns: 60 });
  });

  it('may name its separator in a first line, as Excel does', () => {
    expect(readTable(bytes('sep=|\r\nDate|Caption\r\n1.12.2026|a, b\r\n'))).toMatchObject({ ok: true, table: { headings: ['Date', 'Caption'], rows: [['1.12.2026', 'a, b']], separator: '|' } });
  });

  it('names the row in which a quote was left open', () => {
    expect(readTable(bytes('Date,Caption\n1.12.2026,a\n2.12.2026,"b\n3.12.2026,c\n'))).toMatchObject({ ok: true, table: { openQuote: 3 } });
  });

  it.each([
    ['one-column', 'Caption\na\n'], ['no-rows', 'Date,Caption\n'], ['no-headings', '01.12.2026,a\n02.12.2026,b\n'], ['no-headings', ' , \na,b\n'], ['empty', '\n\n'],
    ['too-many-rows', `Date,Caption\n${'1.12.2026,a\n'.repeat(50_001)}`],
  ])('is refused as %s', (fault, text) => {
    expect(readTable(bytes(text))).toEqual({ ok: false, fault });
  });
});

describe('an import', () => {
  beforeEach(async () => {
    db.close();
    await db.delete();
    await openDatabase(db);
  });
  const headings = ['Date', 'Time', 'Network', 'Caption'];
  const rows = (count: number) => Array.from({ length: count }, (_, index) => [`2027-01-${String((index % 28) + 1).padStart(2, '0')}`, '10:00', 'Instagram', `Caption ${index}`]);
  async function planOf(count: number) {
    const client = await clients.create(makeClient());
    const options: ImportOptions = {
      mapping: guessMapping(headings), order: 'day-first', clientId: client.id, network: 'instagram', clients: await importClients([client]), today: '2026-11-23', own: false, altLabel: 'Alt text',
    };
    return planImport(rows(count), options, newId);
  }

  it('of a year of posts is written together with their versions, and one step takes it back and brings it again', async () => {
    const plan = await planOf(365);
    const heard: number[] = [];
    const made = await posts.createMany(plan.drafts.map(({ values }) => values), { origin: 'import', onProgress: (ready) => heard.push(ready) });
    expect([await db.posts.count(), await db.postVersions.count()]).toEqual([365, 365]);
    expect((await db.postVersions.toArray()).every(({ origin, number }) => origin === 'import' && number === 1)).toBe(true);
    expect(heard.at(-1)).toBe(365);
    expect(heard.length).toBeGreaterThan(5);
    const ids = await planned.remove(made.map(({ id }) => ({ kind: 'post', id })));
    expect(await db.posts.count()).toBe(0);
    await planned.restore(ids);
    expect(await db.postVersions.count()).toBe(365);
  }, 30_000);

  it('that is called off leaves nothing', async () => {
    const plan = await planOf(400);
    const control = new AbortController();
    await expect(posts.createMany(plan.drafts.map(({ values }) => values), {
      origin: 'import', signal: control.signal, onProgress: (ready) => {
        if (ready >= 100) control.abort();
      },
    })).rejects.toThrow();
    expect([await db.posts.count(), await db.postVersions.count()]).toEqual([0, 0]);
  });

  it('made twice makes nothing the second time', async () => {
    const plan = await planOf(30);
    await posts.createMany(plan.drafts.map(({ values }) => values), { origin: 'import' });
    const again = await recognised(plan);
    expect(again.create).toEqual([]);
    expect(new Set(again.rows.map(({ outcome }) => outcome))).toEqual(new Set(['known']));
  });

  it('remembers what columns meant, by their headings', async () => {
    await rememberMapping(headings, ['date', null, 'network', 'title']);
    expect(await mappingFor(headings)).toEqual(['date', null, 'network', 'title']);
    expect(await mappingFor(headings.map((heading) => heading.toUpperCase()))).toEqual(['date', null, 'network', 'title']);
    expect(await mappingFor(['Date', 'Caption'])).toEqual(['date', 'caption']);
  });
});
