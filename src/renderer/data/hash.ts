import type { Hasher } from '../../domain/ledger/index.ts';

/** SHA-256 of bytes as lower-case hex, by WebCrypto. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** SHA-256 of UTF-8 text: the ledger's and the fingerprints' hasher. */
export const hashText: Hasher = (text) => sha256(new TextEncoder().encode(text));
