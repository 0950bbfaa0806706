import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newPost, type Post } from '../posts/index.ts';
import { addDays, instantOf, stamp } from '../time/index.ts';
import { maxFileBytes, readText, writeIcs } from './index.ts';

const utf16 = (text: string, mark = '\uFEFF') => Uint8Array.from([...mark + text].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]));

describe('the text of a file', () => {
  const text = 'Tarih;Metin\r\n01.12.2026;Şöyle güzel bir ığdır kahvesi\r\n';
  it.each([
    ['utf-8', new TextEncoder().encode(text)], ['utf-8', new TextEncoder().encode(`\uFEFF${text}`)], ['utf-16le', utf16(text)], ['utf-16le', utf16(text, '')],
    ['utf-16be', utf16(text).map((_, index, all) => all[index ^ 1] ?? 0)],
    ['windows-1254', Uint8Array.from([...text].map((letter) => ({ Ş: 0xde, ş: 0xfe, ı: 0xfd, ğ: 0xf0, İ: 0xdd } as Record<string, number>)[letter] ?? letter.charCodeAt(0)))],
  ] as const)('is read as %s by its bytes', (encoding, bytes) => {
    expect(readText(bytes)).toEqual({ ok: true, text, encoding });
  });

  it.each([
    ['empty', new Uint8Array()], ['empty', new TextEncoder().encode(' \r\n ')], ['workbook', Uint8Array.from([0x50, 0x4b, 3, 4, 20])], ['binary', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13])],
    ['binary', Uint8Array.from({ length: 4_000 }, (_, index) => (index * 7_919) % 251)], ['too-large', new Uint8Array(maxFileBytes + 1)],
  ] as const)('is none when the file is %s', (fault, bytes) => {
    expect(readText(bytes)).toEqual({ ok: false, fault });
  });

  it('is there or refused for any bytes at all', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(typeof readText(bytes).ok).toBe('boolean');
    }));
  });
});

/** Reads an .ics as a calendar does: lines put together again, escapes undone. */
function events(ics: string): Map<string, string>[] {
  const lines = ics.replaceAll('\r\n ', '').split('\r\n');
  const found: Map<string, string>[] = [];
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') found.push(new Map());
    const [, name = '', value = ''] = /^([^:]+):(.*)$/.exec(line) ?? [];
    found.at(-1)?.set(name, value.replaceAll(/\\([\\;,n])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign)));
  }
  return found;
}

const at = (values: Partial<Post>): Post => ({ ...newPost({ clientId: 'c', zone: 'UTC' }), id: 'p', createdAt: 0, updatedAt: 1_796_000_000_000, revision: 3, ...values });
const ics = (post: Post, description = '') => writeIcs([{ post, summary: 'Kahve; yeni, çekirdek', description, categories: ['Reel'] }], 'Onay');

describe('a calendar file', () => {
  it('shows the wall clock of the client in any zone and on any day, changes of clocks too', () => {
    const zones = ['Europe/Istanbul', 'Europe/London', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Apia', 'UTC'];
    fc.assert(fc.property(fc.constantFrom(...zones), fc.nat(1_500), fc.nat(23), fc.nat(59), (zone, day, hour, minute) => {
      const on = addDays('2025-01-01', day);
      const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
      const [event] = events(ics(at({ on, at: time, zone })));
      const start = event?.get('DTSTART') ?? '';
      const instant = Date.parse(start.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
      expect(instant).toBe(instantOf(on, time, zone));
      const wall = stamp(instant, zone).slice(0, 16);
      // A time that clocks jump over goes on by the gap: it is still that day or the next, never earlier.
      expect(wall >= `${on} ${time}`).toBe(true);
    }));
    expect(events(ics(at({ on: '2026-07-01', at: '10:00', zone: 'Europe/London' })))[0]?.get('DTSTART')).toBe('20260701T090000Z');
    expect(events(ics(at({ on: '2026-12-01', at: '10:00', zone: 'Europe/London' })))[0]?.get('DTSTART')).toBe('20261201T100000Z');
  });

  it('has lines of 75 octets at most, none cut inside a character, and every text comes back', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('ş', '🥐', 'a', ',', ';', '\\', '\n', 'n', ' '), maxLength: 300 }), (description) => {
      const text = ics(at({ on: '2026-12-01', at: '10:00' }), description);
      for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(events(text)[0]?.get('DESCRIPTION') ?? '').toBe(description);
      expect(text).not.toMatch(/(?<!\r)\n/);
    }));
  });

  it('has a day without an hour as a whole day, no day not at all, and grows with the revision', () => {
    const [event] = events(ics(at({ on: '2026-12-31' })));
    expect([event?.get('DTSTART;VALUE=DATE'), event?.get('DTEND;VALUE=DATE'), event?.get('SEQUENCE'), event?.get('UID'), event?.get('SUMMARY')])
      .toEqual(['20261231', '20270101', '2', 'p@onay', 'Kahve; yeni, çekirdek']);
    expect(events(ics(at({})))).toEqual([]);
  });
});
