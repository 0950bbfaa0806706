import { constants, createHash, verify, type KeyObject } from 'node:crypto';
import { children, isTagged, oid, smallInteger, type Der } from '../der.ts';

/**
 * Hashes a signature may rest on. SHA-1 and MD5 are left out on purpose: two documents with one SHA-1 can be made for the price
 * of a laptop, so "intact" would promise what nobody can keep. Such a signature is reported as unsupported.
 */
const hashes: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256', '2.16.840.1.101.3.4.2.2': 'sha384', '2.16.840.1.101.3.4.2.3': 'sha512',
  '2.16.840.1.101.3.4.2.4': 'sha224',
};
const signatures: Readonly<Record<string, { kind: 'rsa' | 'ec' | 'ed25519'; hash: string | null }>> = {
  '1.2.840.113549.1.1.1': { kind: 'rsa', hash: null },
  '1.2.840.113549.1.1.11': { kind: 'rsa', hash: 'sha256' },
  '1.2.840.113549.1.1.12': { kind: 'rsa', hash: 'sha384' },
  '1.2.840.113549.1.1.13': { kind: 'rsa', hash: 'sha512' },
  '1.2.840.113549.1.1.14': { kind: 'rsa', hash: 'sha224' },
  '1.2.840.10045.2.1': { kind: 'ec', hash: null },
  '1.2.840.10045.4.3.1': { kind: 'ec', hash: 'sha224' },
  '1.2.840.10045.4.3.2': { kind: 'ec', hash: 'sha256' },
  '1.2.840.10045.4.3.3': { kind: 'ec', hash: 'sha384' },
  '1.2.840.10045.4.3.4': { kind: 'ec', hash: 'sha512' },
  '1.3.101.112': { kind: 'ed25519', hash: null },
};
const pss = '1.2.840.113549.1.1.10';
const sha1 = '1.3.14.3.2.26';

/** Node's name of a hash, or null when a signature must not rest on it. */
export function hashOf(algorithm: string): string | null {
  return hashes[algorithm] ?? null;
}

export function digest(hash: string, ...parts: Uint8Array[]): Buffer {
  const state = createHash(hash);
  for (const part of parts) state.update(part);
  return state.digest();
}

/**
 * How a signature was made, or null when we do not know the way. `digestHash` is used where the algorithm names no hash of its
 * own.
 */
export type Scheme = { readonly kind: 'rsa' | 'ec' | 'ed25519' | 'pss'; readonly hash: string; readonly saltLength: number };
export function schemeOf(algorithm: string, parameters: Der | undefined, digestHash: string): Scheme | null {
  if (algorithm === pss) return pssScheme(parameters);
  const known = signatures[algorithm];
  return known === undefined ? null : { kind: known.kind, hash: known.hash ?? digestHash, saltLength: 0 };
}

/** Whether `signature` over `data` is by `key`. False too when the key is of another kind or too short to mean anything. */
export function isSignedBy(key: KeyObject, scheme: Scheme, data: Uint8Array, signature: Uint8Array): boolean {
  const type = key.asymmetricKeyType;
  const fits = scheme.kind === 'pss' ? type === 'rsa' || type === 'rsa-pss' : type === scheme.kind;
  if (!fits || (type === 'rsa' && (key.asymmetricKeyDetails?.modulusLength ?? 0) < 1024)) return false;
  const hash = scheme.kind === 'ed25519' ? null : scheme.hash;
  const how = scheme.kind === 'pss' ? { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: scheme.saltLength } : { key };
  try {
    return verify(hash, data, how, signature);
  } catch {
    // OpenSSL throws where the signature has an impossible shape: that is a "no".
    return false;
  }
}

/** RSASSA-PSS-params (RFC 4055 section 3.1); its defaults are SHA-1, which we do not take. */
function pssScheme(parameters: Der | undefined): Scheme | null {
  let hash = sha1;
  let saltLength = 20;
  for (const part of children(parameters)) {
    const [inner] = children(part);
    if (isTagged(part, 0)) hash = oid(children(inner)[0]);
    if (isTagged(part, 1) && oid(children(children(inner)[1])[0]) !== hash) return null;
    if (isTagged(part, 2)) saltLength = smallInteger(inner);
  }
  const named = hashOf(hash);
  return named === null ? null : { kind: 'pss', hash: named, saltLength };
}
