import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { build } from 'vite';
import config from '../../electron.vite.config.ts';
import { baseHeaders } from '../../src/main/browser/headers.ts';
import { builtPages } from '../../src/main/browser/pages.ts';

const peers = ['@fullcalendar/react', 'minisearch'];

/**
 * Builds a page of `tests/bench/pages` with the settings of the program's own renderer into `folder`, and serves it with the
 * browser host's own file server and headers.
 */
export async function servePage(name: 'empty' | 'papers' | 'calendar' | 'years' | 'modal' | 'import', folder: string): Promise<{ url: string; close: () => Promise<void> }> {
  // Whatever loaded this file may have set it for its own sake; React in its development form would be a peer too slow.
  process.env['NODE_ENV'] = 'production';
  const pageFolder = join(import.meta.dirname, 'pages', name);
  const { plugins, worker, build: settings } = config.renderer ?? {};
  await build({
    configFile: false, logLevel: 'warn', root: pageFolder, base: './', plugins: plugins ?? [], ...(worker === undefined ? {} : { worker }),
    // Peers are installed beside the bench, and draw with the program's own React.
    resolve: { alias: peers.map((name) => ({ find: new RegExp(`^${name}(?=/|$)`), replacement: join(import.meta.dirname, 'peers/node_modules', name) })), dedupe: ['react', 'react-dom'] },
    css: { postcss: join(import.meta.dirname, '../..') },
    build: { ...settings, rollupOptions: { input: join(pageFolder, 'index.html') }, outDir: folder, emptyOutDir: true, assetsInlineLimit: 0 },
  });
  const pages = builtPages(folder);
  const server = createServer((request, response) => {
    for (const [header, value] of Object.entries(baseHeaders)) response.setHeader(header, value);
    pages(request, response, new URL(request.url ?? '/', 'http://127.0.0.1').pathname).catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the page has no address');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
