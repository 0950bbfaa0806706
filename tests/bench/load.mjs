import { resolve } from 'node:path';
import { runnerImport } from 'vite';

/**
 * Loads a TypeScript module of this project into plain Node, as Vite would build it.
 * @param {string} path relative to the project's root
 * @returns {Promise<Record<string, unknown>>} its exports
 */
export async function load(path) {
  const root = resolve(import.meta.dirname, '../..');
  const { module } = await runnerImport(resolve(root, path), { root, configFile: false, logLevel: 'error' });
  return module;
}

// `node tests/bench/load.mjs tests/bench/agenda.ts` runs one bench by itself.
if (process.argv[1] === import.meta.filename && process.argv[2] !== undefined) {
  const { run } = await load(process.argv[2]);
  console.table(await run());
}
