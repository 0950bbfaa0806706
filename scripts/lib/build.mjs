import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lastLines, npm } from './npm.mjs';

/** What a build is made from, besides the folders below. */
const files = ['package.json', 'package-lock.json', 'tsconfig.base.json', 'tsconfig.web.json', 'tsconfig.node.json', 'postcss.config.cjs'];
const folders = ['src', 'resources'];
/** Tests and their helpers are built into nothing. */
const leftOut = /\.(test|testing|samples)\.(ts|tsx)$|\.md$/;

/**
 * One hash over names and contents of everything the build is made from.
 * @param {string} root
 * @returns {string}
 */
export function hashOfSources(root) {
  const hash = createHash('sha256');
  const configurations = readdirSync(root).filter((name) => /\.config\.(ts|mjs)$/.test(name));
  const names = [...files, ...configurations, ...folders.flatMap((folder) => walk(root, folder))].toSorted();
  for (const name of names) {
    if (leftOut.test(name) || !existsSync(join(root, name))) continue;
    const content = readFileSync(join(root, name));
    hash.update(`${name.replaceAll('\\', '/')}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

function walk(root, folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1));
}

/**
 * `npm run build`, but only when the sources are not those of the last successful build. The stamp is taken away before a
 * build and written after it, so that a build that was interrupted is never taken for a finished one.
 * @param {{ root: string, say: (line: string) => void }} ports
 * @returns {Promise<boolean>} false when it failed and has said so
 */
export async function ensureBuilt({ root, say }) {
  const out = join(root, 'out');
  const stamp = join(out, '.onay-build');
  const wanted = hashOfSources(root);
  const complete = ['main/browser.js', 'main/index.js', 'preload/index.cjs', 'renderer/index.html'].every((name) => existsSync(join(out, name)));
  if (complete && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return true;
  say('Building (npm run build), because the sources have changed …');
  rmSync(stamp, { force: true });
  const { ok, output } = await npm(['run', 'build'], { cwd: root });
  if (!ok) {
    say(`The build failed:\n${lastLines(output)}`);
    return false;
  }
  mkdirSync(out, { recursive: true });
  writeFileSync(stamp, wanted);
  return true;
}
