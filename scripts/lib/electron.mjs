import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { capture, lastLines } from './npm.mjs';

const folderOf = (root) => join(root, 'node_modules', 'electron');

/** @param {string} root @returns {string | null} the version of the installed package */
export function electronVersion(root) {
  const file = join(folderOf(root), 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : null;
}

/**
 * The Electron binary, or null. Found by the files its installer leaves (`path.txt`, `dist/version`): asking the package
 * itself, `require('electron')`, would start a download.
 * @param {string} root
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | null}
 */
export function findElectron(root, env = process.env) {
  const folder = folderOf(root);
  const pointer = join(folder, 'path.txt');
  const name = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : null;
  const elsewhere = env.ELECTRON_OVERRIDE_DIST_PATH;
  if (elsewhere) {
    const binary = join(elsewhere, name ?? (process.platform === 'win32' ? 'electron.exe' : 'electron'));
    return existsSync(binary) ? binary : null;
  }
  const stated = join(folder, 'dist', 'version');
  if (name === null || !existsSync(stated)) return null;
  // A binary of another version is what an update of the package leaves until its own is fetched.
  if (readFileSync(stated, 'utf8').trim().replace(/^v/, '') !== electronVersion(root)) return null;
  const binary = join(folder, 'dist', name);
  return existsSync(binary) ? binary : null;
}

/**
 * Tries once for each version to fetch the binary, and remembers a failure in node_modules, so that a machine that cannot
 * reach it does not try at every start. `again` tries in spite of that.
 * @param {{ root: string, say: (line: string) => void, again: boolean, limitSeconds?: number }} ports
 * @returns {Promise<string | null>}
 */
export async function obtainElectron({ root, say, again, limitSeconds = 180 }) {
  const version = electronVersion(root);
  const installer = join(folderOf(root), 'install.js');
  if (version === null || !existsSync(installer)) return null;
  const memory = join(root, 'node_modules', '.onay', 'electron.json');
  if (!again && existsSync(memory) && readFileSync(memory, 'utf8').includes(`"${version}"`)) return null;
  say(`Fetching the Electron ${version} binary, once; without it the browser host is used …`);
  const { ok, output } = await capture(process.execPath, [installer], { cwd: root, limitSeconds });
  const binary = ok ? findElectron(root) : null;
  if (binary === null) {
    mkdirSync(join(root, 'node_modules', '.onay'), { recursive: true });
    writeFileSync(memory, `${JSON.stringify({ unreachable: version, why: lastLines(output, 3) }, null, 2)}\n`);
  }
  return binary;
}
