import type { StoredDocument } from '../../../domain/agreements/index.ts';
import { call } from '../../app/host.ts';

/** The bytes of a kept document, as they were put away: the vault refuses them when they no longer have their hash. */
export async function readDocument(document: Pick<StoredDocument, 'sha256'>): Promise<Uint8Array> {
  return (await call('vault.get', { sha256: document.sha256 })).bytes;
}
