import { homedir } from 'node:os';
import { version } from '../../../package.json';
import { CodedError } from '../../bridge/index.ts';
import { chooseClock } from '../clock.ts';
import { defaultDataFolder, layOut, type Folders } from '../folders.ts';
import { createLog } from '../log/index.ts';
import { chooseNotifier } from '../notify/index.ts';
import { downloadFolder } from './downloads.ts';
import { createHost } from './host.ts';
import { askRunning, instanceKey, type InstanceKey } from './instance.ts';
import { parseOptions, usage } from './options.ts';
import { bindPort, PortFileDamaged, type Bound } from './port.ts';
import { alreadyOpen, dataFolderUnusable, portFileDamaged, portHeld } from './sentences.ts';
import type { Pages } from './server.ts';
import { planWindow, type Machine } from './window-door.ts';
import type { Server } from 'node:http';

export type Terminal = { say(line: string): void; complain(line: string): void };

export type RunPorts = {
  args: readonly string[];
  env: NodeJS.ProcessEnv;
  terminal: Terminal;
  /** What serves the program's files; it is given the server, for those that need more than requests. */
  pages: (server: Server) => Promise<Pages>;
  /** Calls back when the program is asked to end, and answers how to stop listening. */
  onEnd: (end: () => void) => () => void;
};

/** Exit codes: 0 ended well or handed over, 1 something is broken, 2 bad options, 3 the folder's port is not to be had. */
export async function run(ports: RunPorts): Promise<number> {
  const { env, terminal } = ports;
  const parsed = parseOptions(ports.args, env, defaultDataFolder(process.platform, env));
  if ('help' in parsed) {
    terminal.say(usage);
    return 0;
  }
  if ('refused' in parsed) {
    terminal.complain(parsed.refused);
    return 2;
  }
  const { options } = parsed;
  try {
    const folders = await layOut(options.dataFolder, Date.now());
    const owner = await instanceKey(folders.browser, folders.data);
    const claim = await claimFolder(folders, owner, terminal);
    if (claim.state === 'ended') return claim.code;
    return await serve({ ...ports, folders, owner, bound: claim.bound, options });
  } catch (error) {
    if (error instanceof PortFileDamaged) {
      terminal.complain(portFileDamaged(error.path));
      return 3;
    }
    if (!(error instanceof CodedError)) throw error;
    terminal.complain(dataFolderUnusable(options.dataFolder, error));
    return 1;
  }
}

type Claim = { state: 'ours'; bound: Extract<Bound, { state: 'bound' }> } | { state: 'ended'; code: number };

/** Takes the folder's port, or hands over to the program that has it. */
async function claimFolder(folders: Folders, owner: InstanceKey, terminal: Terminal): Promise<Claim> {
  // A holder may end between our two questions; one that refuses and is not there again and again is no holder, but a
  // port the system keeps for itself (Windows reserves ranges).
  for (let attempt = 1; ; attempt += 1) {
    const bound = await bindPort(folders.browser, folders.window);
    if (bound.state === 'bound') return { state: 'ours', bound };
    const asked = await askRunning(owner, bound.port, null);
    switch (asked.who) {
      case 'ours':
        terminal.say(alreadyOpen(asked.opened));
        return { state: 'ended', code: 0 };
      case 'nobody':
        if (attempt < 4) break;
        terminal.complain(portHeld(bound.port, folders.data));
        return { state: 'ended', code: 3 };
      case 'another':
        terminal.complain(portHeld(bound.port, folders.data));
        return { state: 'ended', code: 3 };
    }
  }
}

type ServePorts = RunPorts & {
  folders: Folders; owner: InstanceKey; bound: Extract<Bound, { state: 'bound' }>;
  options: { exportFolder: string | null; window: boolean };
};

async function serve({ env, terminal, pages, onEnd, folders, owner, bound, options }: ServePorts): Promise<number> {
  const home = homedir();
  const machine: Machine = { platform: process.platform, env, home, root: process.getuid?.() === 0 };
  const window = options.window ? await planWindow(folders, machine) : null;
  // This host is never packaged.
  const { clock, said } = chooseClock(env, true);
  if (said !== null) terminal.say(said);
  const log = createLog({ folder: folders.logs, now: Date.now });
  log.info(`Onay ${version} in the browser host, Node ${process.versions.node}`);
  // Only told: the program still ends as Node ends it, and what is on disk is whole at any instant.
  const lastWords = (error: Error): void => log.error('the host is about to end', error);
  process.on('uncaughtExceptionMonitor', lastWords);
  const host = createHost({
    version, machine, folders, owner, window,
    exportFolder: options.exportFolder ?? await downloadFolder(machine.platform, env, home),
    server: bound.server, release: bound.release, port: bound.port, pages: await pages(bound.server),
    notifier: chooseNotifier({ platform: machine.platform, env }),
    tell: terminal.say, log, clock,
  });
  const stopListening = onEnd(() => { host.stop().catch((error: unknown) => { terminal.complain(String(error)); }); });
  terminal.say(`Onay is open at ${host.address}`);
  if (window !== null && 'without' in window) terminal.say(window.without);
  else if (window !== null) terminal.say('Closing its window ends Onay. Reminders are shown while it runs.');
  else terminal.say('Reminders are shown while it runs; Ctrl-C ends it.');
  await host.start();
  await host.stopped;
  stopListening();
  process.off('uncaughtExceptionMonitor', lastWords);
  log.info('ended in good order');
  return 0;
}
