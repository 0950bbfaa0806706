import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';

/**
 * One JavaScript file that plain Node runs out of a TypeScript entry, for tests that need a process of their own.
 * Answers its path, in a fresh temporary folder.
 */
export async function bundleForNode(entry: string): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'onay-bundle-'));
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: resolve(entry), outDir, emptyOutDir: false, target: 'node20', minify: false,
      rollupOptions: { output: { format: 'es', entryFileNames: 'child.mjs' } },
    },
    ssr: { noExternal: true },
  });
  return join(outDir, 'child.mjs');
}
