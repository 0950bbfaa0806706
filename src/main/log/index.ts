import { appendFileSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe } from './describe.ts';
import { redact } from './redact.ts';

/** What every room writes to. `detail` may be an error (its causes are followed) or any plain value. */
export type Log = {
  info(message: string, detail?: unknown): void;
  warn(message: string, detail?: unknown): void;
  error(message: string, detail?: unknown): void;
};

export type LogOptions = {
  /** The folder the files live in; made when missing. */
  folder: string;
  /** UTC milliseconds. */
  now: () => number;
  /** Replaced by `~` wherever it occurs. */
  homeFolder?: string;
  /** One file's cap in bytes. */
  maxBytes?: number;
  /** How many old files are kept beside the current one: `onay.1.log` is the youngest. */
  keep?: number;
};

export const logFileName = 'onay.log';
const maxLine = 8_000;

/**
 * A log that cannot fill the disk and cannot name anyone: lines are redacted, cut at 8,000 characters, and files
 * rotate at `maxBytes`. It writes synchronously, because the line that matters most is the one before a crash. It
 * never throws: what cannot be written is counted, and the count is written when the disk takes lines again.
 */
export function createLog({ folder, now, homeFolder = homedir(), maxBytes = 1_000_000, keep = 3 }: LogOptions): Log {
  const file = join(folder, logFileName);
  let lost = 0;

  const append = (line: string): void => {
    mkdirSync(folder, { recursive: true });
    if (sizeOf(file) + Buffer.byteLength(line) > maxBytes) rotate(folder, keep);
    appendFileSync(file, line, { mode: 0o600 });
  };

  const write = (level: 'info' | 'warn' | 'error', message: string, detail: unknown): void => {
    const text = detail === undefined ? message : `${message}: ${describe(detail)}`;
    // Cut before redaction as well, so that a huge text cannot make the patterns slow.
    const clean = redact(text.slice(0, maxLine), homeFolder).replace(/[\r\n]+/g, '\n  ').slice(0, maxLine);
    const stamp = new Date(now()).toISOString();
    const note = lost > 0 ? `${stamp} warn ${lost} lines could not be written\n` : '';
    try {
      append(`${note}${stamp} ${level} ${clean}\n`);
      lost = 0;
    } catch {
      lost += 1;
    }
  };

  return {
    info: (message, detail) => write('info', message, detail),
    warn: (message, detail) => write('warn', message, detail),
    error: (message, detail) => write('error', message, detail),
  };
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function rotate(folder: string, keep: number): void {
  const name = (age: number): string => join(folder, age === 0 ? logFileName : `onay.${age}.log`);
  rmSync(name(keep), { force: true });
  for (let age = keep - 1; age >= 0; age -= 1) {
    if (sizeOf(name(age)) > 0) renameSync(name(age), name(age + 1));
  }
}
