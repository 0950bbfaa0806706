/**
 * One thing to be reminded of at one instant; structurally the bridge's `AgendaItem`, which the domain does not import.
 * `at` is UTC ms. `id` names the occurrence: whoever fires it fires an id once.
 */
export type AgendaEntry<Kind extends string = string> = {
  readonly id: string;
  readonly kind: Kind;
  readonly at: number;
  readonly title: string;
  readonly body: string;
  readonly route: string;
};

/**
 * The id of one occurrence. The same kind, subject and instant always give the same id, so that handing the agenda over again
 * repeats nothing; another instant is another occurrence, so that a moved deadline reminds again. `part` tells apart what one
 * subject has several of at one instant (two reminders before one deadline never share an instant, two installments may).
 * At most 200 characters when kind, subject and part have at most 180 together. Throws `RangeError` when `at` is no instant.
 */
export function occurrenceId(kind: string, subject: string, at: number, part = ''): string {
  if (!Number.isSafeInteger(at) || at < 0) throw new RangeError(`not an instant: ${at}`);
  const pieces = part === '' ? [kind, subject, String(at)] : [kind, subject, part, String(at)];
  return pieces.map(encodeURIComponent).join(':');
}

/** By instant, then by id (UTF-16 code units, so that every locale sorts alike): the order main asks for. */
export function compareEntries(a: Pick<AgendaEntry, 'at' | 'id'>, b: Pick<AgendaEntry, 'at' | 'id'>): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

/** Sorted, and each id once: of several with one id the first in the input stays. */
export function sortEntries<E extends Pick<AgendaEntry, 'at' | 'id'>>(entries: readonly E[]): E[] {
  const first = new Map<string, E>();
  for (const entry of entries) if (!first.has(entry.id)) first.set(entry.id, entry);
  return [...first.values()].sort(compareEntries);
}

/** What stands in the way of handing these over, in a sentence for the log; undefined when sorted and unique. */
export function disorder(entries: readonly Pick<AgendaEntry, 'at' | 'id'>[]): string | undefined {
  const seen = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    const before = entries[index - 1];
    if (before !== undefined && compareEntries(before, entry) > 0) return `item ${index} (${entry.id}) is out of order`;
    if (seen.has(entry.id)) return `item ${index} repeats the id ${entry.id}`;
    seen.add(entry.id);
  }
  return undefined;
}

/** Whether two agendas would remind of the same things in the same words: then none needs to be handed over. */
export function sameEntries(a: readonly AgendaEntry[], b: readonly AgendaEntry[]): boolean {
  return a.length === b.length && a.every((entry, index) => {
    const other = b[index];
    return other !== undefined && entry.id === other.id && entry.at === other.at && entry.kind === other.kind
      && entry.title === other.title && entry.body === other.body && entry.route === other.route;
  });
}
