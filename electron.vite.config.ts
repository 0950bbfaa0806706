import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

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
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      minify: true,
      target: 'chrome130',
      rollupOptions: {
        input: resolve(import.meta.dirname, 'src/renderer/index.html'),
        // The domain is pure: what a screen does not use of it need not be loaded with that screen.
        treeshake: { moduleSideEffects: [{ test: /\/src\/domain\//, sideEffects: false }] },
      },
    },
  },
});
