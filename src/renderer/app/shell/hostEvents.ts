import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { keepAgenda } from '../agenda/keep.ts';
import { bridge, call } from '../host.ts';

/** Routes that main asks for (a clicked notification, a second start), and the agenda that main is given. */
export function useHostEvents(): void {
  const [, navigate] = useLocation();
  useEffect(() => {
    const stopOpen = bridge.events['app.open'](({ route }) => navigate(route));
    void call('app.pendingRoute.take', {}).then((route) => route && navigate(route), () => undefined);
    const stopAgenda = keepAgenda();
    return () => {
      stopOpen();
      stopAgenda();
    };
  }, [navigate]);
}
