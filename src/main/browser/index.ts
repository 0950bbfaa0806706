import { join } from 'node:path';
import { builtPages } from './pages.ts';
import { run } from './run.ts';

/** The browser host's entry: `node out/main/browser.js`. */
process.exitCode = await run({
  args: process.argv.slice(2),
  env: process.env,
  terminal: {
    say: (line) => { process.stdout.write(`${line}\n`); },
    complain: (line) => { process.stderr.write(`${line}\n`); },
  },
  pages: async () => builtPages(join(import.meta.dirname, '../renderer')),
  onEnd: (end) => {
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
    for (const signal of signals) process.on(signal, end);
    return () => { for (const signal of signals) process.off(signal, end); };
  },
});
