import * as z from 'zod/mini';
import { idSchema, rowShape } from '../common/id.ts';
import { line, prose, sha256Schema } from '../common/text.ts';
import { daySchema } from '../time/index.ts';

export const mediaKinds = ['image', 'video', 'pdf'] as const;

/** A derived picture of a medium (thumbnail, web size), itself in the vault. */
export const renditionSchema = z.strictObject({
  sha256: sha256Schema,
  width: z.number().check(z.int(), z.gte(1)),
  height: z.number().check(z.int(), z.gte(1)),
  bytes: z.number().check(z.int(), z.gte(1)),
});

/** What the program knows of a file in the vault. The file itself stays there, whole and as it came. */
export const mediumSchema = z.strictObject({
  ...rowShape,
  /** A medium belongs to one client; another client's post refuses it. */
  clientId: idSchema,
  sha256: sha256Schema,
  name: line,
  kind: z.enum(mediaKinds),
  /** By its bytes, not by its name. */
  mime: line,
  bytes: z.number().check(z.int(), z.gte(1)),
  /** As it is shown, orientation applied; null where it cannot be known (PDF). */
  width: z.nullable(z.number().check(z.int(), z.gte(1))),
  height: z.nullable(z.number().check(z.int(), z.gte(1))),
  durationMs: z.nullable(z.number().check(z.int(), z.gte(0))),
  /** The file says where it was made; exports leave that out. */
  hasLocation: z.boolean(),
  thumbnail: z.nullable(renditionSchema),
  web: z.nullable(renditionSchema),
  /** Proposed wherever the medium is used. */
  alt: z.string().check(z.maxLength(5_000)),
  tags: z.array(line).check(z.maxLength(50)),
  /** Whose it is and until when it may be used (S2.4). */
  licence: z.nullable(z.strictObject({ kind: z.enum(['own', 'client', 'licence', 'consent']), holder: line, expiresOn: z.nullable(daySchema), note: prose })),
  sample: z.boolean(),
});
export type Medium = z.infer<typeof mediumSchema>;
