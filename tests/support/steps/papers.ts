import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator } from '@playwright/test';
import { area } from './begin.ts';
import type { Hand } from './hand.ts';

export type Exported = { name: string; path: string; bytes: Uint8Array };

const filesIn = (folder: string): string[] => {
  try {
    // A write on its way is no export yet.
    return readdirSync(folder).filter((name) => !name.endsWith('.tmp'));
  } catch (error) {
    // Made by the first export.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
};

/** Does what exports a paper, waits until the screen says that it is saved, and reads it. */
export async function exported({ page, word }: Hand, folder: string, act: () => Promise<void>): Promise<Exported> {
  const before = new Set(filesIn(folder));
  await act();
  await expect.poll(() => filesIn(folder).filter((name) => !before.has(name)).length, { timeout: 20_000 }).toBe(1);
  const [name = ''] = filesIn(folder).filter((one) => !before.has(one));
  await expect(page.getByText(word('common', 'exported', { name })).first()).toBeVisible();
  const path = join(folder, name);
  return { name, path, bytes: new Uint8Array(readFileSync(path)) };
}

/** Gives files to the Verify screen; answers with the part of the screen that speaks of each. */
export async function verify(hand: Hand, files: readonly { name: string; bytes: Uint8Array }[]): Promise<Locator[]> {
  const { page, word } = hand;
  await area(hand, 'verify');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: word('verify', 'choose'), exact: true }).click();
  await (await chooser).setFiles(files.map(({ name, bytes }) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from(bytes) })));
  return files.map(({ name }) => page.getByRole('article', { name, exact: true }));
}

/** The same file with one bit of one byte turned. */
export function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const copy = bytes.slice();
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}
