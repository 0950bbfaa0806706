import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLog, logFileName } from './index.ts';

let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'onay-log-')); });
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const now = (): number => Date.UTC(2026, 11, 18, 9, 30);
const read = (name = logFileName): string => readFileSync(join(folder, name), 'utf8');

describe('the log', () => {
  it('writes one dated line a message, with errors and their causes', () => {
    const log = createLog({ folder, now });
    log.error('export failed', new Error('no room', { cause: new Error('ENOSPC') }));
    expect(read()).toMatch(/^2026-12-18T09:30:00\.000Z error export failed: Error: no room/);
    expect(read()).toContain('caused by Error: ENOSPC');
  });

  it('never grows beyond its cap, and keeps only so many old files', () => {
    const log = createLog({ folder, now, maxBytes: 2_000, keep: 2 });
    for (let n = 0; n < 500; n += 1) log.info(`line ${n} ${'x'.repeat(50)}`);
    const files = readdirSync(folder).sort();
    expect(files).toEqual(['onay.1.log', 'onay.2.log', 'onay.log']);
    for (const name of files) expect(statSync(join(folder, name)).size).toBeLessThanOrEqual(2_000);
    expect(read()).toContain('line 499');
  });

  it('cuts a line that would flood it', () => {
    createLog({ folder, now }).warn('y'.repeat(1_000_000));
    expect(statSync(join(folder, logFileName)).size).toBeLessThan(9_000);
  });

  it('redacts the message and the detail', () => {
    const log = createLog({ folder, now, homeFolder: '/home/elif' });
    log.info('mail to elif@example.org', { path: '/home/elif/a.pdf', token: 'abc' });
    expect(read()).toContain('mail to [e-mail]: {"path":"~/a.pdf","token":[secret]}');
  });

  it('keeps documents out, saying only how long they were', () => {
    createLog({ folder, now }).info('signed', { pdf: new Uint8Array(1234) });
    expect(read()).toContain('[1234 bytes]');
  });

  it('does not let a message forge a second line', () => {
    createLog({ folder, now }).info('a\n2026-12-18T09:30:00.000Z error forged');
    expect(read().split('\n').filter((line) => line.startsWith('2026'))).toHaveLength(1);
  });

  it('never throws when the folder cannot be written, and says later how much was lost', () => {
    const blocked = join(folder, 'taken');
    writeFileSync(blocked, 'a file where the folder should be');
    const log = createLog({ folder: blocked, now });
    log.info('one');
    log.info('two');
    rmSync(blocked);
    log.info('three');
    expect(readFileSync(join(blocked, logFileName), 'utf8')).toMatch(/warn 2 lines could not be written\n.*info three/);
  });

  it('survives a value that cannot be written as JSON', () => {
    const circular: { self?: unknown } = {};
    circular.self = circular;
    createLog({ folder, now }).info('odd', circular);
    expect(read()).toContain('odd: [object Object]');
  });
});
