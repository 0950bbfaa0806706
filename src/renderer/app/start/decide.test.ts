import { expect, it } from 'vitest';
import { decideStart, rowsIn } from './decide.ts';

const sentinel = { installId: 'a', schemaVersion: 1, counts: { meta: 2, clients: 3, business: 1 }, writtenAt: 1 };
const emptied = { ...sentinel, counts: { meta: 2, clients: 0 } };

it('opens the workspace whenever the database has one', () => {
  expect(decideStart({ hasBusiness: true, sentinel: null, ownWindow: true })).toBe('ready');
  expect(decideStart({ hasBusiness: true, sentinel, ownWindow: false })).toBe('ready');
});

it('asks the three questions only where nothing remembers earlier data', () => {
  expect(decideStart({ hasBusiness: false, sentinel: null, ownWindow: true })).toBe('first');
  expect(decideStart({ hasBusiness: false, sentinel: emptied, ownWindow: true })).toBe('first');
});

it('never takes a lost database for a first start', () => {
  expect(decideStart({ hasBusiness: false, sentinel, ownWindow: true })).toBe('recovery');
});

it('explains itself in a browser that is not its own window, also before the first start', () => {
  expect(decideStart({ hasBusiness: false, sentinel, ownWindow: false })).toBe('foreign');
  expect(decideStart({ hasBusiness: false, sentinel: null, ownWindow: false })).toBe('foreign');
});

it('counts rows without the bookkeeping table', () => {
  expect(rowsIn(sentinel)).toBe(4);
  expect(rowsIn(null)).toBe(0);
});
