import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { run } from './command.mjs';

/**
 * `npm ci`, but only when the lock is not the one that was installed last.
 * @param {string} root the project's folder
 * @returns {Promise<{ ok: boolean, output: string, why: string }>}
 */
export async function install(root) {
  const stamp = join(root, 'node_modules/.onay-lock');
  const wanted = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return { ok: true, output: 'already installed', why: '' };
  const result = await run(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund'], { cwd: root, limitSeconds: 600 });
  if (result.ok) writeFileSync(stamp, wanted);
  return result;
}
