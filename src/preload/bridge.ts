import { callChannel, eventChannel, namesOfCalls, namesOfEvents } from '../bridge/names.ts';

type Relay = (event: unknown, payload: unknown) => void;
/** The part of Electron's `ipcRenderer` that is used. */
export type Wire = {
  invoke(channel: string, input: unknown): Promise<unknown>;
  on(channel: string, relay: Relay): unknown;
  removeListener(channel: string, relay: Relay): unknown;
};
type Call = (input: unknown) => Promise<unknown>;
type Subscribe = (listener: (payload: unknown) => void) => () => void;

/**
 * The whole surface of the renderer: one function a call, one subscription an event, frozen. Nothing here takes a
 * channel name, and a listener never sees Electron's event object, whose `sender` would be a way around all of it.
 * Main checks payloads and senders; nothing is trusted for having come through here.
 */
export function makeBridge(wire: Wire): { calls: Readonly<Record<string, Call>>; events: Readonly<Record<string, Subscribe>> } {
  const calls: Record<string, Call> = {};
  for (const name of namesOfCalls) calls[name] = (input) => wire.invoke(callChannel(name), input);

  const events: Record<string, Subscribe> = {};
  for (const name of namesOfEvents) {
    events[name] = (listener) => {
      const channel = eventChannel(name);
      const relay: Relay = (_event, payload) => listener(payload);
      wire.on(channel, relay);
      return () => {
        wire.removeListener(channel, relay);
      };
    };
  }
  return Object.freeze({ calls: Object.freeze(calls), events: Object.freeze(events) });
}
