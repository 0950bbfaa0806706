import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import type { PassphraseGuard, Sealed } from './file.ts';

const tagLength = 16;
export const keyLength = 32;

/** AES-256-GCM with a fresh nonce. `purpose` is bound in: what was sealed for one name opens under no other. */
export function seal(key: Uint8Array, plain: Uint8Array, purpose: string): Sealed {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  cipher.setAAD(Buffer.from(purpose, 'utf8'));
  const data = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  return { iv: iv.toString('base64'), data: data.toString('base64') };
}

/** Null when the key is another, or one bit is not as it was sealed. */
export function unseal(key: Uint8Array, sealed: Sealed, purpose: string): Uint8Array<ArrayBuffer> | null {
  const iv = Buffer.from(sealed.iv, 'base64');
  const data = Buffer.from(sealed.data, 'base64');
  if (iv.length !== 12 || data.length < tagLength) return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: tagLength });
    decipher.setAAD(Buffer.from(purpose, 'utf8'));
    decipher.setAuthTag(data.subarray(data.length - tagLength));
    return new Uint8Array(Buffer.concat([decipher.update(data.subarray(0, data.length - tagLength)), decipher.final()]));
  } catch {
    return null;
  }
}

const masterKey = 'onay master key';

/** Seals the master key with a passphrase; `cost` is scrypt's N. */
export async function guardWithPassphrase(key: Uint8Array, passphrase: string, cost: number): Promise<PassphraseGuard> {
  const salt = randomBytes(16);
  const derived = await derive(passphrase, salt, cost);
  return {
    kind: 'passphrase', kdf: 'scrypt', cost, blockSize: 8, parallelization: 1,
    salt: salt.toString('base64'), key: seal(derived, key, masterKey),
  };
}

/** Null when it is not this passphrase. */
export async function openWithPassphrase(guard: PassphraseGuard, passphrase: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const derived = await derive(passphrase, Buffer.from(guard.salt, 'base64'), guard.cost);
  const key = unseal(derived, guard.key, masterKey);
  return key?.length === keyLength ? key : null;
}

/** NFKC, so that the same keys pressed on another keyboard or system give the same passphrase. */
function derive(passphrase: string, salt: Uint8Array, cost: number): Promise<Buffer> {
  const options = { N: cost, r: 8, p: 1, maxmem: 256 * cost * 8 };
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), salt, keyLength, options, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}
