import { mkdtemp, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import type { Log } from '../log/index.ts';
import { agendaOf, item, morning } from './agenda.testing.ts';
import { nodeFiles } from './files.ts';
import { journalName, openJournal } from './journal.ts';
import { decodeLine, decodeLines, encodeLine, type Line } from './lines.ts';
import { freeReplaceId, replaceIdOf } from './replace-id.ts';
import { agendaName, openStore } from './store.ts';

let folder: string;
let complaints: string[];
const log: Log = { info: () => undefined, warn: () => undefined, error: (message) => void complaints.push(message) };
const intent = (id: string) => ({ what: 'fired' as const, replaceId: replaceIdOf(id), ids: [id], at: morning, title: id, body: '', route: '/' });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onay-journal-'));
  complaints = [];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A journal on the real disk with these occurrences fired. */
async function fired(...ids: string[]): Promise<string> {
  const files = nodeFiles(folder);
  const journal = await openJournal(files, log);
  for (const id of ids) {
    const [begun] = await journal.begin([intent(id)]);
    await journal.end(begun, [{ itemId: id, what: 'fired' }], morning);
  }
  await journal.settle();
  await files.close();
  return readFile(join(folder, journalName), 'utf8');
}
const reopened = async () => {
  const files = nodeFiles(folder);
  return { files, journal: await openJournal(files, log) };
};

describe('a journal whose last write was interrupted', () => {
  test('is read up to the last whole line at whatever byte it ends, and goes on from there', async () => {
    const text = await fired('a', 'ığü');
    const size = Buffer.byteLength(text);
    for (let length = 0; length <= size; length += 7) {
      await writeFile(join(folder, journalName), text);
      await truncate(join(folder, journalName), length);
      const whole = decodeLines(Buffer.from(text).subarray(0, length).toString()).lines;
      const { files, journal } = await reopened();
      expect(journal.isDone('ığü')).toBe(length === size);
      expect(journal.open().length + journal.entriesAfter(0).length).toBe(Math.ceil(whole.length / 2));
      const [next] = await journal.begin([intent('b')]);
      await journal.end(next, [{ itemId: 'b', what: 'fired' }], morning);
      await files.close();
      const again = await reopened();
      expect(again.journal.isDone('b')).toBe(true);
      await again.files.close();
    }
    expect(complaints).toEqual([]);
    expect((await readdir(folder)).filter((name) => name.includes('damaged'))).toEqual([]);
  });

  test('never takes a changed line for another: one flipped bit and it does not count', () => {
    const line = encodeLine({ kind: 'done', id: 'review:1', at: 5 }).trimEnd();
    fc.assert(fc.property(fc.integer({ min: 0, max: line.length - 1 }), fc.integer({ min: 0, max: 6 }), (at, bit) => {
      const changed = line.slice(0, at) + String.fromCharCode(line.charCodeAt(at) ^ (1 << bit)) + line.slice(at + 1);
      expect(decodeLine(changed)).toBeUndefined();
    }), { numRuns: 2_000 });
  });

  test('reads back every line as it was written', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.nat(), (id, at) => {
      const line: Line = { kind: 'done', id: id.replace(/\p{Surrogate}/gu, ''), at };
      expect(decodeLines(encodeLine(line))).toEqual({ lines: [line], torn: false, damaged: 0 });
    }));
  });
});

describe('a journal damaged in the middle', () => {
  test('keeps every whole line, keeps the damaged file beside it, and says so', async () => {
    const text = await fired('a', 'b', 'c');
    const lines = text.split('\n');
    const damaged = [lines[0], lines[1], 'rubbish', lines[3], ...lines.slice(4)].join('\n');
    await writeFile(join(folder, journalName), damaged);
    const { files, journal } = await reopened();
    expect(['a', 'b', 'c'].map((id) => journal.isDone(id))).toEqual([true, true, true]);
    expect(complaints).toHaveLength(1);
    const copies = (await readdir(folder)).filter((name) => name.includes('damaged'));
    expect(copies).toHaveLength(1);
    expect(await readFile(join(folder, copies[0] ?? ''), 'utf8')).toBe(damaged);
    await files.close();
    const again = await reopened();
    expect(again.journal.isDone('b')).toBe(true);
    expect(complaints).toHaveLength(1);
    await again.files.close();
  });
});

describe('a long journal', () => {
  test('is rewritten when most of it is of no more use, and forgets no occurrence of the agenda', async () => {
    const ids = Array.from({ length: 400 }, (_none, index) => `n${index}`);
    const before = Buffer.byteLength(await fired(...ids));
    const { files, journal } = await reopened();
    await journal.acknowledge(journal.last - 1, () => true);
    await journal.acknowledge(journal.last, () => true);
    await files.close();
    expect(Buffer.byteLength(await readFile(join(folder, journalName), 'utf8'))).toBeLessThan(before / 2);
    const again = await reopened();
    expect(ids.every((id) => again.journal.isDone(id))).toBe(true);
    expect(again.journal.last).toBe(400);
    expect(again.journal.entriesAfter(0)).toEqual([]);
    await again.files.close();
  });
});

describe('a disk that takes nothing more', () => {
  test('is told as such, and neither the intent nor a reminder begins', async () => {
    await symlink('/dev/full', join(folder, journalName));
    const files = nodeFiles(folder);
    await expect(files.append(journalName, 'line\n', true)).rejects.toMatchObject({ code: 'disk-full' });
    await files.close();
  });

  test('in a folder that is no folder says so', async () => {
    await writeFile(join(folder, 'file'), '');
    await expect(nodeFiles(join(folder, 'file')).append('x', 'line\n', true)).rejects.toMatchObject({ code: expect.stringMatching(/io|no-such-folder/) });
  });
});

describe('the stored agenda', () => {
  test('survives a restart', async () => {
    const files = nodeFiles(folder);
    const store = await openStore(files, log);
    await store.replace(agendaOf(3, [item('ığüşöç', morning, { route: '/agreements/a' })]));
    expect((await openStore(nodeFiles(folder), log)).agenda).toEqual(agendaOf(3, [item('ığüşöç', morning, { route: '/agreements/a' })]));
    await files.close();
  });

  test.each([
    ['half a file', '{"format":1,"agenda":{"rev'],
    ['another form', '{"format":1,"agenda":{"revision":"2"}}'],
    ['a later format', '{"format":2,"agenda":{"revision":2,"items":[],"missedTitle":"","missedBody":""}}'],
    ['nothing', ''],
  ])('that is %s is kept beside, reported, and the renderer is asked anew', async (_what, text) => {
    await writeFile(join(folder, agendaName), text);
    const store = await openStore(nodeFiles(folder), log);
    expect(store.agenda.revision).toBe(0);
    expect(complaints).toHaveLength(1);
    await store.replace(agendaOf(1, []));
    const [copy] = (await readdir(folder)).filter((name) => name.startsWith(`${agendaName}.damaged-`));
    expect(await readFile(join(folder, copy ?? ''), 'utf8')).toBe(text);
  });
});

test('the number of an occurrence on the desktop is stable, never zero, and never another occurrence\'s', () => {
  const taken = new Map<number, string>();
  for (let index = 0; index < 100_000; index += 1) {
    const number = freeReplaceId(`id ${index}`, (candidate) => taken.has(candidate));
    taken.set(number, `id ${index}`);
  }
  expect(taken.size).toBe(100_000);
  const numbers = [...taken.keys()];
  expect(numbers.every((number) => number >= 0x4000_0000 && number < 0x8000_0000)).toBe(true);
  expect(replaceIdOf('review:1')).toBe(replaceIdOf('review:1'));
});
