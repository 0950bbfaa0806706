import type { Content, TableCell } from 'pdfmake/interfaces';
import { daysFrom, lastOfMonth, startOfWeek } from '../../../domain/planning/range.ts';
import { addDays, formatMonth, parts, weekday, type Day } from '../../../domain/time/index.ts';
import { text } from '../paper/blocks.ts';
import { hairline, muted, onColour } from '../paper/colour.ts';
import type { Writer } from '../paper/writer.ts';
import { fill } from '../words.ts';
import { cut } from './fit.ts';
import { markOf } from './marks.ts';
import type { ContentPlanRequest, PlanEntry } from './request.ts';

/** Points that a page has for the weeks of a month below its band, head and weekdays. */
const room = 396;
const lineHeight = 9.4;
const small = 6.8;

type Options = { head: boolean; newPage: boolean };

/** One month as seven columns, each post a line with its mark, its hour and what it is about. Always on one page. */
export function monthGrid(writer: Writer, request: ContentPlanRequest, month: Day, { head, newPage }: Options): Content[] {
  const first = startOfWeek(month, request.firstWeekday);
  const last = lastOfMonth(month);
  const weeks = Array.from({ length: Math.ceil(daysFrom(first, last).length / 7) }, (_, week) => Array.from({ length: 7 }, (__, day) => addDays(first, week * 7 + day)));
  const height = room / weeks.length;
  const lines = Math.max(1, Math.floor((height - 14) / lineHeight));
  const column = writer.width / 7;
  const names = writer.words.plan.weekdays;
  const heading = (weeks[0] ?? []).map((day): TableCell => text(writer, names[weekdayKey(day)], { fontSize: 7.5, bold: true, color: muted }));
  const cell = (day: Day): TableCell => (day < month || day > last
    ? { text: '', fillColor: '#F6F7F8' }
    : { stack: dayLines(writer, request, day, { lines, places: (column - 6) / (small * 0.54) }) });
  return [
    ...(head ? [text(writer, formatMonth(month, request.language), { fontSize: 11, bold: true, margin: [0, 2, 0, 4], ...(newPage ? { pageBreak: 'before' } : {}) })] : []),
    {
      table: { headerRows: 1, widths: Array.from({ length: 7 }, () => column - 6.6), heights: (row: number) => (row === 0 ? 10 : height - 4), body: [heading, ...weeks.map((week) => week.map(cell))] },
      layout: {
        hLineWidth: () => 0.5, vLineWidth: () => 0.5, hLineColor: () => hairline, vLineColor: () => hairline,
        paddingLeft: () => 3, paddingRight: () => 3, paddingTop: () => 2, paddingBottom: () => 2,
      },
    },
  ];
}

type Key = '1' | '2' | '3' | '4' | '5' | '6' | '7';
const keys: readonly Key[] = ['1', '2', '3', '4', '5', '6', '7'];
export const weekdayKey = (day: Day): Key => keys[weekday(day) - 1] ?? '1';

/** The day's number, the campaigns that run on it, and its posts as far as there is room; the rest as a number. */
function dayLines(writer: Writer, request: ContentPlanRequest, day: Day, { lines, places }: { lines: number; places: number }): Content[] {
  const running = request.campaigns.filter(({ from, to }) => from <= day && to >= day).slice(0, 2);
  const posts = request.entries.filter(({ on }) => on === day);
  const free = Math.max(1, lines - running.length);
  const shown = posts.length > free ? posts.slice(0, Math.max(0, free - 1)) : posts;
  return [
    text(writer, String(parts(day).day), { fontSize: 8, bold: true, lineHeight: 1 }),
    ...running.map(({ name, from, colour }): Content => ({
      table: { widths: ['*'], body: [[{
        ...text(writer, from === day || weekday(day) === request.firstWeekday || parts(day).day === 1 ? cut(name, places - 2) : ' ', { fontSize: small - 0.4, color: onColour(colour), noWrap: true, lineHeight: 1 }),
        fillColor: colour, margin: [2, 0.5, 2, 0.5],
      }]] },
      layout: 'bare', margin: [-3, 0.5, -3, 0.5],
    })),
    ...shown.map((entry) => postLine(writer, entry, places, posts.length * 2 <= free)),
    ...(posts.length > shown.length ? [text(writer, fill(writer.words.plan.more, { number: posts.length - shown.length }), { fontSize: small, color: muted, lineHeight: 1.1 })] : []),
  ];
}

/** Two lines where the day has room for them. */
const postLine = (writer: Writer, entry: PlanEntry, places: number, roomy: boolean): Content => ({
  columns: [
    { ...markOf(entry.state, 6), margin: [0, 1, 0, 0] },
    ...(entry.at === null ? [] : [{ ...text(writer, entry.at, { fontSize: small, lineHeight: 1.1, noWrap: true, fontFeatures: ['tnum'] }), width: 19 }]),
    { ...text(writer, cut(labelOf(writer, entry), (places - (entry.at === null ? 3 : 9)) * (roomy ? 1.8 : 1)), { fontSize: small, lineHeight: 1.1, noWrap: !roomy }), width: '*' },
  ],
  columnGap: 2,
});

/** What a post is about in a line: its title, else the first line of its text, else what it is made as. */
export const labelOf = (writer: Writer, { title, captions, format }: PlanEntry): string =>
  title.trim() || captions[0]?.text.split('\n', 1)[0]?.trim() || writer.words.strategy.formats[format];
