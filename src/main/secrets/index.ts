import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { CodedError, type SecretsStatus, type SomeHandlers } from '../../bridge/index.ts';
import { codedDiskError } from '../vault/disk-errors.ts';
import { guardWithPassphrase, keyLength, openWithPassphrase, seal, unseal } from './cipher.ts';
import { entryName, type Guard, type SecretsFile } from './file.ts';
import { minPassphraseLength, type Keeper } from './keeper.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { secretsShelf, type Found } from './shelf.ts';

export { passphraseKeeper, minPassphraseLength } from './keeper.ts';
export type { Keeper, PassphraseKeeper, SystemKeeper } from './keeper.ts';

export type Secrets = {
  handlers: SomeHandlers<'secrets'>;
  /** Null when there is none of this name. */
  read(name: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** On disk when it resolves. Names: letters, digits, `.`, `_`, `-`; at most 200 characters. */
  write(name: string, bytes: Uint8Array): Promise<void>;
  names(): Promise<string[]>;
};

export type SecretsPorts = {
  dataFolder: string;
  keeper: Keeper;
  log?: { warn(message: string, detail?: unknown): void; error(message: string, detail?: unknown): void };
};

/**
 * The secrets room: one file, `<dataFolder>/secrets/secrets.json`, whose entries are sealed with a random master key that
 * the keeper guards. `read`, `write` and `names` throw `secrets-not-set-up`, `secrets-locked` or `secrets-unreadable`.
 *
 * Nothing here ever destroys a secret: a wrong passphrase only fails, a damaged file is copied aside before anything
 * takes its place and that only when the user sets the room up anew, a file of a newer program is left alone.
 */
export function createSecrets({ dataFolder, keeper, log }: SecretsPorts): Secrets {
  const folder = join(dataFolder, 'secrets');
  const shelf = secretsShelf(join(folder, 'secrets.json'));
  const serial = oneAtATime();
  let master: Uint8Array | null = null;

  const guardFor = async (key: Uint8Array, passphrase: string | null): Promise<Guard> => {
    if (keeper.kind === 'system') {
      return { kind: 'system', backend: await keeper.backend(), key: await keeper.seal(key) };
    }
    if (passphrase === null) throw new CodedError('secrets-not-set-up');
    if ([...passphrase].length < minPassphraseLength) {
      throw new CodedError('bad-payload', `a passphrase has at least ${minPassphraseLength} characters`);
    }
    return guardWithPassphrase(key, passphrase, keeper.cost);
  };

  const setUp = async (passphrase: string | null): Promise<SecretsFile> => {
    const key = randomBytes(keyLength);
    const file: SecretsFile = { version: 1, guard: await guardFor(key, passphrase), entries: {} };
    await mkdir(folder, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
      throw codedDiskError(error, 'making the secrets folder');
    });
    await shelf.save(file);
    master = key;
    return file;
  };

  /** The keychain's own failures are never taken for "not set up": the user signs in again, nothing is deleted. */
  const openWithSystem = async (file: SecretsFile): Promise<boolean> => {
    if (file.guard.kind !== 'system') return false;
    if (keeper.kind !== 'system') {
      throw new CodedError('secrets-unreadable', `sealed by the keychain ${file.guard.backend}, which this host cannot reach`);
    }
    const opened = await keeper.open(file.guard.key).catch((error: unknown) => {
      throw new CodedError('secrets-unreadable', 'the keychain no longer opens the secrets', { cause: error });
    });
    if (opened.key.length !== keyLength) throw new CodedError('secrets-unreadable', 'the keychain gave back another key');
    master = opened.key;
    if (opened.reseal) await shelf.save({ ...file, guard: await guardFor(opened.key, null) });
    return true;
  };

  const openWith = async (file: SecretsFile, passphrase: string): Promise<boolean> => {
    if (file.guard.kind === 'system') return openWithSystem(file);
    const key = await openWithPassphrase(file.guard, passphrase);
    if (key !== null) master = key;
    return key !== null;
  };

  const given = keeper.kind === 'passphrase' ? keeper.given : null;
  const byItself = keeper.kind === 'system' || given !== null;
  let givenFailed = false;

  /** Opens or sets up the room if that needs no person; `file` is null unless it is open. */
  const open = async (): Promise<SecretsStatus & { file: SecretsFile | null }> => {
    const found = readable(await shelf.load());
    if (found.state === 'absent') {
      master = null;
      if (!byItself) return { keeper: keeper.kind, state: 'not-set-up', file: null };
      return { keeper: keeper.kind, state: 'unlocked', file: await setUp(given) };
    }
    if (master === null && found.file.guard.kind === 'system') await openWithSystem(found.file);
    if (master === null && given !== null && !givenFailed) {
      givenFailed = !await openWith(found.file, given);
      if (givenFailed) log?.warn('the passphrase in the environment does not open the secrets');
    }
    // Whoever guards this file counts: one made with a passphrase wants it, also where a keychain is at hand now.
    const guard = found.file.guard.kind;
    if (master === null) return { keeper: guard, state: 'locked', file: null };
    return { keeper: guard, state: 'unlocked', file: found.file };
  };

  const need = async (): Promise<{ file: SecretsFile; key: Uint8Array }> => {
    const { state, file } = await open();
    if (file !== null && master !== null) return { file, key: master };
    throw new CodedError(state === 'not-set-up' ? 'secrets-not-set-up' : 'secrets-locked');
  };

  const status = async (): Promise<SecretsStatus> => {
    const { keeper: guardedBy, state } = await open();
    return { keeper: guardedBy, state };
  };

  const unlock = async (passphrase: string): Promise<SecretsStatus> => {
    const found = await shelf.load();
    if (found.state === 'newer') throw unreadable(found);
    if (found.state === 'read') {
      if (!await openWith(found.file, passphrase)) throw new CodedError('wrong-passphrase');
    } else {
      // A person has said to go on: a damaged file has its copy aside by now and may be replaced.
      await setUp(passphrase);
    }
    return status();
  };

  const read = async (name: string): Promise<Uint8Array<ArrayBuffer> | null> => {
    const { file, key } = await need();
    const sealed = Object.hasOwn(file.entries, name) ? file.entries[name] : undefined;
    if (sealed === undefined) return null;
    const plain = unseal(key, sealed, name);
    if (plain === null) throw new CodedError('secrets-unreadable', `the secret ${name} is damaged`);
    return plain;
  };

  const write = async (name: string, bytes: Uint8Array): Promise<void> => {
    if (!z.safeParse(entryName, name).success) throw new CodedError('bad-payload', 'not a name for a secret');
    const { file, key } = await need();
    await shelf.save({ ...file, entries: { ...file.entries, [name]: seal(key, bytes, name) } });
  };

  return {
    handlers: {
      'secrets.status': () => serial(status),
      'secrets.unlock': ({ passphrase }) => serial(() => unlock(passphrase)),
    },
    read: (name) => serial(() => read(name)),
    write: (name, bytes) => serial(() => write(name, bytes)),
    names: () => serial(async () => Object.keys((await need()).file.entries).toSorted()),
  };
}

type Readable = Extract<Found, { state: 'absent' | 'read' }>;

function readable(found: Found): Readable {
  if (found.state === 'absent' || found.state === 'read') return found;
  throw unreadable(found);
}

function unreadable(found: Extract<Found, { state: 'newer' | 'damaged' }>): CodedError {
  if (found.state === 'newer') return new CodedError('secrets-unreadable', 'the secrets were written by a newer version of Onay');
  return new CodedError('secrets-unreadable', `the secrets file is damaged; it is kept as ${found.aside}`);
}
