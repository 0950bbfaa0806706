import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { CodedError } from '../../bridge/index.ts';
import { route as routeSchema } from '../../bridge/shapes.ts';
import { createExclusively, writeAtomically } from '../vault/atomic.ts';

/**
 * One program a data folder. The bound port is the lock; who finds it taken asks the holder to prove that it belongs to
 * this very folder. Both sides know a key that lies in the folder, readable by its owner alone, and neither ever sends
 * it: they answer challenges. The folder's path is part of the proof, so that a copy of a folder (same port, same key)
 * is not taken for the folder itself.
 */
export type InstanceKey = { key: Buffer; folder: string };
type Purpose = 'running' | 'open';

const hex = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const helloSchema = z.strictObject({ nonce: hex });
const helloAnswerSchema = z.strictObject({ proof: hex, nonce: hex });
const openSchema = z.strictObject({ nonce: hex, proof: hex, route: z.nullable(routeSchema) });
const openAnswerSchema = z.strictObject({ window: z.boolean(), address: z.string() });

/** What a running program tells a second start: whether its window is coming up, and its address. */
export type Opened = z.infer<typeof openAnswerSchema>;

/** The folder's key, made on first use. */
export async function instanceKey(browserFolder: string, dataFolder: string): Promise<InstanceKey> {
  const path = join(browserFolder, 'instance.key');
  const fresh = (): string => `${randomBytes(32).toString('hex')}\n`;
  await createExclusively(path, fresh());
  const read = async (): Promise<string | undefined> => z.safeParse(hex, (await readFile(path, 'utf8')).trim()).data;
  let key = await read();
  if (key === undefined) {
    // Nothing is sealed with it, so a damaged key is simply made anew.
    await writeAtomically(path, fresh());
    key = await read();
  }
  if (key === undefined) throw new CodedError('io', 'the instance key cannot be kept');
  return { key: Buffer.from(key, 'hex'), folder: dataFolder };
}

function prove({ key, folder }: InstanceKey, purpose: Purpose, nonce: string): string {
  return createHmac('sha256', key).update(JSON.stringify([purpose, folder, nonce])).digest('hex');
}

function proves(owner: InstanceKey, purpose: Purpose, nonce: string, proof: string): boolean {
  const right = Buffer.from(prove(owner, purpose, nonce), 'hex');
  const given = Buffer.from(proof, 'hex');
  return given.length === right.length && timingSafeEqual(right, given);
}

export type InstanceDoor = {
  /** Answers `/instance/<what>`; null refuses. `body` is parsed JSON. */
  answer(what: string, body: unknown): Promise<unknown>;
};

/** The running program's side. `open` shows a window on the route and says how it went. */
export function instanceDoor(owner: InstanceKey, open: (route: string | null) => Promise<Opened>): InstanceDoor {
  const challenges = new Set<string>();
  return {
    async answer(what, body) {
      if (what === 'hello') {
        const hello = z.safeParse(helloSchema, body);
        if (!hello.success) return null;
        const nonce = randomBytes(32).toString('hex');
        challenges.add(nonce);
        for (const oldest of challenges) {
          if (challenges.size <= 20) break;
          challenges.delete(oldest);
        }
        return { proof: prove(owner, 'running', hello.data.nonce), nonce };
      }
      const asked = what === 'open' ? z.safeParse(openSchema, body) : null;
      if (asked?.success !== true) return null;
      const { nonce, proof, route } = asked.data;
      // A challenge is good for one answer, right or wrong.
      if (!challenges.delete(nonce) || !proves(owner, 'open', nonce, proof)) return null;
      return open(route);
    },
  };
}

export type Asked = { who: 'ours'; opened: Opened } | { who: 'another' } | { who: 'nobody' };

/** How long a program that holds the port may take to answer before it counts as another. */
const patience = 5_000;

/** The second start's side: asks whoever holds the port to open its window, if it can prove that it is ours. */
export async function askRunning(owner: InstanceKey, port: number, route: string | null): Promise<Asked> {
  const post = async (what: string, body: unknown): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${port}/instance/${what}`, {
      method: 'POST', body: JSON.stringify(body), redirect: 'error', signal: AbortSignal.timeout(patience),
      headers: { 'Content-Type': 'application/json' },
    });
    return response.json();
  };
  try {
    const nonce = randomBytes(32).toString('hex');
    const hello = z.safeParse(helloAnswerSchema, await post('hello', { nonce }));
    if (!hello.success || !proves(owner, 'running', nonce, hello.data.proof)) return { who: 'another' };
    const challenge = hello.data.nonce;
    const answer = await post('open', { nonce: challenge, proof: prove(owner, 'open', challenge), route });
    const opened = z.safeParse(openAnswerSchema, answer);
    return opened.success ? { who: 'ours', opened: opened.data } : { who: 'another' };
  } catch (error) {
    return isRefused(error) ? { who: 'nobody' } : { who: 'another' };
  }
}

/** Nobody listens any more: the holder has just ended. */
function isRefused(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause && cause.code === 'ECONNREFUSED';
}
