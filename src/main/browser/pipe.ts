import type { Readable, Writable } from 'node:stream';
import * as z from 'zod/mini';

/** A browser's DevTools pipe: JSON messages, each ended by a NUL, on two file descriptors that only we hold. */
export type DevtoolsPipe = {
  /** The command's result; rejects when the browser says no or is gone. */
  send(method: string, params?: Record<string, unknown>, sessionId?: string): Promise<unknown>;
};

const messageSchema = z.object({
  id: z.optional(z.number()),
  result: z.optional(z.unknown()),
  error: z.optional(z.object({ message: z.string() })),
});

export function devtoolsPipe(input: Writable, output: Readable): DevtoolsPipe {
  let next = 1;
  let pending = '';
  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>();

  const receive = (text: string): void => {
    const { id, result, error } = messageSchema.parse(JSON.parse(text));
    const asked = id === undefined ? undefined : waiting.get(id);
    if (id === undefined || asked === undefined) return;
    waiting.delete(id);
    if (error === undefined) asked.resolve(result);
    else asked.reject(new Error(error.message));
  };
  const gone = (): void => {
    for (const { reject } of waiting.values()) reject(new Error('the browser is gone'));
    waiting.clear();
  };

  output.setEncoding('utf8');
  output.on('data', (chunk: string) => {
    const messages = (pending + chunk).split('\0');
    pending = messages.pop() ?? '';
    for (const message of messages) receive(message);
  });
  output.on('close', gone);
  output.on('error', gone);
  // Writing to a browser that has just ended is no error of ours; `gone` answers whoever waits.
  input.on('error', gone);

  return {
    send(method, params = {}, sessionId) {
      const id = next;
      next += 1;
      return new Promise((resolve, reject) => {
        if (output.destroyed || !input.writable) {
          reject(new Error('the browser is gone'));
          return;
        }
        waiting.set(id, { resolve, reject });
        input.write(`${JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) })}\0`);
      });
    },
  };
}
