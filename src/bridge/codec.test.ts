import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, encode } from './codec.ts';

const bytes = fc.uint8Array({ maxLength: 300 });

describe('a payload over the loopback', () => {
  it('comes out as it went in, bytes anywhere in it', () => {
    const payload = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(bytes, fc.string({ unit: 'binary' }), fc.integer(), fc.boolean(), fc.constant(null), fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), tie('value'), { maxKeys: 4, noNullPrototype: true })),
    })).value;
    fc.assert(fc.property(payload, (value) => { expect(decode(encode(value))).toEqual(value); }), { numRuns: 500 });
  });

  it('writes the base64 everybody else reads, and reads what everybody else writes', () => {
    fc.assert(fc.property(bytes, (value) => {
      const base64 = Buffer.from(value).toString('base64');
      expect(encode(value)).toBe(JSON.stringify({ $bytes: base64 }));
      expect(decode(`{"$bytes":"${base64}"}`)).toEqual(value);
    }));
  });

  it('carries a Buffer as the bytes it is', () => {
    expect(decode(encode({ pdf: Buffer.from('%PDF') }))).toEqual({ pdf: new Uint8Array([37, 80, 68, 70]) });
  });

  it.each(['a', 'ab', 'abc', 'ab=c', '=', '====', 'a===', 'ab%=', 'ab c', 'YWJj\\n', 'ğğğğ', 'YWJj=', '-_-_'])('refuses the broken base64 %j', (base64) => {
    expect(() => decode(`{"$bytes":"${base64}"}`)).toThrow(SyntaxError);
  });

  it('refuses what is not JSON', () => {
    for (const text of ['', '{', 'undefined', "{'a':1}"]) expect(() => decode(text)).toThrow(SyntaxError);
  });

  it('leaves an object alone that only looks like bytes', () => {
    for (const value of [{ $bytes: 5 }, { $bytes: 'YQ==', more: 1 }, { bytes: 'YQ==' }]) expect(decode(JSON.stringify(value))).toEqual(value);
  });

  it('never has a prototype key in it', () => {
    const decoded = decode('{"a":{"__proto__":{"trusted":true}},"__proto__":{"trusted":true}}');
    expect(JSON.stringify(decoded)).toBe('{"a":{}}');
    expect(({} as Record<string, unknown>)['trusted']).toBeUndefined();
  });

  it('of ten megabytes takes no longer than copying it by hand a few times', () => {
    const big = new Uint8Array(10 * 1024 * 1024).map((_, at) => (at * 31) & 255);
    const copyByHand = (): number => {
      const began = performance.now();
      const copy = new Uint8Array(big.length);
      for (let at = 0; at < big.length; at += 1) copy[at] = (big[at] ?? 0) ^ 1;
      return performance.now() - began;
    };
    copyByHand();
    const measure = copyByHand();
    const began = performance.now();
    expect(decode(encode(big))).toHaveLength(big.length);
    expect((performance.now() - began) / measure).toBeLessThan(60);
  });
});
