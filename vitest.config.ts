import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Kills, fuzzing and whole papers take their time: `npm run check` leaves them to `npm test`. */
const slow = '**/*.slow.test.ts';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['src/{domain,bridge,main,preload}/**/*.test.ts', 'src/renderer/**/*.test.ts', 'tests/unit/**/*.test.ts'],
          exclude: [slow],
        },
      },
      { test: { name: 'slow', environment: 'node', include: [`src/${slow}`, `tests/unit/${slow}`] } },
      {
        plugins: [react()],
        test: {
          name: 'screens',
          environment: 'jsdom',
          include: ['src/renderer/**/*.test.tsx'],
          setupFiles: ['tests/support/jsdom.ts'],
        },
      },
    ],
  },
});
