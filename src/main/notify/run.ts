import { spawn } from 'node:child_process';

/** A program with its arguments and the variables added to our environment. Never a shell line. */
export type Command = { readonly file: string; readonly args: readonly string[]; readonly env: Readonly<Record<string, string>> };

/** Runs it to its end. Rejects when it cannot be started, takes longer than `timeout` ms, or ends with another code than 0. */
export function run(command: Command, env: NodeJS.ProcessEnv, timeout = 15_000): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command.file, [...command.args], {
      env: { ...env, ...command.env }, stdio: ['ignore', 'ignore', 'pipe'], shell: false, timeout, windowsHide: true,
    });
    let complaint = '';
    child.stderr.on('data', (data: Buffer) => {
      complaint = (complaint + data.toString('utf8')).slice(-2_000);
    });
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`${command.file} ended with ${code ?? signal ?? 'nothing'}: ${complaint.trim()}`));
    });
  });
}
