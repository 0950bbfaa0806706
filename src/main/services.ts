import type { EventName, EventPayload, Handlers } from '../bridge/index.ts';
import { createAgenda, systemTimer } from './agenda/index.ts';
import type { Log } from './log/index.ts';
import { createNetwork } from './network/index.ts';
import type { Notifier } from './notify/notifier.ts';
import { createRegistrar, type Registrar } from './registrar.ts';
import { createSecrets, type Keeper } from './secrets/index.ts';
import { createSentinel } from './sentinel.ts';
import { createSigning } from './signing/index.ts';
import { createVault, type Exporter, type Reveal, type Shelf } from './vault/index.ts';

/** What a host answers itself, because it is about the host: its window, its links, its updates. */
export type HostHandlers = Pick<Handlers,
  'app.info' | 'app.pendingRoute.take' | 'app.openExternal' | 'app.flushed'
  | 'app.update.state' | 'app.update.check' | 'app.update.install'>;

/** Sends an event to every page that is there. */
export type Emit = <N extends EventName>(name: N, payload: EventPayload<N>) => void;

export type ServicePorts = {
  /** Laid out already, see `layOut`. */
  dataFolder: string;
  /** The vault's media; the host serves them to its pages itself. */
  media: Shelf;
  log: Log;
  /** UTC ms. */
  clock: () => number;
  keeper: Keeper;
  exporter: Exporter;
  reveal: Reveal;
  notifier: Notifier;
  emit: Emit;
  /** Brings the window up on this hash route; keeps the route when there is no page yet. */
  openRoute: (route: string) => void;
  host: HostHandlers;
};

export type Services = {
  dispatch: Registrar['dispatch'];
  /** From here on notifications are shown. */
  start(): Promise<void>;
  /** The machine woke up, or its clock was set: whatever is due is due now. */
  resume(): Promise<void>;
  /** Ends timers and connections; resolves when everything is on disk. */
  stop(): Promise<void>;
};

/** All rooms of main, wired together and behind one registrar; the same for both hosts. Throws when a call has no handler. */
export function composeServices(ports: ServicePorts): Services {
  const { dataFolder, media, log, clock, keeper, exporter, reveal, notifier, emit, openRoute, host } = ports;
  const secrets = createSecrets({ dataFolder, keeper, log });
  const network = createNetwork({ dataFolder });
  const vault = createVault({ dataFolder, media, exporter, reveal });
  const signing = createSigning({ secrets, network, clock });
  const agenda = createAgenda({ dataFolder, clock, timer: systemTimer, notifier, emit, openRoute, log });

  const registrar = createRegistrar({ log });
  registrar.register(host);
  registrar.register(createSentinel({ dataFolder, log }));
  registrar.register({ 'app.log': ({ level, message }) => { log[level](`page: ${message}`); return {}; } });
  for (const room of [secrets, network, vault, signing, agenda]) registrar.register(room.handlers);
  const missing = registrar.missing();
  if (missing.length > 0) throw new Error(`nobody answers ${missing.join(', ')}`);

  return {
    dispatch: registrar.dispatch,
    start: () => agenda.start(),
    resume: () => agenda.resume(),
    stop: async () => {
      await agenda.stop();
      await notifier.close();
    },
  };
}
