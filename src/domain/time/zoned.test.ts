import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAt, fromEpochDay, instantOf, isKnownZone, stamp } from './index.ts';

/** What the platform's own clock shows in a zone: the counterpart these functions are checked against. */
function shown(instant: number, zone: string): string {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const part = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${part.year}-${part.month}-${part.day} ${part.hour}:${part.minute}`;
}

const zones = [
  'Europe/Istanbul',
  'America/New_York',
  'Pacific/Apia',
  'Asia/Kathmandu',
  'Europe/Oslo',
  'Australia/Lord_Howe',
  'UTC',
] as const;
const two = (value: number): string => String(value).padStart(2, '0');

describe('a planned moment', () => {
  it('is 09:00 where the business is', () => {
    expect(new Date(instantOf('2026-12-18', '09:00', 'Europe/Istanbul')).toISOString()).toBe('2026-12-18T06:00:00.000Z');
    expect(new Date(instantOf('2026-12-18', '09:00', 'Asia/Kathmandu')).toISOString()).toBe('2026-12-18T03:15:00.000Z');
  });
  it('in the hour that clocks skip moves on by the gap', () => {
    expect(new Date(instantOf('2026-03-08', '02:30', 'America/New_York')).toISOString()).toBe('2026-03-08T07:30:00.000Z');
    expect(shown(instantOf('2026-03-08', '02:30', 'America/New_York'), 'America/New_York')).toBe('2026-03-08 03:30');
    expect(shown(instantOf('2015-03-29', '03:30', 'Europe/Istanbul'), 'Europe/Istanbul')).toBe('2015-03-29 04:30');
  });
  it('in the hour that clocks repeat is the first of the two', () => {
    expect(new Date(instantOf('2026-11-01', '01:30', 'America/New_York')).toISOString()).toBe('2026-11-01T05:30:00.000Z');
    expect(new Date(instantOf('2015-11-08', '03:30', 'Europe/Istanbul')).toISOString()).toBe('2015-11-08T00:30:00.000Z');
  });
  it('on the day Samoa skipped falls on the next', () => {
    expect(shown(instantOf('2011-12-30', '09:00', 'Pacific/Apia'), 'Pacific/Apia')).toBe('2011-12-31 09:00');
  });
  it('is what the clock on the wall shows, outside gaps', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 12_000, max: 25_000 }),
        fc.nat(23),
        fc.nat(59),
        fc.constantFrom(...zones),
        (epoch, hour, minute, zone) => {
          const day = fromEpochDay(epoch);
          const instant = instantOf(day, `${two(hour)}:${two(minute)}`, zone);
          const asShown = shown(instant, zone);
          const wanted = `${day} ${two(hour)}:${two(minute)}`;
          // In a gap no instant shows the wanted time at all.
          const gap = [-120, -90, -60, -30, 0, 30, 60, 90, 120].every(
            (minutes) => shown(instant + minutes * 60_000, zone) !== wanted,
          );
          expect(asShown === wanted || gap).toBe(true);
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('the day of an instant', () => {
  it('is the one on the calendar of that zone', () => {
    const instant = Date.UTC(2026, 11, 17, 22, 30);
    expect([dayAt(instant, 'Europe/Istanbul'), dayAt(instant, 'America/New_York'), dayAt(instant, 'Pacific/Apia')]).toEqual([
      '2026-12-18',
      '2026-12-17',
      '2026-12-18',
    ]);
    fc.assert(
      fc.property(fc.integer({ min: 1_000_000_000_000, max: 2_200_000_000_000 }), fc.constantFrom(...zones), (at, zone) => {
        expect(dayAt(at, zone)).toBe(shown(at, zone).slice(0, 10));
      }),
    );
  });
});

describe('a stamp', () => {
  it('prints the offset, so that the reader never has to guess a zone', () => {
    const instant = Date.UTC(2026, 11, 1, 6, 5, 7);
    expect(stamp(instant, 'Europe/Istanbul')).toBe('2026-12-01 09:05:07 +03:00');
    expect(stamp(instant, 'America/New_York')).toBe('2026-12-01 01:05:07 -05:00');
    expect(stamp(instant, 'Asia/Kathmandu')).toBe('2026-12-01 11:50:07 +05:45');
    expect(stamp(instant, 'Pacific/Apia')).toBe('2026-12-01 19:05:07 +13:00');
    expect(stamp(Date.UTC(2026, 6, 1), 'America/St_Johns')).toBe('2026-06-30 21:30:00 -02:30');
  });
  it('names one instant: parsed back it is the same second', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000_000_000, max: 2_200_000_000 }), fc.constantFrom(...zones), (second, zone) => {
        const [day, time, offset] = stamp(second * 1000, zone).split(' ');
        expect(Date.parse(`${day}T${time}${offset}`)).toBe(second * 1000);
      }),
    );
  });
});

describe('a zone', () => {
  it('is known to the machine or is not offered', () => {
    expect([isKnownZone('Europe/Istanbul'), isKnownZone('Europe/Constantinople'), isKnownZone(''), isKnownZone('<b>')]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});
