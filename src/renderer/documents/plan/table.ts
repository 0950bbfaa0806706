import type { Content, ContentText, TableCell } from 'pdfmake/interfaces';
import { formatDay, type Day } from '../../../domain/time/index.ts';
import { named, text } from '../paper/blocks.ts';
import { hairline, muted } from '../paper/colour.ts';
import type { Writer } from '../paper/writer.ts';
import { cut } from './fit.ts';
import { weekdayKey } from './grid.ts';
import { colourOf, markOf } from './marks.ts';
import { networksInWords, type ContentPlanRequest, type PlanEntry } from './request.ts';

/**
 * What a row has room for: letters and lines of all captions of one post together, and captions. Enough to know a post by. A row stays
 * whole, and pdfmake never ends with one that is higher than its page, so no text may make it so.
 */
const roomForText = 620;
const roomForLines = 14;
const mostCaptions = 8;

/** All posts of the range, a row each. */
export function planTable(writer: Writer, request: ContentPlanRequest): Content[] {
  const words = writer.words.plan;
  const { entries } = request;
  if (entries.length === 0) return [text(writer, words.empty, { margin: [0, 12, 0, 0], color: muted })];
  const pictures = entries.some(({ picture }) => picture !== null);
  const images = new Map(Object.entries(request.thumbnails).map(([key, bytes]) => [key, dataUrl(bytes)]));
  const head = [words.day, words.time, words.networks, words.format, words.pillar, ...(pictures ? [''] : []), words.caption, words.state]
    .map((title): TableCell => text(writer, title, { color: muted, bold: true }));
  const rows = entries.map((entry, index): TableCell[] => [
    dayOf(writer, entry.on, entries[index - 1]?.on === entry.on),
    text(writer, entry.at ?? '–', { fontFeatures: ['tnum'] }),
    text(writer, networksInWords(entry.networks) || '–'),
    text(writer, writer.words.strategy.formats[entry.format]),
    pillarOf(writer, entry),
    ...(pictures ? [pictureOf(entry, images)] : []),
    { stack: captionOf(writer, entry) },
    stateOf(writer, entry),
  ]);
  return [
    text(writer, words.list, { fontSize: 11, bold: true, pageBreak: 'before', margin: [0, 0, 0, 5] }),
    {
      table: { headerRows: 1, dontBreakRows: true, widths: [66, 30, 74, 54, 78, ...(pictures ? [44] : []), '*', 82], body: [head, ...rows] },
      layout: {
        hLineWidth: (line: number) => (line === 0 ? 0 : 0.5), vLineWidth: () => 0, hLineColor: () => hairline,
        paddingLeft: (column: number) => (column === 0 ? 0 : 8), paddingRight: () => 0, paddingTop: () => 3.5, paddingBottom: () => 3.5,
      },
      style: 'table',
    },
  ];
}

/** In every row, because a page may begin with any of them; a day that is said again says it quietly. */
const dayOf = (writer: Writer, on: Day, again: boolean): Content => ({
  stack: again ? [text(writer, formatDay(on, writer.language, 'short'), { color: muted })] : [text(writer, writer.words.plan.weekdays[weekdayKey(on)], { color: muted }), text(writer, formatDay(on, writer.language, 'short'), { bold: true })],
});

const pillarOf = (writer: Writer, { pillar }: PlanEntry): TableCell => (pillar === null ? '' : {
  columns: [{ canvas: [{ type: 'rect', x: 0, y: 2, w: 6, h: 6, color: pillar.colour }], width: 6 }, { ...named(writer, cut(pillar.name, 120)), width: '*' }], columnGap: 4,
});

const pictureOf = ({ picture }: PlanEntry, images: ReadonlyMap<string, string>): TableCell => {
  const image = picture === null ? undefined : images.get(picture);
  return image === undefined ? '' : { image, fit: [44, 44] };
};

function captionOf(writer: Writer, { title, captions }: PlanEntry): ContentText[] {
  const shown = captions.slice(0, mostCaptions);
  const part = (room: number) => Math.max(1, Math.floor(room / Math.max(1, shown.length)));
  return [
    ...(title.trim() === '' ? [] : [named(writer, cut(title, 160), { bold: true })]),
    ...shown.flatMap((caption): ContentText[] => [
      ...(captions.length > 1 ? [text(writer, networksInWords(caption.networks), { color: muted, fontSize: 7, margin: [0, 2, 0, 0] })] : []),
      named(writer, cut(inLines(caption.text, part(roomForLines)), part(roomForText)), writer.fromRight(caption.text) ? { alignment: 'right' } : {}),
    ]),
  ];
}

/** The first lines as they stand, what follows in one go; blank lines are left out. */
function inLines(value: string, most: number): string {
  const lines = value.split(/[\n\r\v\f\u{85}\u{2028}\u{2029}]+/u).filter((one) => one.trim() !== '');
  return [...lines.slice(0, most - 1), lines.slice(most - 1).join(' ')].filter((one) => one !== '').join('\n');
}

/** Shape, colour and word, as on the screen. */
const stateOf = (writer: Writer, { state, held }: PlanEntry): TableCell => ({
  stack: [
    { columns: [{ ...markOf(state, 8), margin: [0, 1.5, 0, 0] }, { ...text(writer, writer.words.plan.states[state], { color: colourOf(state) }), width: '*' }], columnGap: 4 },
    ...(held ? [text(writer, writer.words.plan.held, { color: muted })] : []),
  ],
});

function dataUrl(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return `data:${bytes[0] === 0x89 ? 'image/png' : 'image/jpeg'};base64,${btoa(text)}`;
}
