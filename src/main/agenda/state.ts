import type { JournalEntry } from '../../bridge/index.ts';
import type { Intent, Line } from './lines.ts';

/** What the journal's lines add up to. */
export type JournalState = {
  /** The last entry's number. */
  seq: number;
  /** How many intents there have been. */
  intents: number;
  /** Not yet acknowledged, by `seq`. */
  entries: JournalEntry[];
  /** Occurrences that are over, with when: they never fire again. Oldest first. */
  done: Map<string, number>;
  /** Begun, end unknown. */
  open: Map<number, Intent>;
  /** Lines in the file. */
  lines: number;
};

export const emptyState = (): JournalState => ({ seq: 0, intents: 0, entries: [], done: new Map(), open: new Map(), lines: 0 });

/** Takes one line into the state. */
export function apply(state: JournalState, line: Line): void {
  state.lines += 1;
  switch (line.kind) {
    case 'head':
      state.seq = line.seq;
      state.intents = line.intents;
      return;
    case 'done':
      state.done.set(line.id, line.at);
      return;
    case 'intent':
      state.intents = Math.max(state.intents, line.number);
      if (line.closes !== undefined) state.open.delete(line.closes);
      state.open.set(line.number, line);
      return;
    case 'void':
      state.open.delete(line.number);
      return;
    case 'outcome':
      if (line.number !== undefined) state.open.delete(line.number);
      for (const entry of line.entries) {
        // A flush that failed after its write makes us write the line again.
        if (entry.seq <= (state.entries.at(-1)?.seq ?? 0)) continue;
        state.seq = Math.max(state.seq, entry.seq);
        state.entries.push(entry);
        if (entry.what !== 'opened') state.done.set(entry.itemId, entry.at);
      }
      return;
    case 'acknowledged':
      state.entries = state.entries.filter((entry) => entry.seq > line.upTo);
      return;
    default: {
      const never: never = line;
      throw new Error(`unknown line ${JSON.stringify(never)}`);
    }
  }
}

/**
 * The fewest lines that add up to the same. Of what is over and acknowledged, ids that the agenda still names stay, and
 * of the others the youngest `kept`: an agenda of that size could be handed over again and would still repeat nothing.
 */
export function compactLines(state: JournalState, named: (id: string) => boolean, kept: number): Line[] {
  const pending = new Set(state.entries.map((entry) => entry.itemId));
  const others = [...state.done].filter(([id]) => !named(id) && !pending.has(id));
  const dropped = new Set(others.slice(0, Math.max(0, others.length - kept)).map(([id]) => id));
  const done = [...state.done].filter(([id]) => !dropped.has(id)).map(([id, at]) => ({ kind: 'done' as const, id, at }));
  const outcomes = state.entries.map((entry) => ({ kind: 'outcome' as const, entries: [entry] }));
  return [{ kind: 'head', seq: state.seq, intents: state.intents }, ...done, ...outcomes, ...state.open.values()];
}
