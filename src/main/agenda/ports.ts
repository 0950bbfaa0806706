import type { EventName, EventPayload } from '../../bridge/index.ts';
import type { Log } from '../log/index.ts';
import type { Notifier } from '../notify/index.ts';

/** UTC milliseconds. May jump either way. */
export type Clock = () => number;

/** Calls back once after `ms` of waking time; the answer cancels it. */
export type Timer = (ms: number, then: () => void) => () => void;

export const systemTimer: Timer = (ms, then) => {
  const timer = setTimeout(then, ms);
  return () => clearTimeout(timer);
};

/** The files of one room, so that a full or dying disk can stand in their place. Names are plain, without folders. */
export type RoomFiles = {
  /** null when there is none. */
  read(name: string): Promise<string | null>;
  /** Whole or not at all, and on the disk when it resolves. */
  write(name: string, text: string): Promise<void>;
  /** At the end of the file. What is resolved survives the death of this process; with `flush` a power cut as well. */
  append(name: string, text: string, flush: boolean): Promise<void>;
  /** Keeps a byte-exact copy of a damaged file beside it; the same damage is kept once. Answers the copy's name. */
  keepCopy(name: string): Promise<string>;
  close(): Promise<void>;
};

export type AgendaPorts = {
  readonly dataFolder: string;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly notifier: Notifier;
  readonly emit: <N extends EventName>(name: N, payload: EventPayload<N>) => void;
  /** Opens or raises the window at a route. */
  readonly openRoute: (route: string) => void;
  readonly log: Log;
  /** Where a click on the summary of several missed reminders leads. */
  readonly missedRoute?: string;
  /** Instead of the files in `dataFolder`. */
  readonly files?: RoomFiles;
  /** How many lines of the journal may be of no more use before it is rewritten. */
  readonly deadLines?: number;
};
