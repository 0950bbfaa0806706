import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { journalEntrySchema } from '../../bridge/index.ts';

const whole = z.number().check(z.int(), z.gte(0));

/** A notification about to be shown. Everything needed to show it again is here: the agenda may change meanwhile. */
const intentSchema = z.strictObject({
  kind: z.literal('intent'),
  /** Names the intent in later lines. */
  number: whole,
  /** An earlier intent that this one takes over (a summary that grew). */
  closes: z.optional(whole),
  what: z.enum(['fired', 'missed']),
  replaceId: whole,
  /** The occurrences it tells of: one, or all that a summary counts. */
  ids: z.array(z.string()).check(z.minLength(1)),
  /** The due time of the first. */
  at: whole,
  title: z.string(),
  body: z.string(),
  route: z.string(),
});
export type Intent = z.infer<typeof intentSchema>;

const lineSchema = z.discriminatedUnion('kind', [
  /** First line after a compaction: where the numbering goes on. */
  z.strictObject({ kind: z.literal('head'), seq: whole, intents: whole }),
  /** An occurrence that is over, its own entry acknowledged and gone. */
  z.strictObject({ kind: z.literal('done'), id: z.string(), at: whole }),
  intentSchema,
  /** The intent came to nothing: its item is no longer wanted. */
  z.strictObject({ kind: z.literal('void'), number: whole }),
  /** What became of an intent, or (`opened`, a late `failed`) of a notification that was shown. */
  z.strictObject({ kind: z.literal('outcome'), number: z.optional(whole), entries: z.array(journalEntrySchema) }),
  z.strictObject({ kind: z.literal('acknowledged'), upTo: whole }),
]);
export type Line = z.infer<typeof lineSchema>;

const prefix = '{"sum":"';
const middle = '","line":';
const sumLength = 16;
const bodyAt = prefix.length + sumLength + middle.length;

const sumOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, sumLength);

/** `{"sum":"…","line":{…}}` and a line end: JSON that names the checksum of its own bytes. */
export function encodeLine(line: Line): string {
  const text = JSON.stringify(line);
  return `${prefix}${sumOf(text)}${middle}${text}}\n`;
}

/** undefined unless the line is whole and means something to us. */
export function decodeLine(text: string): Line | undefined {
  const body = text.slice(bodyAt, -1);
  const framed = text.startsWith(prefix) && text.endsWith('}') && text.slice(bodyAt - middle.length, bodyAt) === middle;
  if (!framed || text.slice(prefix.length, prefix.length + sumLength) !== sumOf(body)) return undefined;
  const parsed = z.safeParse(lineSchema, parseJson(body));
  return parsed.success ? parsed.data : undefined;
}

/** undefined, which no schema here takes, for what is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export type Decoded = {
  readonly lines: Line[];
  /** The last line is broken or has no end: a write that a kill or a power cut interrupted. Normal; it is cut. */
  readonly torn: boolean;
  /** Broken lines anywhere else: damage. */
  readonly damaged: number;
};

/** All whole lines of a journal. A broken one is never guessed at. */
export function decodeLines(text: string): Decoded {
  const pieces = text.split('\n');
  // After a proper last line there is nothing; a line without its end is torn even if its checksum happens to fit.
  const unfinished = pieces.pop() !== '';
  const lines: Line[] = [];
  let broken = 0;
  let lastBroken = false;
  for (const piece of pieces) {
    const line = decodeLine(piece);
    lastBroken = line === undefined;
    if (line === undefined) broken += 1;
    else lines.push(line);
  }
  const brokenTail = lastBroken && !unfinished;
  return { lines, torn: unfinished || brokenTail, damaged: broken - (brokenTail ? 1 : 0) };
}
