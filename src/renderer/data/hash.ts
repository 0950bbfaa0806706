import Dexie from 'dexie';
import type { Hasher } from '../../domain/ledger/index.ts';

/** SHA-256 of bytes as lower-case hex, by WebCrypto. A transaction that it is asked for in is kept open until it is there. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digesting = crypto.subtle.digest('SHA-256', bytes);
  const digest = await (Dexie.currentTransaction ? Dexie.waitFor(digesting) : digesting);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** SHA-256 of UTF-8 text: the ledger's and the fingerprints' hasher. */
export const hashText: Hasher = (text) => sha256(new TextEncoder().encode(text));
