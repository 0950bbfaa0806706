import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSecrets, passphraseKeeper, type Keeper, type Secrets, type SystemKeeper } from './index.ts';

let folder: string;
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'onay-secrets-')); });
afterEach(async () => { await rm(folder, { recursive: true, force: true }); });

/** Cheap scrypt: these tests are about the room, one below is about the real cost. */
const cost = 2 ** 10;
const asking = passphraseKeeper({ cost });
const room = (keeper: Keeper = asking): Secrets => createSecrets({ dataFolder: folder, keeper });
const file = (): string => join(folder, 'secrets', 'secrets.json');
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const unlock = (secrets: Secrets, passphrase: string) => Promise.resolve(secrets.handlers['secrets.unlock']({ passphrase }));
const status = (secrets: Secrets) => Promise.resolve(secrets.handlers['secrets.status']({}));
const good = 'doğru at pil zımba';

describe('the secrets room with a passphrase', () => {
  it('is set up by the first passphrase, locked after a restart, and opened by the same one', async () => {
    const first = room();
    expect(await status(first)).toEqual({ keeper: 'passphrase', state: 'not-set-up' });
    await expect(first.write('key', bytes('x'))).rejects.toMatchObject({ code: 'secrets-not-set-up' });
    expect(await unlock(first, good)).toEqual({ keeper: 'passphrase', state: 'unlocked' });
    await first.write('signing-key', bytes('private'));

    const second = room();
    expect(await status(second)).toEqual({ keeper: 'passphrase', state: 'locked' });
    await expect(second.read('signing-key')).rejects.toMatchObject({ code: 'secrets-locked' });
    await unlock(second, good);
    expect(await second.read('signing-key')).toEqual(bytes('private'));
    expect(await second.read('other')).toBeNull();
    expect(await second.names()).toEqual(['signing-key']);
  });

  it('is not opened, and not harmed, by a wrong passphrase', async () => {
    const first = room();
    await unlock(first, good);
    await first.write('signing-key', bytes('private'));
    const before = await readFile(file());
    const second = room();
    for (const wrong of ['wrong but long enough', good.toUpperCase(), ` ${good}`, 'x']) {
      await expect(unlock(second, wrong)).rejects.toMatchObject({ code: 'wrong-passphrase' });
    }
    expect(await status(second)).toEqual({ keeper: 'passphrase', state: 'locked' });
    expect(await readFile(file())).toEqual(before);
    await unlock(second, good);
    expect(await second.read('signing-key')).toEqual(bytes('private'));
  });

  it('stays open when a wrong passphrase comes later', async () => {
    const secrets = room();
    await unlock(secrets, good);
    await expect(unlock(secrets, 'wrong but long enough')).rejects.toMatchObject({ code: 'wrong-passphrase' });
    await secrets.write('a', bytes('1'));
    expect(await secrets.read('a')).toEqual(bytes('1'));
  });

  it('refuses to be set up with fewer than ten characters, counted as a person counts', async () => {
    await expect(unlock(room(), 'şşşşşşşşş')).rejects.toMatchObject({ code: 'bad-payload' });
    await expect(unlock(room(), '👩👩👩👩👩')).rejects.toMatchObject({ code: 'bad-payload' });
    await expect(stat(file())).rejects.toThrow('ENOENT');
    expect(await unlock(room(), 'şşşşşşşşşş')).toMatchObject({ state: 'unlocked' });
  });

  it('is opened by the same passphrase typed on a system that composes letters differently', async () => {
    await unlock(room(), good.normalize('NFC'));
    expect(await unlock(room(), good.normalize('NFD'))).toMatchObject({ state: 'unlocked' });
  });

  it('opens and sets itself up when the environment gives the passphrase', async () => {
    const given = passphraseKeeper({ given: good, cost });
    await room(given).write('a', bytes('1'));
    expect(await room(given).read('a')).toEqual(bytes('1'));
    const wrong = room(passphraseKeeper({ given: 'quite another one', cost }));
    expect(await status(wrong)).toEqual({ keeper: 'passphrase', state: 'locked' });
    await unlock(wrong, good);
    expect(await wrong.read('a')).toEqual(bytes('1'));
  });

  it('costs an attacker 2^17 rounds of scrypt unless told otherwise', async () => {
    await unlock(room(passphraseKeeper()), good);
    expect(JSON.parse(await readFile(file(), 'utf8'))).toMatchObject({ guard: { kdf: 'scrypt', cost: 131_072, blockSize: 8, parallelization: 1 } });
    expect(await unlock(room(passphraseKeeper()), good)).toMatchObject({ state: 'unlocked' });
  });
});

describe('the secrets file', () => {
  it('holds nothing readable, and is for its owner alone', async () => {
    const secrets = room();
    await unlock(secrets, good);
    await secrets.write('token', bytes('very-private-token'));
    const text = await readFile(file(), 'utf8');
    for (const plain of ['very-private-token', Buffer.from('very-private-token').toString('base64'), good]) expect(text).not.toContain(plain);
    if (process.platform !== 'win32') {
      expect((await stat(file())).mode & 0o777).toBe(0o600);
      expect((await stat(join(folder, 'secrets'))).mode & 0o777).toBe(0o700);
    }
  });

  it('keeps every one of fifty secrets written at once', async () => {
    const secrets = room();
    await unlock(secrets, good);
    await Promise.all(Array.from({ length: 50 }, (_, at) => secrets.write(`key-${at}`, bytes(`${at}`))));
    const again = room();
    await unlock(again, good);
    expect(await again.names()).toHaveLength(50);
    expect(await again.read('key-49')).toEqual(bytes('49'));
  });

  it('is set up once when two ask at the same time', async () => {
    const secrets = room(passphraseKeeper({ given: good, cost }));
    await Promise.all([secrets.write('a', bytes('1')), status(secrets), secrets.write('b', bytes('2'))]);
    expect(await secrets.names()).toEqual(['a', 'b']);
  });

  it.each([['not JSON', '{"version": 1, '], ['an empty file', ''], ['another program\'s JSON', '{"hello": 1}'], ['invalid UTF-8', Buffer.from([0xff, 0xfe, 0])],
    ['a forged cost', '{"version":1,"guard":{"kind":"passphrase","kdf":"scrypt","cost":1073741824,"blockSize":8,"parallelization":1,"salt":"","key":{"iv":"","data":""}},"entries":{}}']])(
    'that is damaged (%s) is reported, kept aside and never overwritten', async (_what, damaged) => {
      await mkdir(join(folder, 'secrets'));
      await writeFile(file(), damaged);
      for (const keeper of [asking, passphraseKeeper({ given: good, cost }), chain()]) {
        const secrets = room(keeper);
        await expect(status(secrets)).rejects.toMatchObject({ code: 'secrets-unreadable' });
        await expect(secrets.read('a')).rejects.toMatchObject({ code: 'secrets-unreadable' });
        await expect(secrets.write('a', bytes('1'))).rejects.toMatchObject({ code: 'secrets-unreadable' });
      }
      expect(await readFile(file())).toEqual(Buffer.from(damaged));
      expect((await readdir(join(folder, 'secrets'))).toSorted()).toEqual(['secrets.json', 'secrets.unreadable-1.json']);

      // Only a person's own step sets the room up anew, and the copy stays.
      const anew = room();
      await unlock(anew, good);
      await anew.write('a', bytes('1'));
      expect(await readFile(join(folder, 'secrets', 'secrets.unreadable-1.json'))).toEqual(Buffer.from(damaged));
    });

  it('of a newer version is left alone, whatever is asked', async () => {
    await mkdir(join(folder, 'secrets'));
    await writeFile(file(), '{"version": 2, "vault": "new"}');
    const secrets = room();
    await expect(unlock(secrets, good)).rejects.toMatchObject({ code: 'secrets-unreadable' });
    await expect(status(secrets)).rejects.toMatchObject({ code: 'secrets-unreadable' });
    expect(await readFile(file(), 'utf8')).toBe('{"version": 2, "vault": "new"}');
    expect(await readdir(join(folder, 'secrets'))).toEqual(['secrets.json']);
  });

  it('gives a secret away under no other name than its own', async () => {
    const secrets = room();
    await unlock(secrets, good);
    await secrets.write('a', bytes('for a'));
    await secrets.write('b', bytes('for b'));
    const stored: unknown = JSON.parse(await readFile(file(), 'utf8'));
    const { entries } = stored as { entries: Record<string, unknown> };
    await writeFile(file(), JSON.stringify({ ...(stored as object), entries: { a: entries['b'], b: entries['a'] } }));
    await expect(secrets.read('a')).rejects.toMatchObject({ code: 'secrets-unreadable' });
  });

  it.each(['__proto__', 'constructor', '../x', '', 'a b', 'x'.repeat(201)])('has no secret named %j', async (name) => {
    const secrets = room();
    await unlock(secrets, good);
    expect(await secrets.read(name)).toBeNull();
    if (name !== 'constructor') await expect(secrets.write(name, bytes('1'))).rejects.toMatchObject({ code: 'bad-payload' });
  });

  it('that cannot be read is never taken for one that is not there', async () => {
    await mkdir(file(), { recursive: true });
    await expect(status(room(passphraseKeeper({ given: good, cost })))).rejects.toMatchObject({ code: 'io' });
  });
});

/** A keychain, as the operating system offers one: what it sealed under one identity opens under no other. */
function chain(identity = 'me', reseal = false): SystemKeeper {
  return {
    kind: 'system',
    backend: async () => 'test-keychain',
    seal: async (key) => `${identity}:${Buffer.from(key).toString('hex')}`,
    open: async (sealed) => {
      const [owner, key = ''] = sealed.split(':');
      if (owner !== identity) throw new Error('not yours');
      return { key: new Uint8Array(Buffer.from(key, 'hex')), reseal };
    },
  };
}

describe('the secrets room with the system\'s keychain', () => {
  it('never asks', async () => {
    expect(await status(room(chain()))).toEqual({ keeper: 'system', state: 'unlocked' });
    await room(chain()).write('a', bytes('1'));
    expect(await room(chain()).read('a')).toEqual(bytes('1'));
  });

  it('reports a keychain that no longer opens it, and deletes nothing', async () => {
    await room(chain()).write('a', bytes('1'));
    const before = await readFile(file());
    const other = room(chain('somebody else'));
    await expect(other.read('a')).rejects.toMatchObject({ code: 'secrets-unreadable' });
    await expect(other.write('a', bytes('2'))).rejects.toMatchObject({ code: 'secrets-unreadable' });
    await expect(status(room(asking))).rejects.toMatchObject({ code: 'secrets-unreadable' });
    await expect(unlock(room(asking), good)).rejects.toMatchObject({ code: 'secrets-unreadable' });
    expect(await readFile(file())).toEqual(before);
    expect(await room(chain()).read('a')).toEqual(bytes('1'));
  });

  it('seals the key again when the keychain asks for it', async () => {
    await room(chain()).write('a', bytes('1'));
    const before = await stat(file());
    expect(await room(chain('me', true)).read('a')).toEqual(bytes('1'));
    expect((await stat(file())).ino).not.toBe(before.ino);
    expect(await room(chain()).read('a')).toEqual(bytes('1'));
  });

  it('asks for the passphrase of a room that was made with one', async () => {
    const first = room();
    await unlock(first, good);
    await first.write('a', bytes('1'));
    const moved = room(chain());
    expect(await status(moved)).toEqual({ keeper: 'passphrase', state: 'locked' });
    await expect(moved.read('a')).rejects.toMatchObject({ code: 'secrets-locked' });
    expect(await unlock(moved, good)).toEqual({ keeper: 'passphrase', state: 'unlocked' });
    expect(await moved.read('a')).toEqual(bytes('1'));
  });
});
