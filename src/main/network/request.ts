import { lookup, type LookupAddress } from 'node:dns';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { CodedError } from '../../bridge/result.ts';
import { isForbiddenAnswer } from './hosts.ts';

export type NetworkRequest = {
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
};
export type NetworkAnswer = {
  readonly status: number;
  /** Lower-case names; a repeated header is joined with `, `. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
};
export type Limits = { readonly timeoutMs: number; readonly maxBytes: number };

/**
 * One request, one answer. Redirects are not followed (a listed host must not choose another for us), the whole exchange has
 * one deadline (a byte now and then does not extend it), and the answer is cut off at `maxBytes` while it arrives.
 *
 * @throws CodedError `network-failed`, with a detail for the log
 */
export function request(url: URL, init: NetworkRequest, limits: Limits, signal: AbortSignal): Promise<NetworkAnswer> {
  return new Promise((resolve, reject) => {
    const deadline = AbortSignal.timeout(limits.timeoutMs);
    const fail = (why: string, cause?: unknown): void => {
      outgoing.destroy();
      reject(new CodedError('network-failed', why, { cause }));
    };
    const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const outgoing = send(url, {
      method: init.method ?? 'GET',
      headers: {
        ...init.headers, 'accept-encoding': 'identity', ...(init.body ? { 'content-length': init.body.byteLength } : {}),
      },
      // A connection of its own: nothing of one request lives on for the next, and no pool keeps the process awake.
      agent: false,
      lookup: guardedLookup,
      maxHeaderSize: 16_384,
      signal: AbortSignal.any([deadline, signal]),
    });
    outgoing.on('error', (error) => {
      if (deadline.aborted) fail(`no whole answer within ${limits.timeoutMs} ms`, error);
      else if (signal.aborted) fail('the door was closed meanwhile', error);
      else fail(error.message, error);
    });
    outgoing.on('response', (incoming) => receive(incoming, limits, resolve, (why) => fail(why)));
    outgoing.end(init.body);
  });
}

function receive(
  incoming: IncomingMessage,
  limits: Limits,
  resolve: (answer: NetworkAnswer) => void,
  fail: (why: string) => void,
): void {
  const status = incoming.statusCode ?? 0;
  if (status >= 300 && status < 400) return fail(`redirects are refused (${status})`);
  if (Number(incoming.headers['content-length'] ?? 0) > limits.maxBytes) return fail(`answer over ${limits.maxBytes} bytes`);
  const parts: Buffer[] = [];
  let size = 0;
  incoming.on('data', (part: Buffer) => {
    size += part.byteLength;
    if (size > limits.maxBytes) fail(`answer over ${limits.maxBytes} bytes`);
    else parts.push(part);
  });
  incoming.on('error', (error) => fail(error.message));
  incoming.on('aborted', () => fail('the answer broke off'));
  incoming.on('end', () => {
    if (!incoming.complete) return fail('the answer broke off');
    const headers: Record<string, string> = {};
    for (const [name, value] of Object.entries(incoming.headers)) {
      if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
    }
    resolve({ status, headers, body: new Uint8Array(Buffer.concat(parts)) });
  });
}

/** Node asks here for names only, never for addresses. `localhost` is a name the user can only mean literally. */
const guardedLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
    const first = found?.[0];
    if (error !== null || first === undefined) {
      callback(error ?? new Error(`${hostname} has no address`), '', 0);
    } else if (hostname !== 'localhost' && isIP(hostname) === 0 && found.some((entry) => isForbiddenAnswer(entry.address))) {
      callback(new Error(`${hostname} leads to this machine`), '', 0);
    } else if (options.all === true) {
      callback(null, found);
    } else {
      callback(null, first.address, first.family);
    }
  });
};
