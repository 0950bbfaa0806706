import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { attend, boot, type Boot } from './start/boot.ts';
import { onReopen } from './start/reopen.ts';
import { StartScreen } from './start/StartScreen.tsx';
import { Shell } from './shell/Shell.tsx';
import { theme } from './theme.ts';

/** The whole program: theme, then whatever the start of it decides. */
export function App() {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <Notifications position="bottom-center" limit={4} />
      <ErrorBoundary>
        <Start />
      </ErrorBoundary>
    </MantineProvider>
  );
}

function Start() {
  const [state, setState] = useState<Boot | null>(null);
  const open = useCallback(() => void boot().then(setState), []);
  useEffect(() => {
    open();
    return onReopen(open);
  }, [open]);
  const ready = state?.state === 'ready';
  const attended = useRef(false);
  useEffect(() => {
    if (!ready || attended.current) return;
    attended.current = true;
    attend();
  }, [ready]);

  if (!state) return null;
  if (state.state === 'ready') {
    return (
      <Router hook={useHashLocation}>
        <Suspense>
          <Shell info={state.info} />
        </Suspense>
      </Router>
    );
  }
  return <StartScreen boot={state} onRetry={open} />;
}
