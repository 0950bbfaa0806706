import type { Post } from '../posts/index.ts';
import { addDays, instantOf } from '../time/index.ts';

export type IcsEvent = {
  readonly post: Post;
  /** What a calendar shows: client and idea; networks and format; and the texts. */
  readonly summary: string; readonly description: string; readonly categories: readonly string[];
};

/** A planned post stands for this long on a calendar. */
const lengthMs = 15 * 60_000;

/**
 * Posts as an RFC 5545 calendar. Moments are UTC instants, so that every calendar shows the right time whatever it knows of zones; a day
 * without an hour is an all-day event; what has no day is left out. The UID is the post's own and the sequence grows with its revision,
 * so a second import updates instead of doubling.
 */
export function writeIcs(events: readonly IcsEvent[], name: string): string {
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Onay//Content calendar//EN', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap(eventLines), 'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines({ post, summary, description, categories }: IcsEvent): string[] {
  if (post.on === null) return [];
  const start = post.at === null ? null : instantOf(post.on, post.at, post.zone);
  const when = start === null
    ? [`DTSTART;VALUE=DATE:${plain(post.on)}`, `DTEND;VALUE=DATE:${plain(addDays(post.on, 1))}`]
    : [`DTSTART:${utc(start)}`, `DTEND:${utc(start + lengthMs)}`];
  return [
    'BEGIN:VEVENT', `UID:${post.id}@onay`, `DTSTAMP:${utc(post.updatedAt)}`, `LAST-MODIFIED:${utc(post.updatedAt)}`, `SEQUENCE:${post.revision - 1}`, ...when, `SUMMARY:${escaped(summary)}`,
    ...(description === '' ? [] : [`DESCRIPTION:${escaped(description)}`]), ...(categories.length === 0 ? [] : [`CATEGORIES:${categories.map(escaped).join(',')}`]),
    `STATUS:${['approved', 'scheduled', 'published'].includes(post.state) ? 'CONFIRMED' : 'TENTATIVE'}`, 'TRANSP:TRANSPARENT', 'END:VEVENT',
  ];
}

const plain = (day: string): string => day.replaceAll('-', '');
const utc = (instant: number): string => `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

// RFC 5545 3.3.11: control characters have no place in a text at all.
const controls = /(?![\t\r\n])\p{Cc}/gu;
export const escaped = (text: string): string =>
  text.replaceAll(controls, '').replaceAll('\\', '\\\\').replaceAll(';', '\\;').replaceAll(',', '\\,').replaceAll(/\r\n|\r|\n/g, '\\n');

/** Lines of at most 75 octets (3.1), never cut inside a character. */
export function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const letter of line) {
    const code = letter.codePointAt(0) ?? 0;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (octets + size > 75) {
      parts.push(part);
      part = '';
      // The blank that a continued line begins with counts.
      octets = 1;
    }
    part += letter;
    octets += size;
  }
  return [...parts, part].join('\r\n ');
}
