import type { ServerResponse } from 'node:http';
import * as z from 'zod/mini';
import { encode, events, type EventName, type EventPayload } from '../../bridge/index.ts';
import type { PageKind } from './access.ts';

/** What a page that connects (again) must not have missed: states, of which only the last counts. */
const sticky: ReadonlySet<EventName> = new Set<EventName>(['agenda.journaled', 'app.update.changed']);

export type EventHub = {
  /** Keeps the answer open and writes every event to it until the page goes. */
  connect(response: ServerResponse, kind: PageKind): void;
  emit<N extends EventName>(name: N, payload: EventPayload<N>): void;
  /** How many pages listen. */
  pages(kind?: PageKind): number;
  /** Ends all connections; EventSource would come back by itself, so this is for the end of the server. */
  close(): void;
};

/** Events to pages as server-sent events. `changed` is called whenever a page came or went. */
export function createEventHub(changed: () => void = () => undefined): EventHub {
  const connected = new Map<ServerResponse, PageKind>();
  const last = new Map<EventName, string>();

  return {
    connect(response, kind) {
      response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
      response.write(`retry: 1000\n\n${[...last.values()].join('')}`);
      connected.set(response, kind);
      response.on('close', () => {
        connected.delete(response);
        changed();
      });
      changed();
    },
    emit(name, payload) {
      // JSON has no raw line breaks, so one data line is enough.
      const text = `event: ${name}\ndata: ${encode(z.parse(events[name], payload))}\n\n`;
      if (sticky.has(name)) last.set(name, text);
      for (const response of connected.keys()) response.write(text);
    },
    pages: (kind) => [...connected.values()].filter((present) => kind === undefined || present === kind).length,
    close() {
      for (const response of connected.keys()) response.end();
    },
  };
}
