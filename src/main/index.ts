import { join } from 'node:path';
import { app } from 'electron';
import { chooseClock } from './clock.ts';
import { bootstrap } from './electron/bootstrap.ts';
import { runHost } from './electron/host.ts';

// Electron waits for nothing but the first turn of this module: everything that must precede `ready` happens in it.
const start = bootstrap(process.argv, process.env);
if (start !== null) {
  const outFolder = join(import.meta.dirname, '..');
  const iconFile = join(outFolder, '..', 'resources', 'icons', '512x512.png');
  void runHost(start, { outFolder, iconFile, process, now: chooseClock(process.env, !app.isPackaged).clock });
}
