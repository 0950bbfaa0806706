import * as z from 'zod/mini';
import type { Network } from '../clients/networks.ts';
import { searchKey } from '../clients/search.ts';
import type { PostFormat } from '../posts/index.ts';
import { addDays, dayOf, daySchema, parts, typedDay, weekday, type Day, type WallTime } from '../time/index.ts';
import {
  dayWords, doubtful, fillers, formatWords, hourWords, monthWords, networkWords, nextWords, thisWords, weekdayWords,
} from './quickWords.ts';

export type QuickContext = {
  /** Today where the client is: what "tomorrow" counts from. */
  readonly today: Day;
  /** The day that the field stands on: what a weekday or a date without a year is looked for from. */
  readonly base: Day;
  readonly clients: readonly { readonly id: string; readonly name: string }[];
};

/** What was understood of a quick note; null or empty where nothing was said. `title` is the rest, as it was typed. */
export type QuickAdd = {
  readonly on: Day | null;
  readonly at: WallTime | null;
  readonly format: PostFormat | null;
  readonly networks: readonly Network[];
  readonly clientId: string | null;
  readonly title: string;
};

type Token = { readonly raw: string; readonly word: string; readonly end: number };
type Meaning = Partial<{ on: Day; at: WallTime; format: PostFormat; networks: readonly Network[]; clientId: string }>;
/** What begins at a token: how many tokens it takes. */
type Reading = { readonly meaning: Meaning; readonly length: number; readonly doubtful?: boolean };

/**
 * Reads `Fri 10:00 carousel: new beans`, `14 Aralık 09.30 reel …`, `tomorrow story …`, in both languages whatever the screen speaks.
 * What stands at the beginning and is understood is taken; the first word that is not begins the title. A colon ends the beginning.
 * Never throws, whatever is typed.
 */
export function quickAdd(text: string, context: QuickContext): QuickAdd {
  const tokens = tokensOf(text);
  let found: Meaning = {};
  let at = 0;
  let titleFrom = 0;
  while (at < tokens.length) {
    const skipped = skipFillers(tokens, at);
    const reading = read(tokens, skipped, found, context) ?? (skipped > at ? read(tokens, at, found, context) : null);
    const from = reading !== null && skipped > at && read(tokens, skipped, found, context) !== null ? skipped : at;
    if (reading === null || conflicts(found, reading.meaning)) break;
    const next = from + reading.length;
    const last = tokens[next - 1];
    const closed = last !== undefined && /[:,–—-]$/.test(last.raw);
    if (reading.doubtful === true && !closed && next < tokens.length && read(tokens, skipFillers(tokens, next), { ...found, ...reading.meaning }, context) === null) break;
    found = { ...found, ...reading.meaning };
    titleFrom = last?.end ?? titleFrom;
    at = next;
    if (last?.raw.endsWith(':') === true) break;
  }
  const title = text.slice(titleFrom).replace(/^[\s:,–—-]+/, '').trim();
  return {
    on: found.on ?? null, at: found.at ?? null, format: found.format ?? null, networks: found.networks ?? [], clientId: found.clientId ?? null,
    title: title.slice(0, 500),
  };
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(/\S+/g)].slice(0, 200).map((match) => {
    const raw = match[0];
    // A Turkish suffix behind an apostrophe says nothing: 10:00'da, Aralık'ta.
    const bare = raw.replace(/[:,–—]+$/, '').replace(/['’]\p{L}+$/u, '');
    return { raw, word: bare, end: match.index + raw.length };
  });
}

function skipFillers(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < tokens.length && at - from < 3 && fillers.has(searchKey(tokens[at]?.word ?? ''))) at += 1;
  return at < tokens.length ? at : from;
}

const conflicts = (found: Meaning, next: Meaning): boolean =>
  Object.keys(next).some((key) => key !== 'networks' && Object.hasOwn(found, key));

function read(tokens: readonly Token[], at: number, found: Meaning, context: QuickContext): Reading | null {
  const token = tokens[at];
  if (token === undefined) return null;
  return readClient(tokens, at, context) ?? readDay(tokens, at, context) ?? readTime(tokens, at, found) ?? readDottedDay(token, found, context)
    ?? readWord(token, found);
}

function readWord(token: Token, found: Meaning): Reading | null {
  const key = searchKey(token.word);
  const format = formatWords.get(key);
  if (format !== undefined) return { meaning: { format }, length: 1, doubtful: doubtful.has(key) };
  const names = token.word.split(/[+&/,]/).map((name) => networkWords.get(searchKey(name)));
  const networks = names.filter((network) => network !== undefined);
  if (names.length === 0 || networks.length < names.length) return null;
  return { meaning: { networks: [...new Set([...(found.networks ?? []), ...networks])] }, length: 1, doubtful: names.length === 1 && doubtful.has(key) };
}

function readTime(tokens: readonly Token[], at: number, found: Meaning): Reading | null {
  const word = tokens[at]?.word.toLowerCase() ?? '';
  const clock = /^(\d{1,2})([:.])(\d{2})(am|pm)?$/.exec(word);
  if (clock !== null) {
    const [, hours = '', sign = '', minutes = '', half] = clock;
    // 14.12 may be a date; after a day, or with minutes no month has, it is a time.
    const mayBeDay = sign === '.' && found.on === undefined && Number(minutes) >= 1 && Number(minutes) <= 12 && Number(hours) >= 1 && half === undefined;
    const time = mayBeDay ? null : timeOf(Number(hours), Number(minutes), half);
    return time === null ? null : { meaning: { at: time }, length: 1 };
  }
  const bare = /^(\d{1,2})(am|pm)?$/.exec(word);
  if (bare === null) return null;
  const spoken = bare[2] ?? /^(am|pm)$/.exec(tokens[at + 1]?.word.toLowerCase() ?? '')?.[1];
  const saidAsHour = hourWords.has(searchKey(tokens[at - 1]?.word ?? ''));
  if (spoken === undefined && !saidAsHour) return null;
  const time = timeOf(Number(bare[1]), 0, spoken);
  return time === null ? null : { meaning: { at: time }, length: spoken !== undefined && bare[2] === undefined ? 2 : 1 };
}

function timeOf(hours: number, minutes: number, half: string | undefined): WallTime | null {
  if (minutes > 59 || hours > 23 || (half !== undefined && (hours < 1 || hours > 12))) return null;
  const hour = half === undefined ? hours : (hours % 12) + (half === 'pm' ? 12 : 0);
  return `${String(hour).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

function readDay(tokens: readonly Token[], at: number, { today, base }: QuickContext): Reading | null {
  const word = tokens[at]?.word ?? '';
  const [one, two, three] = [0, 1, 2].map((ahead) => searchKey(tokens[at + ahead]?.word ?? ''));
  const relative = dayWords.get(one ?? '');
  if (relative !== undefined) return { meaning: { on: addDays(today, relative) }, length: 1 };
  if (one === 'obur' && two === 'gun') return { meaning: { on: addDays(today, 2) }, length: 2 };
  if (one === 'day' && two === 'after' && (three === 'tomorrow')) return { meaning: { on: addDays(today, 2) }, length: 3 };
  const weekdayNumber = weekdayWords.get(one ?? '');
  if (weekdayNumber !== undefined) return { meaning: { on: weekdayFrom(base, weekdayNumber) }, length: 1, doubtful: doubtful.has(one ?? '') };
  const named = weekdayWords.get(two ?? '');
  if (named !== undefined && thisWords.has(one ?? '')) return { meaning: { on: weekdayFrom(base, named) }, length: 2 };
  if (named !== undefined && nextWords.has(one ?? '')) return { meaning: { on: addDays(addDays(base, 7 - weekday(base)), named) }, length: 2 };
  const whole = typedDay(word);
  if (whole !== null) return { meaning: { on: whole }, length: 1 };
  return namedDay(tokens, at, base);
}

/** `14 Aralık`, `14 December 2027`, `December 14th`. */
function namedDay(tokens: readonly Token[], at: number, base: Day): Reading | null {
  const [one = '', two = '', three = ''] = [0, 1, 2].map((ahead) => tokens[at + ahead]?.word ?? '');
  const forward = monthWords.get(searchKey(two));
  const backward = monthWords.get(searchKey(one));
  const [number, month] = forward !== undefined ? [dayNumber(one), forward] : backward !== undefined ? [dayNumber(two), backward] : [null, null];
  if (number === null || month === null) return null;
  const year = /^(19|20|21)\d{2}$/.test(three) ? Number(three) : null;
  const on = year === null ? nextDate(base, month, number) : realDay(dayOf(year, month, number));
  return on === null ? null : { meaning: { on }, length: year === null ? 2 : 3 };
}

/** `14.12`, `14.12.` and `14/12`: the day first, never the month. */
function readDottedDay(token: Token, found: Meaning, { base }: QuickContext): Reading | null {
  const match = /^(\d{1,2})([./])(\d{1,2})\.?$/.exec(token.word);
  if (match === null || found.on !== undefined) return null;
  const on = nextDate(base, Number(match[3]), Number(match[1]));
  return on === null ? null : { meaning: { on }, length: 1 };
}

function readClient(tokens: readonly Token[], at: number, { clients }: QuickContext): Reading | null {
  const marked = tokens[at]?.raw.startsWith('@') === true;
  const first = searchKey(tokens[at]?.word.replace(/^@/, '') ?? '');
  if (first.length < 2) return null;
  for (const client of clients) {
    const words = searchKey(client.name).split(' ').filter(Boolean);
    const length = words.length;
    const whole = length > 0 && words.every((word, ahead) => word === (ahead === 0 ? first : searchKey(tokens[at + ahead]?.word ?? '')));
    if (whole) return { meaning: { clientId: client.id }, length };
  }
  const begins = marked ? clients.filter((client) => searchKey(client.name).replaceAll(' ', '').startsWith(first)) : [];
  return begins.length === 1 && begins[0] !== undefined ? { meaning: { clientId: begins[0].id }, length: 1 } : null;
}

const weekdayFrom = (base: Day, wanted: number): Day => addDays(base, (wanted - weekday(base) + 7) % 7);

const dayNumber = (text: string): number | null => {
  const match = /^(\d{1,2})(st|nd|rd|th|\.)?$/i.exec(text);
  return match === null ? null : Number(match[1]);
};

const realDay = (day: Day): Day | null => (z.safeParse(daySchema, day).success ? day : null);

/** That date in the year of `base`, or in the next one that has it when it lies before `base`. */
function nextDate(base: Day, month: number, date: number): Day | null {
  const { year } = parts(base);
  for (let ahead = 0; ahead <= 8; ahead += 1) {
    const day = realDay(dayOf(year + ahead, month, date));
    if (day !== null && day >= base) return day;
  }
  return null;
}
