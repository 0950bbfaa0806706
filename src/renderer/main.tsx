import '@fontsource-variable/inter/wght.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './app/global.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { preferences } from './app/preferences.ts';
import { boot } from './app/start/boot.ts';
import { speakLanguage } from './i18n/index.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

// The database opens while the catalogue comes in.
const [opened] = await Promise.all([boot(), speakLanguage(preferences.get().language)]);
createRoot(root).render(<App opened={opened} />);
