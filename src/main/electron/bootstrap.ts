import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { app, protocol } from 'electron';
import { appId, productName, schemePrivileges, userDataFolderName } from './identity.ts';
import { folderFromArguments, routeFromArguments } from './second-instance.ts';

/** What is settled before Electron is ready. */
export type Start = {
  /** For the rooms: documents, secrets, agenda, logs. */
  readonly dataFolder: string;
  /** Exports go here without a dialog; null asks each time. */
  readonly exportFolder: string | null;
  /** The route this start asks for. */
  readonly route: string | null;
};

/**
 * Everything that has to happen before `ready`, in the one order that works, and without an await in between: the
 * sandbox for every process, the scheme's privileges, the profile folder, the identity the desktop knows, and the lock.
 * Answers null when another instance holds the profile; it has been given our arguments, and this process is to end
 * without having opened a file. The profile lies in `Onay` of the system's folder for programs' data, or in `electron`
 * of the folder that `--data` or ONAY_DATA names.
 */
export function bootstrap(argv: readonly string[], env: NodeJS.ProcessEnv): Start | null {
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged([schemePrivileges]);
  app.setName(productName);
  const given = folderFromArguments(argv, 'data') ?? fromEnvironment(env['ONAY_DATA']);
  const profile = given === null ? join(app.getPath('appData'), userDataFolderName) : join(given, 'electron');
  // The lock lies in the profile, and Electron does not make the folder.
  mkdirSync(profile, { recursive: true, mode: 0o700 });
  app.setPath('userData', profile);
  app.setAppUserModelId(appId);
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return null;
  }
  return {
    dataFolder: join(profile, 'data'),
    exportFolder: folderFromArguments(argv, 'exports') ?? fromEnvironment(env['ONAY_EXPORTS']),
    route: routeFromArguments(argv),
  };
}

const fromEnvironment = (folder: string | undefined): string | null => (folder ? resolve(folder) : null);
