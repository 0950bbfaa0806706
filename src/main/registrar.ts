import * as z from 'zod/mini';
import {
  calls, callNames, CodedError, fail, ok, type CallName, type Handlers, type Result,
} from '../bridge/index.ts';

/** The part of the log that the registrar writes to. */
export type RegistrarLog = { warn(message: string, detail?: unknown): void; error(message: string, detail?: unknown): void };

/** One call as a host received it: nothing about it is believed but `trusted`, which the host itself decides. */
export type Call = { name: unknown; payload: unknown; trusted: boolean };

export type Registrar = {
  /** Takes a room's handlers. Throws when a name is unknown to the contract or already taken: a mistake of ours. */
  register(handlers: Partial<Handlers>): void;
  /** Never throws: every outcome is a `Result`. */
  dispatch(call: Call): Promise<Result<unknown>>;
  /** Calls of the contract nobody answers; both hosts refuse to start unless it is empty. */
  missing(): CallName[];
};

type AnyHandler = (input: unknown) => Promise<Result<unknown>>;

/**
 * The one gate between a page and main, the same in both hosts. It refuses senders the host does not vouch for, names the
 * contract does not have, and payloads and answers that are not of the contract's shape. Handlers see parsed input only.
 */
export function createRegistrar({ log }: { log: RegistrarLog }): Registrar {
  const taken = new Map<string, AnyHandler>();

  const register = (handlers: Partial<Handlers>): void => {
    for (const name of Object.keys(handlers)) {
      if (!isCallName(name)) throw new Error(`the contract has no call ${name}`);
      if (taken.has(name)) throw new Error(`${name} is registered twice`);
      taken.set(name, guard(name, handlers, log));
    }
  };

  const dispatch = async ({ name, payload, trusted }: Call): Promise<Result<unknown>> => {
    if (!trusted) {
      log.warn('refused a call from a sender that is not our page', { name: shown(name) });
      return fail('wrong-sender');
    }
    const handler = typeof name === 'string' ? taken.get(name) : undefined;
    if (handler === undefined) {
      log.warn('refused a call the contract does not have', { name: shown(name) });
      return fail('unknown-call');
    }
    return handler(payload);
  };

  return { register, dispatch, missing: () => callNames.filter((name) => !taken.has(name)) };
}

function guard<N extends CallName>(name: N, handlers: Partial<Handlers>, log: RegistrarLog): AnyHandler {
  const handler = handlers[name];
  if (handler === undefined) throw new Error(`${name} is offered without a handler`);
  const { input, output } = calls[name];
  return async (payload) => {
    const parsed = parsePayload(input, payload);
    if (!parsed.success) {
      log.warn(`refused a payload of ${name}`, parsed.where);
      return fail('bad-payload', parsed.where);
    }
    try {
      return answer(name, output, await callWith(handler, parsed.data), log);
    } catch (error) {
      if (error instanceof CodedError) {
        log.warn(`${name} answered ${error.code}`, error);
        return fail(error.code, error.message);
      }
      log.error(`${name} failed`, error);
      return fail('internal');
    }
  };
}

function answer(name: CallName, output: z.ZodMiniType, value: unknown, log: RegistrarLog): Result<unknown> {
  const checked = parse(output, value);
  if (checked.success) return ok(checked.data);
  log.error(`${name} answered with something the contract does not allow`, checked.where);
  return fail('internal');
}

/** The table's types tie `input` to the handler; a union over all names cannot show that to the compiler. */
function callWith(handler: (input: never) => Promise<unknown> | unknown, input: unknown): Promise<unknown> | unknown {
  return Reflect.apply(handler, undefined, [input]);
}

type Parsed = { success: true; data: unknown } | { success: false; where: string };

/** Every payload is a plain object; a date or a map has no keys of its own and would pass for an empty one. */
function parsePayload(schema: z.ZodMiniType, payload: unknown): Parsed {
  if (typeof payload !== 'object' || payload === null) return { success: false, where: 'not an object' };
  const prototype: unknown = Object.getPrototypeOf(payload);
  if (prototype !== Object.prototype && prototype !== null) return { success: false, where: 'not a plain object' };
  return parse(schema, payload);
}

/** Names the places that are wrong, never the values: those may be a passphrase. */
function parse(schema: z.ZodMiniType, value: unknown): Parsed {
  try {
    const result = z.safeParse(schema, value);
    if (result.success) return { success: true, data: result.data };
    const places = result.error.issues.slice(0, 5).map(({ code, path }) => `${code} at /${path.join('/')}`);
    return { success: false, where: places.join('; ') };
  } catch {
    // An object that throws while it is read (a getter, a proxy) is as bad as one of the wrong shape.
    return { success: false, where: 'unreadable' };
  }
}

function isCallName(name: string): name is CallName {
  return Object.hasOwn(calls, name);
}

/** A hostile name must not fill the log. */
function shown(name: unknown): string {
  return typeof name === 'string' ? name.slice(0, 80) : typeof name;
}

