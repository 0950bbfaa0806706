// oxlint-disable-next-line no-restricted-imports -- the renderer is answered here and nowhere else
import { ipcMain } from 'electron';
import type { IpcMainInvokeEvent } from 'electron';
import * as z from 'zod/mini';
import { callNames, events, fail } from '../../bridge/index.ts';
import type { CallName, EventName, EventPayload, Result } from '../../bridge/index.ts';
import { callChannel, eventChannel } from '../../bridge/names.ts';
import type { Log } from '../log/index.ts';
import { originOf } from './identity.ts';

export type Dispatch = (call: { name: CallName; payload: unknown; trusted: boolean }) => Promise<Result<unknown>>;

type Frame = { readonly url: string; readonly origin: string; readonly parent: unknown };

/**
 * Whether a message came from our own page: from the main frame, which is still there, and whose address and committed
 * origin are ours both. A frame that has navigated or died since is null, and nobody to answer.
 */
export function isOurs(frame: Frame | null, origin: string): boolean {
  return frame !== null && frame.parent === null && originOf(frame.url) === origin && originOf(frame.origin) === origin;
}

/** Opens one channel a call. Every message reaches `dispatch` with its verdict on the sender, so refusals are logged in one place. */
export function registerCalls(dispatch: Dispatch, origin: string, log: Log): void {
  for (const name of callNames) {
    ipcMain.handle(callChannel(name), async (event: IpcMainInvokeEvent, ...args: unknown[]) => {
      if (args.length > 1) {
        log.warn(`refused ${name}: more than one argument`);
        return fail('bad-payload', 'one argument');
      }
      return dispatch({ name, payload: args[0], trusted: isOurs(event.senderFrame, origin) });
    });
  }
}

type Receiver = { isDestroyed(): boolean; send(channel: string, payload: unknown): void };

/** Sends an event to the page, held to the contract on this side as well. Answers whether anybody was there to hear it. */
export function sendEvent<N extends EventName>(receiver: Receiver | null, name: N, payload: EventPayload<N>): boolean {
  if (receiver === null || receiver.isDestroyed()) return false;
  receiver.send(eventChannel(name), z.parse(events[name], payload));
  return true;
}
