import { spawn } from 'node:child_process';

export type Started = {
  /** The first line it prints on standard output. Rejects when it ends or says nothing for 10 s. */
  firstLine(): Promise<string>;
  /** SIGTERM, SIGKILL after 3 s; resolves when it is gone. */
  stop(): Promise<void>;
};

/** A program that runs until it is stopped, or until this process ends. */
export function startProcess(file: string, args: string[], env: NodeJS.ProcessEnv): Started {
  const child = spawn(file, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const killNow = (): void => void child.kill('SIGKILL');
  process.once('exit', killNow);
  let output = '';
  let complaints = '';
  let ended: string | undefined;
  child.stdout.on('data', (data: Buffer) => (output += data.toString('utf8')));
  child.stderr.on('data', (data: Buffer) => (complaints = (complaints + data.toString('utf8')).slice(-4_000)));
  const gone = new Promise<void>((resolve) => {
    const end = (why: string): void => {
      ended ??= `${file} ${why}: ${complaints.trim()}`;
      process.off('exit', killNow);
      resolve();
    };
    child.once('error', (error) => end(error.message));
    child.once('close', (code, signal) => end(`ended with ${code ?? signal ?? 'nothing'}`));
  });
  return {
    firstLine: () => new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${file} printed no line within 10 s: ${complaints.trim()}`)), 10_000);
      const look = (): void => {
        const end = output.indexOf('\n');
        if (end < 0 && ended === undefined) return;
        clearTimeout(timer);
        if (end >= 0) resolve(output.slice(0, end).trim());
        else reject(new Error(ended));
      };
      child.stdout.on('data', look);
      void gone.then(look);
      look();
    }),
    stop: async () => {
      child.kill('SIGTERM');
      const timer = setTimeout(killNow, 3_000);
      await gone;
      clearTimeout(timer);
    },
  };
}

/** Runs a program to its end and gives back its standard output. Rejects when it ends with another code than 0. */
export function capture(file: string, args: string[], env: NodeJS.ProcessEnv): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const output: Buffer[] = [];
    const complaints: Buffer[] = [];
    child.stdout.on('data', (data: Buffer) => output.push(data));
    child.stderr.on('data', (data: Buffer) => complaints.push(data));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(Buffer.concat(output).toString('utf8'));
      else reject(new Error(`${file} ended with ${code}: ${Buffer.concat(complaints).toString('utf8').trim()}`));
    });
  });
}
