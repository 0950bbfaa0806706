import { maxMediaPiece } from '../../bridge/shapes.ts';
import { locationPatches, mediaMimes, type ByteSource, type MediaMime, type Medium, type Patch } from '../../domain/media/index.ts';
import { call } from '../app/host.ts';
import type { CallOutput } from '../../bridge/index.ts';
import { CallError } from '../ui/showError.tsx';
import { inWorker } from './maker.ts';
import { mediaFault, mediaUrl } from './urls.ts';

/**
 * Hands a medium out as it came, but without what it says of where it was made. A video leaves the vault by itself, with those bytes
 * written over. Throws `CallError`.
 */
export async function exportMedium(medium: Pick<Medium, 'sha256' | 'name' | 'kind' | 'mime' | 'bytes'>, title: string): Promise<CallOutput<'vault.export'>> {
  const { sha256, name, kind } = medium;
  const mime = mimeOf(medium);
  if (kind === 'image') {
    const bytes = await inWorker({ type: 'strip', bytes: await fetched(sha256), mime });
    return call('vault.export', { suggestedName: name, title, bytes: bytes.slice() });
  }
  const source: ByteSource = { size: medium.bytes, read: (from, to) => fetched(sha256, `bytes=${from}-${to - 1}`) };
  const patches = (await locationPatches(source, mime)).flatMap(inPieces);
  return call('vault.mediaExport', { sha256, suggestedName: name, title, patches });
}

/** The row keeps any line of text; only a kind that the vault keeps can come out of it. */
function mimeOf({ mime }: Pick<Medium, 'mime'>): MediaMime {
  const known = mediaMimes.find((one) => one === mime);
  if (known === undefined) throw new CallError('not-media', mime);
  return known;
}

async function fetched(sha256: string, range?: string): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await fetch(mediaUrl(sha256), range === undefined ? {} : { headers: { Range: range } });
  if (!answer.ok) throw new CallError(await mediaFault(sha256) ?? 'io');
  return new Uint8Array(await answer.arrayBuffer());
}

function inPieces({ offset, bytes }: Patch): Patch[] {
  const count = Math.ceil(bytes.length / maxMediaPiece);
  return Array.from({ length: count }, (_, index) => {
    const from = index * maxMediaPiece;
    return { offset: offset + from, bytes: bytes.slice(from, from + maxMediaPiece) };
  });
}
