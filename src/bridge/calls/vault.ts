import * as z from 'zod/mini';
import { bytes, count, maxMediaBytes, maxMediaPiece, nothing, sha256, shortText } from '../shapes.ts';

const piece = z.instanceof(Uint8Array).check(
  z.refine((value) => value.byteLength > 0 && value.byteLength <= maxMediaPiece, 'empty or larger than 4 MiB'),
);
const place = count.check(z.lte(maxMediaBytes));
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

  /**
   * Pictures, videos and PDFs of posts come in pieces, in order, into a temporary file that takes its name, the SHA-256, only
   * when all of it is on the disk. `size` is the whole file's. They are read from the program's own origin, `/media/<sha256>`.
   */
  'vault.mediaBegin': {
    input: z.strictObject({ size: place.check(z.gte(1)) }),
    output: z.strictObject({ uploadId: shortText }),
  },
  /** `offset` is where the last piece ended. Any failure ends the upload and leaves nothing; a lost one is `upload-gone`. */
  'vault.mediaAppend': { input: z.strictObject({ uploadId: shortText, offset: place, bytes: piece }), output: nothing },
  /** `not-media` when the bytes are of no kind that is kept. `mime` is by the bytes. */
  'vault.mediaFinish': {
    input: z.strictObject({ uploadId: shortText }),
    output: z.strictObject({ sha256, size: count, mime: shortText }),
  },
  /** Ends an upload, or takes back a finished one that nobody has finished again since: whatever it brought in is gone. */
  'vault.mediaCancel': { input: z.strictObject({ uploadId: shortText }), output: nothing },
  /** As `vault.export`, from the vault itself. Each patch replaces bytes in place: what a file says of where it was made. */
  'vault.mediaExport': {
    input: z.strictObject({
      sha256, suggestedName: shortText, title: shortText,
      patches: z.array(z.strictObject({ offset: place, bytes: piece })).check(z.maxLength(100_000)),
    }),
    output: exported,
  },
  /** Media whose names begin with this character that nobody has brought in, or brought in again, since `before`. */
  'vault.mediaOld': {
    input: z.strictObject({ first: z.string().check(z.regex(/^[0-9a-f]$/)), before: count }),
    output: z.strictObject({ sha256s: z.array(sha256) }),
  },
  /**
   * Removes these media for good, each only while it is still older than `before`: one that came in again in the meantime stays. What is gone
   * already is no failure. Documents are not reached by it. Answers how many went.
   */
  'vault.mediaDrop': {
    input: z.strictObject({ sha256s: z.array(sha256).check(z.maxLength(10_000)), before: count }),
    output: z.strictObject({ dropped: count }),
  },
} as const;

export const vaultEvents = {} as const;
