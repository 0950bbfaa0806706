import * as z from 'zod/mini';
import { count, instant, longText, nothing, route, shortText } from '../shapes.ts';

/** What main knows of the last good state of the renderer's database, kept outside IndexedDB (see docs/architecture.md). */
export const sentinelSchema = z.strictObject({
  installId: shortText,
  schemaVersion: count,
  /** Rows per table at the last write. */
  counts: z.record(z.string().check(z.maxLength(60)), count),
  writtenAt: instant,
});
export type Sentinel = z.infer<typeof sentinelSchema>;

export const updateStateSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('unsupported') }),
  z.strictObject({ state: z.literal('idle') }),
  z.strictObject({ state: z.literal('checking') }),
  z.strictObject({ state: z.literal('downloading'), version: shortText, percent: z.number() }),
  z.strictObject({ state: z.literal('ready'), version: shortText }),
  z.strictObject({ state: z.literal('failed') }),
]);
export type UpdateState = z.infer<typeof updateStateSchema>;

export const appCalls = {
  'app.info': {
    input: nothing,
    output: z.strictObject({
      version: shortText,
      host: z.enum(['electron', 'browser']),
      platform: shortText,
      dataFolder: z.string(),
      exportFolder: z.nullable(z.string()),
      /** False for a browser that is not the data folder's own app window: see `ownWindow` in the browser host. */
      ownWindow: z.boolean(),
    }),
  },
  'app.sentinel.read': { input: nothing, output: z.nullable(sentinelSchema) },
  'app.sentinel.write': { input: sentinelSchema, output: nothing },
  /** A hash route a notification or second start asked for before the window could listen; taken once. */
  'app.pendingRoute.take': { input: nothing, output: z.nullable(route) },
  'app.openExternal': { input: z.strictObject({ url: z.string().check(z.maxLength(2_000)) }), output: nothing },
  'app.log': {
    input: z.strictObject({ level: z.enum(['info', 'warn', 'error']), message: longText }),
    output: nothing,
  },
  /** The renderer's answer to `app.closing`: all writes are on disk. */
  'app.flushed': { input: nothing, output: nothing },
  'app.update.state': { input: nothing, output: updateStateSchema },
  'app.update.check': { input: nothing, output: updateStateSchema },
  'app.update.install': { input: nothing, output: nothing },
} as const;

export const appEvents = {
  /** The host wants to close: flush and answer with `app.flushed` within five seconds. */
  'app.closing': nothing,
  /** Open this route (a notification was clicked, a second start asked for it). */
  'app.open': z.strictObject({ route }),
  'app.update.changed': updateStateSchema,
} as const;
