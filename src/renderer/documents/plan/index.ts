import type { Content } from 'pdfmake/interfaces';
import { firstOfMonth, lastOfMonth } from '../../../domain/planning/range.ts';
import { postStates } from '../../../domain/posts/index.ts';
import { addMonths, formatDay, formatMonth, type Day } from '../../../domain/time/index.ts';
import type { BuildOptions, Draft } from '../engine/engine.ts';
import { mm, text } from '../paper/blocks.ts';
import { muted } from '../paper/colour.ts';
import { a4, sheet } from '../paper/sheet.ts';
import { createWriter, type Writer } from '../paper/writer.ts';
import { counted, fill } from '../words.ts';
import { monthGrid } from './grid.ts';
import { markOf } from './marks.ts';
import type { ContentPlanRequest } from './request.ts';
import { planTable } from './table.ts';

const side = mm(15);

/** A client's posts of a range: a grid for each month in it, then all of them in a table. On its side, for the grid's sake. */
export function contentPlanDocument(request: ContentPlanRequest, options: BuildOptions): Draft {
  const writer = createWriter({ language: request.language, brand: request.look.brandColour, width: a4.height - 2 * side, breaks: options.breaks });
  const words = writer.words.plan;
  const months = monthsOf(request);
  return sheet(writer, request, {
    title: words.title, subtitle: rangeInWords(request), landscape: true, side, fontSize: 8.5,
    body: [
      text(writer, [counted(words.posts, request.entries.length, request.language), fill(words.clock, { zone: request.zone.replaceAll('_', ' ') })].join(' · '), { color: muted, margin: [0, 0, 0, 6] }),
      ...months.flatMap((month, index) => monthGrid(writer, request, month, { head: months.length > 1 || index > 0, newPage: index > 0 })),
      legend(writer, request),
      ...planTable(writer, request),
    ],
  });
}

/** `December 2026` for a whole month, else both ends. */
export function rangeInWords({ from, to, language }: Pick<ContentPlanRequest, 'from' | 'to' | 'language'>): string {
  if (from === firstOfMonth(from) && to === lastOfMonth(from)) return formatMonth(from, language);
  return from === to ? formatDay(from, language) : `${formatDay(from, language)} – ${formatDay(to, language)}`;
}

/** The months of the range in which something stands, by their first day; the first one when nothing does. */
function monthsOf({ from, to, entries }: ContentPlanRequest): Day[] {
  const months: Day[] = [];
  for (let month = firstOfMonth(from); month <= to && months.length < 36; month = addMonths(month, 1)) {
    const [first, last] = [month, lastOfMonth(month)];
    if (entries.some(({ on }) => on >= first && on <= last)) months.push(month);
  }
  return months.length === 0 ? [firstOfMonth(from)] : months;
}

/** What the marks of the grid mean; only those that are there. */
function legend(writer: Writer, { entries }: ContentPlanRequest): Content {
  const present = postStates.filter((state) => entries.some((entry) => entry.state === state));
  return {
    columns: present.map((state) => ({
      columns: [{ ...markOf(state, 7), margin: [0, 1.5, 0, 0] }, { ...text(writer, writer.words.plan.states[state], { fontSize: 7.5, color: muted, noWrap: true }), width: 'auto' }], columnGap: 3, width: 'auto',
    })),
    columnGap: 14, margin: [0, 5, 0, 0],
  };
}
