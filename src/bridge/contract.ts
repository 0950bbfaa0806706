import type * as z from 'zod/mini';
import { agendaCalls, agendaEvents } from './calls/agenda.ts';
import { appCalls, appEvents } from './calls/app.ts';
import { networkCalls, networkEvents } from './calls/network.ts';
import { secretsCalls, secretsEvents } from './calls/secrets.ts';
import { signingCalls, signingEvents } from './calls/signing.ts';
import { vaultCalls, vaultEvents } from './calls/vault.ts';
import type { Result } from './result.ts';

/** Every call between renderer and main, once. Both hosts register exactly these and nothing else. */
export const calls = {
  ...appCalls, ...agendaCalls, ...vaultCalls, ...secretsCalls, ...signingCalls, ...networkCalls,
} as const;

/** Every event from main to renderer, once. */
export const events = {
  ...appEvents, ...agendaEvents, ...vaultEvents, ...secretsEvents, ...signingEvents, ...networkEvents,
} as const;

export type CallName = keyof typeof calls;
export type CallInput<N extends CallName> = z.infer<(typeof calls)[N]['input']>;
export type CallOutput<N extends CallName> = z.infer<(typeof calls)[N]['output']>;
export type EventName = keyof typeof events;
export type EventPayload<N extends EventName> = z.infer<(typeof events)[N]>;

export const callNames = Object.keys(calls) as CallName[];
export const eventNames = Object.keys(events) as EventName[];

/**
 * What the renderer sees as `window.onay`: one function per call, grouped by nothing, and `on` per event.
 * The preload (Electron) and the loopback client (browser host) both build exactly this.
 */
export type BridgeCalls = { readonly [N in CallName]: (input: CallInput<N>) => Promise<Result<CallOutput<N>>> };
export type BridgeEvents = { readonly [N in EventName]: (listener: (payload: EventPayload<N>) => void) => () => void };
export type Bridge = { readonly calls: BridgeCalls; readonly events: BridgeEvents };

/** A main-side handler: parsed input in, value out; it throws `CodedError` for what the user must hear about. */
export type Handlers = { readonly [N in CallName]: (input: CallInput<N>) => Promise<CallOutput<N>> | CallOutput<N> };
/** A room of main offers some of the handlers. */
export type SomeHandlers<Prefix extends string> = Pick<Handlers, Extract<CallName, `${Prefix}.${string}`>>;
