import { spawn } from 'node:child_process';
import process from 'node:process';

/**
 * Runs npm to its end and keeps what it says. Under `npm start` the npm that is running is used, as a file: that needs
 * no shell, which Windows would want for `npm.cmd`.
 * @param {readonly string[]} args
 * @param {{ cwd: string }} options
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function npm(args, { cwd }) {
  const script = process.env.npm_execpath;
  const asFile = script !== undefined && /\.c?js$/.test(script);
  const [program, all] = asFile ? [process.execPath, [script, ...args]] : ['npm', [...args]];
  return capture(program, all, { cwd, shell: !asFile && process.platform === 'win32' });
}

/**
 * Runs a program without input to its end, or for at most `limitSeconds`.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd: string, shell?: boolean, limitSeconds?: number }} options
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function capture(program, args, { cwd, shell = false, limitSeconds }) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd, shell, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true, ...(limitSeconds === undefined ? {} : { timeout: limitSeconds * 1000, killSignal: 'SIGKILL' }),
    });
    const parts = [];
    child.stdout.on('data', (part) => parts.push(part));
    child.stderr.on('data', (part) => parts.push(part));
    child.once('error', (error) => resolve({ ok: false, output: error.message }));
    child.once('close', (code) => resolve({ ok: code === 0, output: Buffer.concat(parts).toString('utf8') }));
  });
}

/** The end of a long output, where tools say what went wrong. */
export const lastLines = (output, count = 30) => output.trimEnd().split('\n').slice(-count).join('\n');
