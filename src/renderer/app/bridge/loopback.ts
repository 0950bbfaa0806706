import {
  callNames, decode, encode, eventNames, fail, type Bridge, type CallName, type EventName,
} from '../../../bridge/index.ts';
import { checked, type RawBridge } from './checked.ts';

/** The part of `EventSource` that is used. */
export type Source = {
  readonly readyState: number;
  addEventListener(name: string, listener: (event: { data?: unknown }) => void): void;
};

type Post = { method: 'POST'; headers: Record<string, string>; body: string; credentials: 'same-origin' };

export type LoopbackPorts = {
  fetch(path: string, init: Post): Promise<{ text(): Promise<string> }>;
  /** Opens the stream of events; it comes back by itself after an interruption. */
  open(path: string): Source;
  after(milliseconds: number, work: () => void): void;
  report(problem: string): void;
};

/** `EventSource.CLOSED`: the host refused us (it was started anew), and the source has given up. */
const closed = 2;
const again = 3_000;

/**
 * The bridge of the browser host: calls are POSTs to our own origin, events a stream from it. It connects at once, also
 * when nobody listens yet, because the host takes the stream for the sign that a page is there.
 */
export function createLoopbackBridge(ports: LoopbackPorts = browserPorts()): Bridge {
  const listeners = new Map<EventName, Set<(payload: unknown) => void>>(eventNames.map((name) => [name, new Set()]));

  const hear = (name: EventName, data: unknown): void => {
    if (typeof data !== 'string') return;
    let payload: unknown;
    try {
      payload = decode(data);
    } catch {
      ports.report(`the event ${name} is not JSON`);
      return;
    }
    for (const listener of listeners.get(name) ?? []) listener(payload);
  };
  const connect = (): void => {
    const source = ports.open('/events');
    for (const name of eventNames) source.addEventListener(name, ({ data }) => hear(name, data));
    source.addEventListener('error', () => {
      if (source.readyState === closed) ports.after(again, connect);
    });
  };
  connect();

  const call = async (name: CallName, input: unknown): Promise<unknown> => {
    try {
      const response = await ports.fetch(`/bridge/${name}`, {
        method: 'POST', headers: { 'Content-Type': 'application/json' }, body: encode(input), credentials: 'same-origin',
      });
      return decode(await response.text());
    } catch (error) {
      return fail('internal', `the host does not answer: ${error instanceof Error ? error.message : 'unknown'}`);
    }
  };

  const raw = {
    calls: Object.fromEntries(callNames.map((name) => [name, (input: unknown) => call(name, input)])),
    events: Object.fromEntries(eventNames.map((name) => [name, (listener: (payload: unknown) => void) => {
      // A wrapper of its own for each subscription, so that one listener subscribed twice is heard twice and left twice.
      const mine = (payload: unknown): void => listener(payload);
      listeners.get(name)?.add(mine);
      return () => { listeners.get(name)?.delete(mine); };
    }])),
  };
  // Both records are made from the full lists of names.
  return checked(raw as RawBridge, ports.report);
}

function browserPorts(): LoopbackPorts {
  return {
    fetch: (path, init) => window.fetch(path, init),
    open: (path) => new EventSource(path),
    after: (milliseconds, work) => { window.setTimeout(work, milliseconds); },
    report: reportError,
  };
}

/** Into the window's error handling, which logs: the log itself is behind the bridge. */
function reportError(problem: string): void {
  window.reportError(new Error(problem));
}
