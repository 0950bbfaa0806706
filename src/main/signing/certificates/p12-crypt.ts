import { createDecipheriv, createHash, createHmac, pbkdf2 } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import forge from 'node-forge';
import { MalformedDer, children, octets, oid, smallInteger, tag, type Der } from '../der.ts';

/**
 * The ciphers of PKCS #12 files, old and new (RFC 7292 appendix C, RFC 8018, RFC 9579). The old ones come from node-forge:
 * neither
 * OpenSSL 3 without its legacy provider nor Electron's BoringSSL has RC2. Iteration counts are the file's own choice, so they
 * are bounded, and the derivation runs off the event loop or gives way to it.
 */
export class Unsupported extends Error {}

const pbkdf2Async = promisify(pbkdf2);
const maxPbkdf2Rounds = 5_000_000;
const maxLegacyRounds = 1_000_000;
const roundsBetweenBreaths = 5_000;

const hashes: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'sha1', '2.16.840.1.101.3.4.2.1': 'sha256', '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
  '2.16.840.1.101.3.4.2.4': 'sha224',
};
const hmacs: Readonly<Record<string, string>> = {
  '1.2.840.113549.2.7': 'sha1', '1.2.840.113549.2.8': 'sha224', '1.2.840.113549.2.9': 'sha256', '1.2.840.113549.2.10': 'sha384',
  '1.2.840.113549.2.11': 'sha512',
};
const aes: Readonly<Record<string, { name: string; keyLength: number }>> = {
  '2.16.840.1.101.3.4.1.2': { name: 'aes-128-cbc', keyLength: 16 },
  '2.16.840.1.101.3.4.1.22': { name: 'aes-192-cbc', keyLength: 24 },
  '2.16.840.1.101.3.4.1.42': { name: 'aes-256-cbc', keyLength: 32 },
};
const legacy: Readonly<Record<string, { cipher: '3des' | 'rc2'; keyLength: number }>> = {
  '1.2.840.113549.1.12.1.3': { cipher: '3des', keyLength: 24 },
  '1.2.840.113549.1.12.1.4': { cipher: '3des', keyLength: 16 },
  '1.2.840.113549.1.12.1.5': { cipher: 'rc2', keyLength: 16 },
  '1.2.840.113549.1.12.1.6': { cipher: 'rc2', keyLength: 5 },
};

/**
 * A passphrase in both spellings the formats use. An empty one is a lone terminator for some exporters and nothing for others.
 */
export type Passphrase = { readonly utf8: Uint8Array; readonly bmp: Uint8Array };

/** Throws when the padding does not come out, which is what a wrong passphrase looks like; `Unsupported` for other ciphers. */
export async function decrypt(algorithm: Der | undefined, data: Uint8Array, passphrase: Passphrase): Promise<Uint8Array> {
  const [name, parameters] = children(algorithm);
  const id = oid(name);
  if (id === '1.2.840.113549.1.5.13') return decryptModern(parameters, data, passphrase);
  const old = legacy[id];
  if (old === undefined) throw new Unsupported(`cipher ${id}`);
  const [salt, rounds] = children(parameters);
  const derive = (purpose: number, length: number): Promise<Uint8Array> =>
    deriveLegacy('sha1', passphrase.bmp, octets(salt), smallInteger(rounds), purpose, length);
  const key = await derive(1, old.keyLength);
  const iv = await derive(2, 8);
  return old.cipher === 'rc2' ? rc2(key, iv, data) : tripleDes(
    key.byteLength === 16 ? joined(key, key.subarray(0, 8)) : key, iv, data,
  );
}

/** Whether the file's authentication code comes out: the one sure sign of a right passphrase. */
export async function checksOut(macData: Der, content: Uint8Array, passphrase: Passphrase): Promise<boolean> {
  const [digestInfo, salt, rounds] = children(macData);
  const [algorithm, expected] = children(digestInfo);
  const [name, parameters] = children(algorithm);
  const id = oid(name);
  if (id === '1.2.840.113549.1.5.14') {
    const [derivation, scheme] = children(parameters);
    const hash = named(hmacs, oid(children(scheme)[0]));
    const key = await derivePbkdf2(derivation, passphrase.utf8, octets(expected).byteLength);
    return createHmac(hash, key).update(content).digest().equals(octets(expected));
  }
  const hash = named(hashes, id);
  const length = createHash(hash).digest().byteLength;
  const count = rounds === undefined ? 1 : smallInteger(rounds);
  const key = await deriveLegacy(hash, passphrase.bmp, octets(salt), count, 3, length);
  return createHmac(hash, key).update(content).digest().equals(octets(expected));
}

async function decryptModern(parameters: Der | undefined, data: Uint8Array, passphrase: Passphrase): Promise<Uint8Array> {
  const [derivation, scheme] = children(parameters);
  const [name, iv] = children(scheme);
  const cipher = aes[oid(name)];
  if (cipher === undefined && oid(name) !== '1.2.840.113549.3.7') throw new Unsupported(`cipher ${oid(name)}`);
  const key = await derivePbkdf2(derivation, passphrase.utf8, cipher?.keyLength ?? 24);
  if (cipher === undefined) return tripleDes(key, octets(iv), data);
  const decipher = createDecipheriv(cipher.name, key, octets(iv));
  return joined(decipher.update(data), decipher.final());
}

async function derivePbkdf2(derivation: Der | undefined, password: Uint8Array, length: number): Promise<Uint8Array> {
  const [name, parameters] = children(derivation);
  if (oid(name) !== '1.2.840.113549.1.5.12') throw new Unsupported(`key derivation ${oid(name)}`);
  const [salt, rounds, ...rest] = children(parameters);
  const last = rest.at(-1);
  // An optional INTEGER (key length) may stand before the optional function; HMAC-SHA-1 is the default.
  const hash = last?.tag === tag.sequence ? named(hmacs, oid(children(last)[0])) : 'sha1';
  const count = smallInteger(rounds);
  if (count < 1 || count > maxPbkdf2Rounds) throw new Unsupported(`${count} rounds`);
  return new Uint8Array(await pbkdf2Async(password, octets(salt), count, length, hash));
}

/** RFC 7292 appendix B.2. */
export async function deriveLegacy(
  hash: string, password: Uint8Array, salt: Uint8Array, rounds: number, purpose: number, length: number,
): Promise<Uint8Array> {
  if (rounds < 1 || rounds > maxLegacyRounds) throw new Unsupported(`${rounds} rounds`);
  const block = hash === 'sha384' || hash === 'sha512' ? 128 : 64;
  const input = joined(filled(salt, block), filled(password, block));
  let result = new Uint8Array(0);
  for (;;) {
    let digest = createHash(hash).update(new Uint8Array(block).fill(purpose)).update(input).digest();
    for (let round = 1; round < rounds; round += 1) {
      digest = createHash(hash).update(digest).digest();
      if (round % roundsBetweenBreaths === 0) await setImmediate();
    }
    result = joined(result, digest);
    if (result.byteLength >= length) return result.slice(0, length);
    addToEach(input, filled(digest, block).subarray(0, block), block);
  }
}

/** Each block of `input` becomes (block + addend + 1) modulo 2 to the power of its bits. */
function addToEach(input: Uint8Array, addend: Uint8Array, block: number): void {
  for (let at = 0; at < input.byteLength; at += block) {
    let carry = 1;
    for (let index = block - 1; index >= 0; index -= 1) {
      carry += (input[at + index] ?? 0) + (addend[index] ?? 0);
      input[at + index] = carry & 0xff;
      carry >>= 8;
    }
  }
}

/** `bytes` repeated to the next whole number of blocks; nothing stays nothing. */
function filled(bytes: Uint8Array, block: number): Uint8Array {
  const length = Math.ceil(bytes.byteLength / block) * block;
  return Uint8Array.from({ length }, (_, index) => bytes[index % bytes.byteLength] ?? 0);
}

function tripleDes(key: Uint8Array, iv: Uint8Array, data: Uint8Array): Uint8Array {
  const cipher = forge.cipher.createDecipher('3DES-CBC', binary(key));
  cipher.start({ iv: binary(iv) });
  cipher.update(forge.util.createBuffer(binary(data)));
  if (!cipher.finish()) throw new MalformedDer('bad padding');
  return fromBinary(cipher.output.getBytes());
}

function rc2(key: Uint8Array, iv: Uint8Array, data: Uint8Array): Uint8Array {
  const cipher = forge.rc2.createDecryptionCipher(binary(key), key.byteLength * 8);
  cipher.start(binary(iv));
  cipher.update(forge.util.createBuffer(binary(data)));
  if (!cipher.finish()) throw new MalformedDer('bad padding');
  return fromBinary(cipher.output.getBytes());
}

function named(table: Readonly<Record<string, string>>, id: string): string {
  const found = table[id];
  if (found === undefined) throw new Unsupported(`algorithm ${id}`);
  return found;
}
const binary = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const fromBinary = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const joined = (...parts: Uint8Array[]): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.concat(parts));
