import { MantineProvider } from '@mantine/core';
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { attend, boot, type Boot } from './start/boot.ts';
import { onReopen } from './start/reopen.ts';
import { Shell } from './shell/Shell.tsx';
import { theme } from './theme.ts';
import { whenIdle } from './work/index.ts';

const Notifications = lazy(() => import('@mantine/notifications').then((room) => ({ default: room.Notifications })));
/** Seen once in the life of a workspace, or when something is wrong. */
const StartScreen = lazy(() => import('./start/StartScreen.tsx').then((room) => ({ default: room.StartScreen })));

/** The whole program: theme, then whatever the start of it decides. `opened` is how it started. */
export function App({ opened }: { opened: Boot }) {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <Toasts />
      <ErrorBoundary>
        <Start opened={opened} />
      </ErrorBoundary>
    </MantineProvider>
  );
}

/** What is to be said waits in a list of its own until this is here. */
function Toasts() {
  const [due, setDue] = useState(false);
  useEffect(() => whenIdle(() => setDue(true)), []);
  return due && <Suspense><Notifications position="bottom-center" limit={4} /></Suspense>;
}

function Start({ opened }: { opened: Boot }) {
  const [state, setState] = useState<Boot>(opened);
  const open = useCallback(() => void boot().then(setState), []);
  useEffect(() => onReopen(open), [open]);
  const ready = state.state === 'ready';
  const attended = useRef(false);
  useEffect(() => {
    if (!ready || attended.current) return;
    attended.current = true;
    attend();
  }, [ready]);

  if (state.state === 'ready') {
    return (
      <Router hook={useHashLocation}>
        <Suspense>
          <Shell info={state.info} />
        </Suspense>
      </Router>
    );
  }
  return <Suspense><StartScreen boot={state} onRetry={open} /></Suspense>;
}
