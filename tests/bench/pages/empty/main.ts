/// <reference types="vite/client" />
import '@fontsource-variable/inter/wght.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import '../../../../src/renderer/app/global.css';
import { MantineProvider, Title } from '@mantine/core';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { theme } from '../../../../src/renderer/app/theme.ts';

/** What a page costs that has the program's provider, theme and styles, and nothing to show but a heading. */
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(createElement(MantineProvider, { theme, defaultColorScheme: 'auto' }, createElement(Title, { order: 1 }, 'Empty')));
