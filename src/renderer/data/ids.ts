import type { Id } from '../../domain/common/id.ts';

let lastTime = 0;
let lastCounter = 0;

/**
 * The one door for new ids: UUIDv7 (RFC 9562), so that keys sort by time of making, which IndexedDB likes.
 * Ids made within one millisecond count up in the 12 bits of `rand_a`, so order holds there too.
 */
export function newId(now: number = Date.now()): Id {
  const random = crypto.getRandomValues(new Uint8Array(10));
  let time = Math.max(now, lastTime);
  if (time === lastTime) {
    lastCounter += 1;
    if (lastCounter > 0xfff) {
      time += 1;
      lastCounter = 0;
    }
  } else {
    lastCounter = ((random[0] ?? 0) << 2) | ((random[1] ?? 0) & 3);
  }
  lastTime = time;
  const hex = (value: number, width: number) => value.toString(16).padStart(width, '0');
  const tail = [...random.subarray(2)].map((byte) => hex(byte, 2)).join('');
  const variant = hex(0x80 | (parseInt(tail.slice(0, 2), 16) & 0x3f), 2);
  const stamp = hex(time, 12);
  return `${stamp.slice(0, 8)}-${stamp.slice(8)}-7${hex(lastCounter, 3)}-${variant}${tail.slice(2, 4)}-${tail.slice(4)}`;
}
