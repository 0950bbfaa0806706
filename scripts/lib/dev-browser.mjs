import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import process from 'node:process';
import { loadConfigFromFile } from 'electron-vite';
import { createServer } from 'vite';

/** What the main side is made of: a change here needs the host anew, a change of the renderer only its module. */
const mainSide = ['main', 'bridge', 'domain'].map((room) => join('src', room) + sep);

/**
 * The browser host with Vite behind its door: same server, same checks, same bridge; only the files come from Vite.
 * @param {{ root: string, say: (line: string) => void, args: readonly string[] }} ports
 * @returns {Promise<number>} exit code
 */
export async function developInBrowser({ root, say, args }) {
  const { config } = await loadConfigFromFile({ command: 'serve', mode: 'development' }, join(root, 'electron.vite.config.ts'), root);
  // One Vite runs the host's own code (no page ever talks to it), another serves the renderer on the host's port.
  const loader = await createServer({
    configFile: false, root, appType: 'custom', logLevel: 'warn', server: { middlewareMode: true, hmr: false, ws: false }, optimizeDeps: { noDiscovery: true },
  });

  let endHost = () => undefined;
  const asked = { again: false, ended: false };
  loader.watcher.on('change', (file) => {
    if (/\.test\.tsx?$/.test(file) || !mainSide.some((room) => file.startsWith(join(root, room)))) return;
    say(`${file.slice(root.length + 1)} has changed: the host starts anew.`);
    asked.again = true;
    endHost();
  });
  const end = () => {
    asked.ended = true;
    endHost();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);

  let code = 0;
  do {
    asked.again = false;
    const renderer = { vite: null };
    const { run } = await loader.ssrLoadModule('/src/main/browser/run.ts');
    code = await run({
      args, env: process.env, terminal: { say, complain: say },
      pages: async (server) => {
        renderer.vite = await createServer({
          ...config.renderer, configFile: false, appType: 'custom', logLevel: 'info', clearScreen: false,
          server: { middlewareMode: true, hmr: { server } },
        });
        return pagesOf(renderer.vite);
      },
      onEnd: (stop) => {
        // Vite's sockets would keep the server from closing.
        endHost = () => { renderer.vite.close().then(stop, stop); };
        if (asked.ended) endHost();
        return () => { endHost = () => undefined; };
      },
    });
    await renderer.vite?.close();
    loader.moduleGraph.invalidateAll();
  } while (asked.again && !asked.ended);

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(signal, end);
  await loader.close();
  return code;
}

/** Vite's files. The policy is looser here and nowhere else: React's refresh is an inline script and talks over a socket. */
function pagesOf(vite) {
  return async (request, response, path) => {
    const policy = String(response.getHeader('Content-Security-Policy'))
      .replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")
      .replace("connect-src 'self'", `connect-src 'self' ws://${request.headers.host}`)
      .replace("worker-src 'self'", "worker-src 'self' blob:");
    response.setHeader('Content-Security-Policy', policy);
    if (path === '/' || path === '/index.html') {
      const html = await readFile(join(vite.config.root, 'index.html'), 'utf8');
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(await vite.transformIndexHtml('/', html));
      return;
    }
    vite.middlewares(request, response, () => {
      response.writeHead(path === '/favicon.ico' ? 204 : 404);
      response.end();
    });
  };
}
