import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

/** Has the browser fetch what draws the first screen together with what reads for it, not after it. */
const preloadDrawing: Plugin = {
  name: 'onay:preload-drawing',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle = {} }) => {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const drawing = chunks.filter(({ isEntry, name }) => isEntry && name === 'draw')
        .flatMap(({ fileName, imports }) => [fileName, ...imports]).filter((file) => !html.includes(file));
      const styles = chunks.filter(({ fileName }) => drawing.includes(fileName))
        .flatMap(({ viteMetadata }) => [...viteMetadata?.importedCss ?? []]);
      const link = (rel: string) => (file: string) =>
        ({ tag: 'link', attrs: { rel, crossorigin: true, href: `./${file}` }, injectTo: 'head' as const });
      return [...drawing.map(link('modulepreload')), ...styles.map(link('stylesheet'))];
    },
  },
};

/** What opens the database and reads it: the bridge, the rules, the data and the start. */
const reading = /\/src\/(bridge|domain|renderer\/(data|i18n|main\.tsx|index\.html|app\/(bridge|start|work|host|preferences)\b))/;

/**
 * One build for both hosts. Everything that ships is bundled, so the package holds `out/` and `resources/`
 * and no node_modules; `electron` itself is the only external.
 */
export default defineConfig({
  main: {
    build: {
      externalizeDeps: false,
      rollupOptions: {
        input: {
          index: resolve(import.meta.dirname, 'src/main/index.ts'),
          browser: resolve(import.meta.dirname, 'src/main/browser/index.ts'),
        },
        external: ['electron'],
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      rollupOptions: {
        input: { index: resolve(import.meta.dirname, 'src/preload/index.ts') },
        external: ['electron'],
        // A sandboxed preload cannot be an ES module, and `"type": "module"` would make it one.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(import.meta.dirname, 'src/renderer'),
    plugins: [react(), preloadDrawing],
    worker: { format: 'es' },
    // twitter-text brings substitutes for what every browser of today has; they would wrap built-ins of the whole page.
    resolve: { alias: [{ find: /^core-js\/modules\/.*$/, replacement: resolve(import.meta.dirname, 'scripts/lib/nothing.mjs') }] },
    build: {
      minify: true,
      target: 'chrome130',
      rollupOptions: {
        input: {
          index: resolve(import.meta.dirname, 'src/renderer/index.html'),
          // No page of its own: named here so that all of the first screen counts as initial.
          draw: resolve(import.meta.dirname, 'src/renderer/app/draw.tsx'),
        },
        // Two files for the first screen, what reads and what draws, instead of thirty small ones: with the first the database
        // opens while the second comes in. What their files import goes with them.
        output: {
          codeSplitting: {
            groups: [
              { name: 'read', tags: ['$initial'], test: reading, priority: 1 },
              { name: 'frame', tags: ['$initial'] },
            ],
          },
        },
        // The domain is pure: what a screen does not use of it need not be loaded with that screen.
        treeshake: { moduleSideEffects: [{ test: /\/src\/domain\//, sideEffects: false }] },
      },
    },
  },
});
