import { connect as connectSocket, type Socket } from 'node:net';
import type { BusSocket } from './address.ts';
import type { Incoming } from './decode.ts';
import { type Call, decodeMessage, encodeCall, type Message, messageLength } from './message.ts';

const bus = { destination: 'org.freedesktop.DBus', path: '/org/freedesktop/DBus', interface: 'org.freedesktop.DBus' };

/** A session-bus connection. It lives until `close` or until the bus goes away; then every waiting call is rejected. */
export type Connection = {
  /** The reply's body. Rejects with the error's name and text, or when no reply comes within `timeout` ms. */
  call(call: Call, timeout?: number): Promise<Incoming[]>;
  /** Asks the bus for signals of a rule such as `type='signal',sender='…'`. */
  match(rule: string): Promise<void>;
  onMessage(listener: (message: Message) => void): void;
  onClose(listener: () => void): void;
  readonly open: boolean;
  close(): void;
};

export class BusError extends Error {
  readonly errorName: string;
  constructor(errorName: string, message: string) {
    super(`${errorName}: ${message}`);
    this.name = 'BusError';
    this.errorName = errorName;
  }
}

/** Connects, proves who we are (SASL EXTERNAL: our uid, which the kernel vouches for) and says Hello. */
export async function connect(address: BusSocket, uid: number, timeout = 5_000): Promise<Connection> {
  const socket = await openSocket(address);
  await authenticate(socket, uid, timeout);
  const connection = converse(socket, timeout);
  await connection.call({ ...bus, member: 'Hello' });
  return connection;
}

function openSocket(address: BusSocket): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connectSocket(address);
    socket.once('error', reject);
    socket.once('connect', () => {
      socket.off('error', reject);
      resolve(socket);
    });
  });
}

function authenticate(socket: Socket, uid: number, timeout: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (error?: Error): void => {
      clearTimeout(timer);
      socket.off('data', onData).off('error', settle).off('close', onClose);
      if (error === undefined) resolve();
      else {
        socket.destroy();
        reject(error);
      }
    };
    let answer = '';
    const onData = (data: Buffer): void => {
      answer += data.toString('latin1');
      if (!answer.includes('\r\n')) return;
      if (!answer.startsWith('OK ')) settle(new Error(`the session bus refused us: ${answer.trim()}`));
      else socket.write('BEGIN\r\n', () => settle());
    };
    const onClose = (): void => settle(new Error('the session bus hung up'));
    const timer = setTimeout(() => settle(new Error('the session bus does not answer')), timeout);
    socket.on('data', onData).once('error', settle).once('close', onClose);
    socket.write(`\0AUTH EXTERNAL ${Buffer.from(String(uid)).toString('hex')}\r\n`);
  });
}

type Waiting = { resolve(body: Incoming[]): void; reject(error: Error): void; timer: NodeJS.Timeout };

function converse(socket: Socket, defaultTimeout: number): Connection {
  const waiting = new Map<number, Waiting>();
  const listeners: ((message: Message) => void)[] = [];
  const closers: (() => void)[] = [];
  let serial = 0;
  let open = true;

  const finish = (why: string): void => {
    if (!open) return;
    open = false;
    socket.destroy();
    for (const { reject, timer } of waiting.values()) {
      clearTimeout(timer);
      reject(new Error(why));
    }
    waiting.clear();
    for (const closer of closers) closer();
  };

  const receive = (message: Message): void => {
    const waiter = message.replySerial === undefined ? undefined : waiting.get(message.replySerial);
    if (waiter !== undefined && message.replySerial !== undefined && message.type !== 'call') {
      waiting.delete(message.replySerial);
      clearTimeout(waiter.timer);
      if (message.type === 'error') waiter.reject(new BusError(message.errorName ?? 'error', String(message.body[0] ?? '')));
      else waiter.resolve(message.body);
    }
    for (const listener of listeners) listener(message);
  };

  let buffered: Buffer = Buffer.alloc(0);
  socket.on('data', (data: Buffer) => {
    buffered = buffered.length === 0 ? data : Buffer.concat([buffered, data]);
    try {
      for (let length = messageLength(buffered); length !== undefined && buffered.length >= length; length = messageLength(buffered)) {
        const bytes = buffered.subarray(0, length);
        buffered = buffered.subarray(length);
        receive(decodeMessage(bytes));
      }
    } catch (error) {
      finish(`the session bus sent nonsense: ${String(error)}`);
    }
  });
  socket.once('error', (error) => finish(`the session bus failed: ${error.message}`));
  socket.once('close', () => finish('the session bus hung up'));

  const call = (request: Call, timeout = defaultTimeout): Promise<Incoming[]> => new Promise((resolve, reject) => {
    if (!open) {
      reject(new Error('the session bus hung up'));
      return;
    }
    const own = (serial += 1);
    const bytes = encodeCall(own, request);
    const timer = setTimeout(() => {
      waiting.delete(own);
      reject(new Error(`${request.member}: no answer within ${timeout} ms`));
    }, timeout);
    waiting.set(own, { resolve, reject, timer });
    socket.write(bytes);
  });

  return {
    call,
    match: async (rule) => {
      await call({ ...bus, member: 'AddMatch', signature: 's', args: [rule] });
    },
    onMessage: (listener) => void listeners.push(listener),
    onClose: (listener) => void closers.push(listener),
    get open() {
      return open;
    },
    close: () => finish('closed'),
  };
}
