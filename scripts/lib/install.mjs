import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lastLines, npm } from './npm.mjs';

/**
 * `npm ci`, but only when package-lock.json is not the one that was installed last; the stamp lies in node_modules, so
 * that it goes when they go, and is written only after success.
 * @param {{ root: string, say: (line: string) => void, what?: string }} ports
 * @returns {Promise<boolean>} false when it failed and has said so
 */
export async function ensureInstalled({ root, say, what = 'what Onay is built from' }) {
  const stamp = join(root, 'node_modules', '.onay-lock');
  const wanted = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return true;
  say(`Installing ${what} (npm ci), which takes about a minute the first time …`);
  const { ok, output } = await npm(['ci', '--no-audit', '--no-fund'], { cwd: root });
  if (ok) writeFileSync(stamp, wanted);
  else say(`npm ci failed:\n${lastLines(output)}\nNothing of yours was changed. Usually the network is the reason; run npm start again when it is back.`);
  return ok;
}
