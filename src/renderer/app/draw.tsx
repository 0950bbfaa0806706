import '@fontsource-variable/inter/wght.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './global.css';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import type { Boot } from './start/boot.ts';

/** Draws the program into the page, as it started. */
export function draw(opened: Boot): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no #root');
  // Said here, so that nothing is drawn for an address that only leads on.
  if (window.location.hash === '') window.history.replaceState(null, '', '#/today');
  createRoot(root).render(<App opened={opened} />);
}
