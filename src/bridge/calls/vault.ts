import * as z from 'zod/mini';
import { bytes, count, nothing, sha256, shortText } from '../shapes.ts';

const exported = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('saved'), exportId: shortText, name: z.string(), folder: z.string() }),
  z.strictObject({ status: z.literal('cancelled') }),
]);

/**
 * The vault keeps documents by content hash in the data folder; exports leave it for a folder of the user's choice.
 * `exportId` is main's handle on a path it has itself written: the renderer never names a path.
 */
export const vaultCalls = {
  'vault.put': { input: z.strictObject({ bytes }), output: z.strictObject({ sha256, size: count }) },
  /** Fails with `not-found`, or `corrupt` when the file no longer has its hash. */
  'vault.get': { input: z.strictObject({ sha256 }), output: z.strictObject({ bytes }) },
  'vault.has': { input: z.strictObject({ sha256 }), output: z.boolean() },
  /** Electron asks with a save dialog; the browser host writes into the export folder under a free name. */
  'vault.export': {
    input: z.strictObject({ suggestedName: shortText, bytes, title: shortText }),
    output: exported,
  },
  /** The same for a document that is kept: its bytes, up to 64 MiB of a scan, never cross. Fails as `vault.get` does. */
  'vault.exportKept': { input: z.strictObject({ suggestedName: shortText, sha256, title: shortText }), output: exported },
  'vault.reveal': { input: z.strictObject({ exportId: shortText }), output: nothing },
} as const;

export const vaultEvents = {} as const;
