/// <reference types="vite/client" />
import '@fontsource-variable/inter/wght.css';
import '@mantine/core/styles.css';
import '../../../../src/renderer/app/global.css';
import { MantineProvider, Modal } from '@mantine/core';
import { createElement, Fragment, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { theme } from '../../../../src/renderer/app/theme.ts';

/** Mantine's own dialog with nothing in it, under the program's provider, theme and styles. */
function Page() {
  const [opened, setOpened] = useState(false);
  return createElement(
    Fragment, null,
    createElement('button', { id: 'open', onClick: () => setOpened(true) }, 'Open'),
    createElement(Modal, { opened, onClose: () => setOpened(false), title: 'Empty', closeButtonProps: { 'aria-label': 'Close' } }, null),
  );
}

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(createElement(MantineProvider, { theme, defaultColorScheme: 'auto' }, createElement(Page)));
