import { describe, expect, it } from 'vitest';
import { inTurn } from './inTurn.ts';

/** A page whose drawing begins when its turn comes and ends when the test says so. */
function page() {
  const control = new AbortController();
  let end: (how: 'drawn' | 'failed') => void = () => undefined;
  const made = { begun: false, control, end: (how: 'drawn' | 'failed' = 'drawn') => end(how), over: Promise.resolve() };
  made.over = inTurn(() => {
    made.begun = true;
    return new Promise((done, failed) => {
      end = (how) => (how === 'drawn' ? done() : failed(new Error('unreadable page')));
    });
  }, control.signal);
  return made;
}
const settle = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

describe('the pages of a paper', () => {
  it('are drawn one at a time, in the order they came near the view', async () => {
    const [first, second, third] = [page(), page(), page()];
    await settle();
    expect([first.begun, second.begun, third.begun]).toEqual([true, false, false]);
    first.end();
    await first.over;
    await settle();
    expect([second.begun, third.begun]).toEqual([true, false]);
    second.end();
    await settle();
    expect(third.begun).toBe(true);
    third.end();
  });

  it('go on after one that cannot be drawn, and its failure is heard', async () => {
    const [first, second] = [page(), page()];
    await settle();
    first.end('failed');
    await expect(first.over).rejects.toThrow('unreadable page');
    await settle();
    expect(second.begun).toBe(true);
    second.end();
  });

  it('go on when one is left whose closed document never answers', async () => {
    const [first, second] = [page(), page()];
    await settle();
    first.control.abort();
    await first.over;
    await settle();
    expect(second.begun).toBe(true);
    second.end();
  });

  it('pass over one that was left before its turn, without hurrying the one before it', async () => {
    const [first, second, third] = [page(), page(), page()];
    await settle();
    second.control.abort();
    await settle();
    expect(third.begun).toBe(false);
    first.end();
    await settle();
    expect([second.begun, third.begun]).toEqual([false, true]);
    third.end();
  });
});
