import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { CodedError } from '../../bridge/index.ts';

/** One program with its arguments, run without a shell: nothing in a file name or link is ever interpreted. */
export type Command = { program: string; args: readonly string[] };
export type Run = (command: Command) => Promise<void>;

const windows = (env: NodeJS.ProcessEnv): string => env['SystemRoot'] ?? 'C:\\Windows';

/** How this desktop shows a file in its file manager. */
export function revealCommand(platform: NodeJS.Platform, env: NodeJS.ProcessEnv, path: string): Command {
  if (platform === 'win32') return { program: join(windows(env), 'explorer.exe'), args: [`/select,${path}`] };
  if (platform === 'darwin') return { program: '/usr/bin/open', args: ['-R', '--', path] };
  // No Linux desktop has a common "select this file"; its folder is what all of them can open.
  return { program: 'xdg-open', args: [dirname(path)] };
}

/** How this desktop opens a link in the user's own browser or mail program. The link must be a safe one already. */
export function openCommand(platform: NodeJS.Platform, env: NodeJS.ProcessEnv, link: string): Command {
  if (platform === 'win32') {
    return { program: join(windows(env), 'System32', 'rundll32.exe'), args: ['url.dll,FileProtocolHandler', link] };
  }
  return platform === 'darwin' ? { program: '/usr/bin/open', args: ['--', link] } : { program: 'xdg-open', args: [link] };
}

/** Starts the program and lets it go its own way; throws `nothing-to-reveal` when there is no such program. */
export const run: Run = async ({ program, args }) => {
  const child = spawn(program, [...args], { stdio: 'ignore', detached: true, shell: false, windowsHide: true });
  try {
    await once(child, 'spawn');
  } catch (error) {
    throw new CodedError('nothing-to-reveal', `${program} cannot be started`, { cause: error });
  }
  child.unref();
};
