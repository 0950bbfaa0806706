import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const encoding = 'utf8';
const maxBuffer = 256 * 1024 * 1024;

/** Runs one of poppler's readers over a file made of these bytes; fails loudly where poppler-utils is not installed. */
async function withFile<T>(pdf: Uint8Array, work: (path: string, folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'onay-pdf-'));
  try {
    const path = join(folder, 'document.pdf');
    await writeFile(path, pdf);
    return await work(path, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The text as a reader copies it, a string a page. The marks that poppler puts around right-to-left words are taken off. */
export async function pagesOfText(pdf: Uint8Array, ...options: string[]): Promise<string[]> {
  const { stdout } = await withFile(pdf, (path) => run('pdftotext', [...options, path, '-'], { encoding, maxBuffer }));
  return stdout
    .replaceAll(/[\u{202A}-\u{202E}]/gu, '')
    .split('\f')
    .slice(0, -1);
}

export const textOf = async (pdf: Uint8Array): Promise<string> => (await pagesOfText(pdf)).join('\n');

/** Fonts in the file: name, and whether embedded, subset and readable as Unicode. */
export async function fontsOf(
  pdf: Uint8Array,
): Promise<{ name: string; embedded: boolean; subset: boolean; unicode: boolean }[]> {
  const { stdout } = await withFile(pdf, (path) => run('pdffonts', [path], { encoding }));
  return stdout
    .trim()
    .split('\n')
    .slice(2)
    .map((row) => {
      const [embedded, subset, unicode] = row.trim().split(/\s+/).slice(-5, -2);
      return {
        name: row.split(/\s+/)[0] ?? '',
        embedded: embedded === 'yes',
        subset: subset === 'yes',
        unicode: unicode === 'yes',
      };
    });
}

/** Title, language, page count and size as `pdfinfo` names them. */
export async function infoOf(pdf: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const { stdout } = await withFile(pdf, (path) => run('pdfinfo', [path], { encoding }));
  return new Map(
    stdout
      .trim()
      .split('\n')
      .map((row) => [row.slice(0, row.indexOf(':')), row.slice(row.indexOf(':') + 1).trim()]),
  );
}

/** Names and contents of the files attached. */
export async function attachmentsOf(pdf: Uint8Array): Promise<ReadonlyMap<string, string>> {
  return withFile(pdf, async (path, folder) => {
    const { stdout } = await run('pdfdetach', ['-list', path], { encoding });
    const names = stdout.split('\n').flatMap((row) => /^\d+: (.+)$/.exec(row)?.[1] ?? []);
    await run('pdfdetach', ['-saveall', '-o', folder, path], { encoding });
    return new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), encoding)] as const)));
  });
}

export type Word = { text: string; xMin: number; xMax: number; yMin: number; yMax: number };

/** Every word of every page with its box in points from the top left. */
export async function wordsOf(pdf: Uint8Array): Promise<Word[][]> {
  const { stdout } = await withFile(pdf, (path) => run('pdftotext', ['-bbox', path, '-'], { encoding, maxBuffer }));
  return stdout
    .split('<page ')
    .slice(1)
    .map((page) =>
      [...page.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g)].map(
        ([, xMin, yMin, xMax, yMax, text]) => ({
          text: text ?? '',
          xMin: Number(xMin),
          yMin: Number(yMin),
          xMax: Number(xMax),
          yMax: Number(yMax),
        }),
      ),
    );
}
