import { type Incoming, unmarshal, unmarshalFrom } from './decode.ts';
import { marshal, type Outgoing } from './encode.ts';

/** D-Bus specification, "Message Format". */
export type MessageType = 'call' | 'return' | 'error' | 'signal';
const types: readonly MessageType[] = ['call', 'return', 'error', 'signal'];

export type Message = {
  readonly type: MessageType;
  readonly serial: number;
  readonly path?: string | undefined;
  readonly interface?: string | undefined;
  readonly member?: string | undefined;
  readonly errorName?: string | undefined;
  readonly replySerial?: number | undefined;
  readonly destination?: string | undefined;
  readonly sender?: string | undefined;
  readonly body: Incoming[];
};

export type Call = {
  readonly destination: string;
  readonly path: string;
  readonly interface: string;
  readonly member: string;
  readonly signature?: string;
  readonly args?: readonly Outgoing[];
};

/** No service that we talk to sends more; a length beyond it means that we lost the thread. */
const largestMessage = 4 * 1024 * 1024;
const fixedLength = 16;

export function encodeCall(serial: number, call: Call): Buffer {
  const signature = call.signature ?? '';
  const body = marshal(signature, call.args ?? []);
  const fields: Outgoing[] = [
    [1, { signature: 'o', value: call.path }],
    [2, { signature: 's', value: call.interface }],
    [3, { signature: 's', value: call.member }],
    [6, { signature: 's', value: call.destination }],
  ];
  if (signature !== '') fields.push([8, { signature: 'g', value: signature }]);
  const header = marshal('yyyyuua(yv)', ['l'.charCodeAt(0), 1, 0, 1, body.length, serial, fields]);
  const padding = Buffer.alloc((8 - (header.length % 8)) % 8);
  return Buffer.concat([header, padding, body]);
}

/** Length in bytes of the message at the front of `bytes`; undefined when not even that is known yet. Throws on nonsense. */
export function messageLength(bytes: Buffer): number | undefined {
  if (bytes.length < fixedLength) return undefined;
  const little = bytes[0] === 'l'.charCodeAt(0);
  const bodyLength = little ? bytes.readUInt32LE(4) : bytes.readUInt32BE(4);
  const fieldsLength = little ? bytes.readUInt32LE(12) : bytes.readUInt32BE(12);
  const length = Math.ceil((fixedLength + fieldsLength) / 8) * 8 + bodyLength;
  if (length > largestMessage) throw new RangeError(`a D-Bus message of ${length} bytes`);
  return length;
}

/** One whole message of `messageLength` bytes. */
export function decodeMessage(bytes: Buffer): Message {
  const little = bytes[0] === 'l'.charCodeAt(0);
  const [[, type, , , , serial, fields], end] = unmarshalFrom('yyyyuua(yv)', bytes, little, 0);
  const header = new Map<Incoming | undefined, Incoming | undefined>();
  for (const field of Array.isArray(fields) ? fields : []) {
    if (Array.isArray(field)) header.set(field[0], field[1]);
  }
  const text = (code: number): string | undefined => {
    const value = header.get(code);
    return typeof value === 'string' ? value : undefined;
  };
  const replySerial = header.get(5);
  const body = bytes.subarray(Math.ceil(end / 8) * 8);
  return {
    type: types[Number(type) - 1] ?? 'signal',
    serial: Number(serial),
    path: text(1), interface: text(2), member: text(3), errorName: text(4),
    replySerial: typeof replySerial === 'number' ? replySerial : undefined,
    destination: text(6), sender: text(7),
    body: unmarshal(text(8) ?? '', body, little),
  };
}
