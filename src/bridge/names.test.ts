import { describe, expect, it } from 'vitest';
import { callNames, eventNames } from './contract.ts';
import { callChannel, eventChannel, namesOfCalls, namesOfEvents } from './names.ts';

describe('the names the preload exposes', () => {
  it('are the calls of the contract, no more and no fewer', () => {
    expect([...namesOfCalls].sort()).toEqual([...callNames].sort());
    expect(new Set(namesOfCalls).size).toBe(namesOfCalls.length);
  });

  it('are the events of the contract, no more and no fewer', () => {
    expect([...namesOfEvents].sort()).toEqual([...eventNames].sort());
    expect(new Set(namesOfEvents).size).toBe(namesOfEvents.length);
  });

  it('never share a channel, not even a call and an event of one name', () => {
    const channels = [...namesOfCalls.map(callChannel), ...namesOfEvents.map(eventChannel)];
    expect(new Set(channels).size).toBe(channels.length);
  });
});
