import { spawn } from 'node:child_process';
import process from 'node:process';

/** Process groups that run now, so that Ctrl-C and a time limit leave nothing behind. */
const running = new Set();

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    for (const child of running) endGroup(child, 'SIGKILL');
    process.exit(130);
  });
}

/**
 * Runs a program to its end, or to its limit.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd: string, limitSeconds: number, env?: NodeJS.ProcessEnv, live?: boolean }} options `live` also passes the output on.
 * @returns {Promise<{ ok: boolean, output: string, why: string }>} `why` is empty when it ended with 0.
 */
export function run(program, args, { cwd, limitSeconds, env = process.env, live = false }) {
  return new Promise((resolve) => {
    const windows = process.platform === 'win32';
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: !windows, shell: windows && !/\.exe$/i.test(program) });
    running.add(child);
    const parts = [];
    let why = '';
    const take = (chunk) => {
      parts.push(chunk);
      if (live) process.stdout.write(chunk);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    const limit = setTimeout(() => {
      why = `took longer than ${limitSeconds} s and was ended`;
      endGroup(child, 'SIGKILL');
    }, limitSeconds * 1000);
    const finish = (reason) => {
      clearTimeout(limit);
      running.delete(child);
      resolve({ ok: why === '' && reason === '', output: Buffer.concat(parts).toString('utf8'), why: why || reason });
    };
    child.once('error', (error) => finish(error.message));
    child.once('exit', (code, signal) => {
      // A grandchild that keeps the pipe open must not keep the run open: what it left behind is ended with its group.
      endGroup(child, 'SIGTERM');
      const closed = setTimeout(() => endGroup(child, 'SIGKILL'), 5000);
      child.once('close', () => {
        clearTimeout(closed);
        finish(code === 0 ? '' : `ended with ${signal ?? `code ${code}`}`);
      });
    });
  });
}

function endGroup(child, signal) {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    spawn('taskkill', ['/T', '/F', '/PID', String(child.pid)], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    // ESRCH: the group has already ended, which is what was wanted.
    if (error.code !== 'ESRCH' && error.code !== 'EPERM') throw error;
  }
}
