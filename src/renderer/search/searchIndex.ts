import { openSegment, type OpenSegment, type Segment } from './segment.ts';
import { askedFor, wordsOf } from './words.ts';

export const hitKinds = ['client', 'agreement', 'campaign', 'post', 'work'] as const;
export type HitKind = (typeof hitKinds)[number];

/** Something that can be found. `day` is what it is near to (days since 1970): when it is planned, or was last touched. */
export type SearchDocument = { kind: HitKind; id: string; clientId: string; title: string; text: string; day: number; on: string | null };

/** Something found; `on` is the day it is planned for. */
export type Hit = { kind: HitKind; id: string; clientId: string; title: string; on: string | null };

/** Title before text, whole word before beginning, and last what only belongs to a client of that name. */
const weight = { titleWhole: 200, title: 120, textWhole: 60, text: 30, client: 20 } as const;
const head: Readonly<Record<HitKind, number>> = { client: 300, agreement: 60, campaign: 60, post: 0, work: 0 };
/** What is a month away counts half of what is today. */
const nearness = (days: number): number => 50 * 30 / (30 + Math.abs(days));

/** Documents in a sealed part. */
const fullAt = 8_192;

export type SearchIndex = {
  /** Adds a document, or puts it in place of what was known under its kind and id. */
  put(document: SearchDocument): void;
  remove(kind: HitKind, id: string): void;
  /** The best hits, every word of the query beginning some word of them or of their client's name. `today` in days since 1970. */
  search(query: string, limit: number, today: number): Hit[];
  size(): number;
  /** How many dead entries there are for each live one; beyond one a new index is worth its while. */
  waste(): number;
};

/** An index in memory over words and their beginnings. Pure: rows, the day and the order of things come in. */
export function createSearchIndex(segmentSize = fullAt): SearchIndex {
  const sealed: Segment[] = [];
  let open: OpenSegment = openSegment();
  let inOpen = 0;
  const known = new Map<string, number>();
  const documents: (Hit | null)[] = [];
  const days: number[] = [];
  const owners: number[] = [];
  const ownerOf = new Map<string, number>();
  const keyOf = (kind: HitKind, id: string): string => kind.charAt(0) + id;

  const owner = (clientId: string): number => {
    const index = ownerOf.get(clientId) ?? ownerOf.size;
    ownerOf.set(clientId, index);
    return index;
  };

  const forget = (key: string): void => {
    const slot = known.get(key);
    if (slot === undefined) return;
    documents[slot] = null;
    known.delete(key);
  };

  /** How well each document answers one word, and which clients have it in their name; null when nothing has it. */
  function rate(word: string): { best: Uint8Array; named: Uint8Array } | null {
    const best = new Uint8Array(documents.length);
    let any = false;
    for (const segment of [...sealed, open]) {
      segment.visit(word, (whole, entries, start, end) => {
        any = true;
        for (let index = start; index < end; index += 1) {
          const entry = entries[index] ?? 0;
          const worth = entry % 2 === 1 ? (whole ? weight.titleWhole : weight.title) : (whole ? weight.textWhole : weight.text);
          const slot = entry >>> 1;
          if (worth > (best[slot] ?? 0)) best[slot] = worth;
        }
      });
    }
    if (!any) return null;
    const named = new Uint8Array(ownerOf.size);
    for (const [clientId, index] of ownerOf) {
      const slot = known.get(keyOf('client', clientId));
      if (slot !== undefined && (best[slot] ?? 0) >= weight.title) named[index] = 1;
    }
    return { best, named };
  }

  return {
    put(document) {
      const key = keyOf(document.kind, document.id);
      forget(key);
      const slot = documents.length;
      const { kind, id, clientId, title, on } = document;
      documents.push({ kind, id, clientId, title, on });
      days.push(document.day);
      owners.push(owner(clientId));
      known.set(key, slot);
      open.add(slot, wordsOf(title), wordsOf(document.text));
      inOpen += 1;
      if (inOpen < segmentSize) return;
      sealed.push(open.seal());
      open = openSegment();
      inOpen = 0;
    },
    remove: (kind, id) => forget(keyOf(kind, id)),
    search(query, limit, today) {
      const words: { best: Uint8Array; named: Uint8Array }[] = [];
      for (const word of askedFor(query)) {
        const rated = rate(word);
        if (!rated) return [];
        words.push(rated);
      }
      if (words.length === 0) return [];
      const top: { hit: Hit; score: number }[] = [];
      for (let slot = 0; slot < documents.length; slot += 1) {
        let score = 0;
        for (const { best, named } of words) {
          const worth = best[slot] || (named[owners[slot] ?? 0] === 1 ? weight.client : 0);
          if (worth === 0) {
            score = 0;
            break;
          }
          score += worth;
        }
        const hit = score > 0 ? documents[slot] : null;
        if (!hit) continue;
        score = score / words.length + head[hit.kind] + nearness((days[slot] ?? 0) - today);
        const last = top.at(-1);
        if (top.length >= limit && last && last.score >= score) continue;
        let place = top.length;
        while (place > 0 && (top[place - 1]?.score ?? 0) < score) place -= 1;
        top.splice(place, 0, { hit, score });
        if (top.length > limit) top.pop();
      }
      return top.map(({ hit }) => hit);
    },
    size: () => known.size,
    waste: () => (known.size === 0 ? 0 : (documents.length - known.size) / known.size),
  };
}
