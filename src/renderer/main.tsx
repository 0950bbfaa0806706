import './app/start/early.ts';
import { preferences } from './app/preferences.ts';
import { boot } from './app/start/boot.ts';
import { speakLanguage } from './i18n/index.ts';

// The database opens and is read while that which draws it comes in: two files, so that neither waits for the other. No `await`
// here: what draws imports from this file's chunk, and would wait for it to end while it waits for what draws.
void Promise.all([boot(), import('./app/draw.tsx'), speakLanguage(preferences.get().language)])
  .then(([opened, { draw }]) => draw(opened));
