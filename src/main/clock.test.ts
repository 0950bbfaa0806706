import { expect, it } from 'vitest';
import { chooseClock } from './clock.ts';

const machine = (): { now: () => number; pass: (ms: number) => void } => {
  let time = 1_000_000;
  return { now: () => time, pass: (ms) => { time += ms; } };
};

it('is the machine’s clock for everybody who does not ask for another', () => {
  const { now } = machine();
  expect(chooseClock({}, true, now)).toEqual({ clock: now, said: null });
  expect(chooseClock({ ONAY_TEST_CLOCK: '' }, true, now)).toEqual({ clock: now, said: null });
});

it('begins where a test says, runs on with the machine, and says so', () => {
  const { now, pass } = machine();
  const { clock, said } = chooseClock({ ONAY_TEST_CLOCK: '2026-11-27T08:59:58+03:00' }, true, now);
  expect(clock()).toBe(Date.UTC(2026, 10, 27, 5, 59, 58));
  pass(2_500);
  expect(clock()).toBe(Date.UTC(2026, 10, 27, 6, 0, 0, 500));
  expect(said).toContain('2026-11-27T05:59:58.000Z');
});

it('cannot be moved in a packaged program by whoever sets its environment', () => {
  const { now } = machine();
  expect(chooseClock({ ONAY_TEST_CLOCK: '2030-01-01T00:00:00Z' }, false, now)).toEqual({ clock: now, said: null });
});

it('refuses what is no instant, or one whose zone would have to be guessed', () => {
  const { now } = machine();
  for (const wanted of ['tomorrow', '2026-11-27', '2026-11-27T09:00:00']) {
    const { clock, said } = chooseClock({ ONAY_TEST_CLOCK: wanted }, true, now);
    expect(clock).toBe(now);
    expect(said).toContain(wanted);
  }
});
