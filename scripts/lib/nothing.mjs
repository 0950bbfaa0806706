/** Stands for modules that have nothing to do in a browser of today (`electron.vite.config.ts`). */
export const nothing = null;
