import * as z from 'zod/mini';
import {
  calls, callNames, errorCodes, eventNames, events, fail,
  type Bridge, type BridgeCalls, type BridgeEvents, type CallName, type EventName,
} from '../../../bridge/index.ts';

/** A bridge as it comes from the host: names are there, but nothing about what it answers is believed. */
export type RawBridge = {
  readonly calls: Readonly<Record<CallName, (input: unknown) => Promise<unknown>>>;
  readonly events: Readonly<Record<EventName, (listener: (payload: unknown) => void) => () => void>>;
};

const failure = z.object({ ok: z.literal(false), code: z.enum(errorCodes), detail: z.optional(z.string()) });

/**
 * Parses every answer and every event by the contract before anybody sees it, whichever host it comes from. An answer of
 * another shape becomes `internal`; an event of another shape is dropped, and `report` is told.
 */
export function checked(raw: RawBridge, report: (problem: string) => void): Bridge {
  const answered = Object.fromEntries(callNames.map((name) => {
    const result = z.discriminatedUnion('ok', [z.object({ ok: z.literal(true), value: calls[name].output }), failure]);
    const call = async (input: unknown): Promise<unknown> => {
      const parsed = z.safeParse(result, await raw.calls[name](input));
      if (parsed.success) return parsed.data;
      report(`${name} answered something the contract does not allow`);
      return fail('internal', 'the answer has another shape');
    };
    return [name, call];
  }));
  const heard = Object.fromEntries(eventNames.map((name) => {
    const subscribe = (listener: (payload: unknown) => void): (() => void) => raw.events[name]((payload) => {
      const parsed = z.safeParse<z.ZodMiniType>(events[name], payload);
      if (parsed.success) listener(parsed.data);
      else report(`the event ${name} has another shape`);
    });
    return [name, subscribe];
  }));
  // Each function was made from the schemas of its own name; a loop over names cannot show the compiler that.
  return { calls: answered as BridgeCalls, events: heard as BridgeEvents };
}
