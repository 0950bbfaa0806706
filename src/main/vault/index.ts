import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { CodedError, type CallOutput, type SomeHandlers } from '../../bridge/index.ts';
import { createUploads, patched, type Shelf } from './media/index.ts';
import type { Exporter, ExportRequest, Reveal } from './ports.ts';
import { createStore, type Store } from './store.ts';

export type { Exporter, ExportRequest, Reveal } from './ports.ts';
export { folderExporter } from './folder-exporter.ts';
export { safeFileName } from './names.ts';
export { writeAtomically } from './atomic.ts';
export { answerMedia, createShelf, mediaPrefix, type Shelf } from './media/index.ts';

export type VaultPorts = { dataFolder: string; media: Shelf; exporter: Exporter; reveal: Reveal };
export type Vault = Pick<Store, 'put' | 'get'> & { handlers: SomeHandlers<'vault'> };

/** Handles kept; the oldest is forgotten first. A person reveals what was just written. */
const rememberedExports = 500;

/**
 * Documents by content hash under `<dataFolder>/documents`, media on their shelf, and the way out of both. `reveal` is only ever called with an
 * absolute path this run has written itself and that is still a file; anything else is `nothing-to-reveal`.
 */
export function createVault({ dataFolder, media, exporter, reveal }: VaultPorts): Vault {
  const store = createStore(join(dataFolder, 'documents'));
  const exported = new Map<string, string>();

  const remember = (path: string): string => {
    const exportId = randomUUID();
    exported.set(exportId, path);
    for (const oldest of exported.keys()) {
      if (exported.size <= rememberedExports) break;
      exported.delete(oldest);
    }
    return exportId;
  };

  const leave = async (request: ExportRequest): Promise<CallOutput<'vault.export'>> => {
    const saved = await exporter.save(request);
    if (saved.status === 'cancelled') return saved;
    return { status: 'saved', exportId: remember(saved.path), name: basename(saved.path), folder: dirname(saved.path) };
  };

  const handlers: SomeHandlers<'vault'> = {
    ...createUploads(media),
    'vault.put': ({ bytes }) => store.put(bytes),
    'vault.get': async ({ sha256 }) => ({ bytes: await store.get(sha256) }),
    'vault.has': ({ sha256 }) => store.has(sha256),
    'vault.export': leave,
    'vault.exportKept': async ({ sha256, ...request }) => leave({ ...request, bytes: await store.get(sha256) }),
    'vault.mediaExport': async ({ sha256, patches, ...request }) => {
      const { size, read } = await media.open(sha256);
      return leave({ ...request, bytes: patched(read(0, size), patches) });
    },
    'vault.reveal': async ({ exportId }) => {
      const path = exported.get(exportId);
      const there = path !== undefined && isAbsolute(path) && await stat(path).then((found) => found.isFile(), () => false);
      if (!there) throw new CodedError('nothing-to-reveal');
      await reveal(path);
      return {};
    },
  };

  return { handlers, put: store.put, get: store.get };
}
