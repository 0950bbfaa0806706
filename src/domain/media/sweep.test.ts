import fc from 'fast-check';
import { expect, it } from 'vitest';
import { unnamed } from './index.ts';

const hash = fc.integer({ min: 0, max: 30 }).map((n) => n.toString(16).padStart(64, '0'));

it('never gives up a file that something names, and every other one', () => {
  fc.assert(fc.property(fc.uniqueArray(hash), fc.uniqueArray(hash, { minLength: 1 }), (onShelf, names) => {
    const going = unnamed(onShelf, new Set(names));
    expect(going.filter((file) => names.includes(file))).toEqual([]);
    expect(onShelf.filter((file) => !going.includes(file)).every((file) => names.includes(file))).toBe(true);
  }));
});

it('gives up nothing for a database that names nothing: it is more likely lost than empty', () => {
  expect(unnamed(['a'.repeat(64)], new Set())).toEqual([]);
});
