import * as z from 'zod/mini';

/** The secrets file, version 1. Bytes are base64. Everything in it but the names of the entries is encrypted. */

const base64 = z.string().check(z.maxLength(200_000), z.regex(/^[A-Za-z0-9+/]*={0,2}$/));

export const sealedSchema = z.strictObject({ iv: base64, data: base64 });
export type Sealed = z.infer<typeof sealedSchema>;

/** How the master key is guarded. The bounds keep a forged file from asking for all the memory there is. */
export const guardSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('passphrase'),
    kdf: z.literal('scrypt'),
    cost: z.number().check(z.int(), z.gte(2 ** 10), z.lte(2 ** 20)),
    blockSize: z.literal(8),
    parallelization: z.literal(1),
    salt: base64,
    key: sealedSchema,
  }),
  z.strictObject({
    kind: z.literal('system'),
    /** Which keychain sealed it; another one cannot open it. */
    backend: z.string().check(z.maxLength(100)),
    key: z.string().check(z.maxLength(10_000)),
  }),
]);
export type Guard = z.infer<typeof guardSchema>;
export type PassphraseGuard = Extract<Guard, { kind: 'passphrase' }>;

export const entryName = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/));

export const secretsFileSchema = z.strictObject({
  version: z.literal(1),
  guard: guardSchema,
  entries: z.record(entryName, sealedSchema),
});
export type SecretsFile = z.infer<typeof secretsFileSchema>;

/** Any later version: left alone, because an older program cannot know what it would destroy. */
export const newerFileSchema = z.object({ version: z.number().check(z.gt(1)) });
