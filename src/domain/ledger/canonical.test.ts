import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, type Canonical } from './index.ts';

describe('the canonical form', () => {
  it('is one text, whatever the order of keys and the way accents were typed', () => {
    expect(canonical({ b: 1, a: ['Café', null, true] })).toBe('{"a":["Café",null,true],"b":1}');
    expect(canonical({ é: 1, f: 2 })).toBe(canonical({ f: 2, 'e\u0301': 1 }));
    expect(canonical({ a: undefined, b: -0 })).toBe('{"b":0}');
  });
  it('refuses what prints differently in different places, and two names that are one', () => {
    for (const value of [0.1, NaN, Infinity, 2 ** 53]) expect(() => canonical({ value })).toThrow(TypeError);
    expect(() => canonical({ é: 1, 'e\u0301': 2 })).toThrow(TypeError);
  });
  it('survives being stored as JSON and shuffled', () => {
    const value = fc.letrec<{ node: Canonical }>((tie) => ({
      node: fc.oneof(
        { depthSize: 'small' },
        fc.string({ unit: 'grapheme' }),
        fc.maxSafeInteger(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('node'), { maxLength: 4 }),
        fc.dictionary(fc.string({ unit: 'grapheme-ascii' }), tie('node'), { maxKeys: 4, noNullPrototype: true }),
      ),
    })).node;
    fc.assert(
      fc.property(value, (node) => {
        const text = canonical(node);
        expect(canonical(JSON.parse(text))).toBe(text);
        if (typeof node === 'object' && node !== null && !Array.isArray(node)) {
          expect(canonical(Object.fromEntries(Object.entries(node).reverse()))).toBe(text);
        }
      }),
    );
  });
});
