import type { JournalEntry } from '../../bridge/index.ts';
import type { Log } from '../log/index.ts';
import { decodeLines, encodeLine, type Intent, type Line } from './lines.ts';
import type { RoomFiles } from './ports.ts';
import { apply, compactLines, emptyState } from './state.ts';

export const journalName = 'agenda-journal.jsonl';
/** As many as an agenda may hold. */
const doneKept = 20_000;
/** Rewriting on each acknowledgement would write thousands of remembered ids to drop one entry. */
const deadLinesKept = 256;

export type Outcome = Pick<JournalEntry, 'itemId' | 'what'>;

/** What main did, on disk before anyone is told. One caller at a time. */
export type Journal = {
  readonly last: number;
  isDone(id: string): boolean;
  /** Begun and not ended, oldest first. */
  open(): Intent[];
  entriesAfter(seq: number): JournalEntry[];
  /** On the disk when it resolves; throws the disk's `CodedError`, and then nothing has begun. */
  begin(intents: readonly Omit<Intent, 'kind' | 'number'>[]): Promise<Intent[]>;
  /** Takes effect at once, even when the disk refuses the line: it is then written with the next one. */
  end(intent: Intent | undefined, outcomes: readonly Outcome[], at: number): Promise<void>;
  drop(intents: readonly Intent[]): Promise<void>;
  acknowledge(upTo: number, named: (id: string) => boolean): Promise<void>;
  /** Writes what the disk refused earlier and flushes. False while it still refuses. */
  settle(): Promise<boolean>;
};

/**
 * Reads the journal. A torn last line is cut; damage elsewhere is copied aside and reported, every whole line counts.
 * Throws the disk's `CodedError` when the file cannot be read.
 */
export async function openJournal(files: RoomFiles, log: Log, deadLines = deadLinesKept): Promise<Journal> {
  const state = emptyState();
  const text = await files.read(journalName) ?? '';
  const { lines, torn, damaged } = decodeLines(text);
  for (const line of lines) apply(state, line);
  /** Lines that took effect and are not in the file yet. */
  let unwritten = '';
  let unflushed = false;

  const rewrite = async (named: (id: string) => boolean): Promise<void> => {
    const compacted = compactLines(state, named, doneKept);
    await files.write(journalName, compacted.map(encodeLine).join(''));
    unwritten = '';
    unflushed = false;
    const fresh = emptyState();
    for (const line of compacted) apply(fresh, line);
    Object.assign(state, fresh);
  };
  if (damaged > 0) {
    const copy = await files.keepCopy(journalName);
    log.error(`${damaged} lines of the reminder journal were damaged; a copy is kept as ${copy}`);
  }
  if (torn) log.info('the last line of the reminder journal was unfinished and has been cut');
  if (torn || damaged > 0) await rewrite(() => true);

  const append = async (added: readonly Line[], flush: boolean): Promise<void> => {
    const bytes = unwritten + added.map(encodeLine).join('');
    await files.append(journalName, bytes, flush);
    unwritten = '';
    unflushed = !flush;
  };
  /** For lines whose truth does not wait for the disk. */
  const appendAnyway = async (line: Line): Promise<void> => {
    apply(state, line);
    try {
      await append([line], false);
    } catch (error) {
      unwritten += encodeLine(line);
      log.error('the reminder journal could not be written; trying again', error);
    }
  };

  return {
    get last() {
      return state.seq;
    },
    isDone: (id) => state.done.has(id),
    open: () => [...state.open.values()],
    entriesAfter: (seq) => state.entries.filter((entry) => entry.seq > seq),
    begin: async (drafts) => {
      const begun = drafts.map((draft, index): Intent => ({ kind: 'intent', number: state.intents + 1 + index, ...draft }));
      await append(begun, true);
      for (const intent of begun) apply(state, intent);
      return begun;
    },
    end: async (intent, outcomes, at) => {
      const entries = outcomes.map((outcome, index) => ({ seq: state.seq + 1 + index, ...outcome, at }));
      await appendAnyway({ kind: 'outcome', number: intent?.number, entries });
    },
    drop: async (intents) => {
      for (const intent of intents) await appendAnyway({ kind: 'void', number: intent.number });
    },
    acknowledge: async (upTo, named) => {
      if (!state.entries.some((entry) => entry.seq <= upTo)) return;
      const line: Line = { kind: 'acknowledged', upTo };
      await append([line], true);
      apply(state, line);
      const live = 1 + state.done.size + state.entries.length + state.open.size;
      if (state.lines - live >= deadLines) await rewrite(named);
    },
    settle: async () => {
      if (unwritten === '' && !unflushed) return true;
      try {
        await append([], true);
        return true;
      } catch (error) {
        log.error('the reminder journal could not be written; trying again', error);
        return false;
      }
    },
  };
}
