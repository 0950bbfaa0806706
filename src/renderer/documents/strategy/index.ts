import type { Content, ContentText } from 'pdfmake/interfaces';
import { networkNames } from '../../../domain/clients/index.ts';
import { monthly } from '../../../domain/strategy/index.ts';
import { formatDay, type Day } from '../../../domain/time/index.ts';
import type { BuildOptions, Draft } from '../engine/engine.ts';
import { kept, mm, named, text } from '../paper/blocks.ts';
import { hairline, muted, onColour, ruleColour } from '../paper/colour.ts';
import { a4, sheet } from '../paper/sheet.ts';
import { createWriter, type Writer } from '../paper/writer.ts';
import { counted, fill } from '../words.ts';
import type { StrategyRequest } from './request.ts';

/** How tightly it is set: letters in points and side margins; the first that fits on one page is taken. */
const settings = [{ size: 9, side: mm(18) }, { size: 8.25, side: mm(16) }, { size: 7.5, side: mm(14) }] as const;
export const densities = settings.length;

/** What is made for a client and how it sounds, on one page where it fits. */
export function strategyDocument(request: StrategyRequest, options: BuildOptions, density = 0): Draft {
  const { size, side } = settings[density] ?? settings[0];
  const writer = createWriter({ language: request.language, brand: request.look.brandColour, width: a4.width - 2 * side, breaks: options.breaks });
  const words = writer.words.strategy;
  return sheet(writer, request, {
    title: words.title, subtitle: formatDay(request.date, request.language), side, fontSize: size,
    body: [
      ...beside(writer, part(writer, words.goals, prose(writer, request.goals)), part(writer, words.audience, prose(writer, request.audience))),
      ...part(writer, words.pillars, pillars(writer, request), true),
      ...part(writer, words.channels, channels(writer, request), true),
      ...beside(writer, part(writer, words.tone, tone(writer, request)), [
        ...part(writer, words.campaigns, campaigns(writer, request)), ...part(writer, words.themes, themes(writer, request)),
      ]),
      ...part(writer, words.hashtags, hashtags(writer, request), true),
      ...beside(writer, part(writer, words.benchmarks, benchmarks(writer, request)), part(writer, words.brand, brand(writer, request))),
    ],
  });
}

/** Paragraphs in the paper's own size; without the page breaks of a long paper, which may not stand inside columns. */
const prose = (writer: Writer, value: string): Content[] => value.split(/\n{2,}/).map((part) => part.trim()).filter((part) => part !== '')
  .map((part) => text(writer, part, { margin: [0, 0, 0, 3], ...(writer.fromRight(part) ? { alignment: 'right' } : {}) }));

const headStyle: Partial<ContentText> = { bold: true, margin: [0, 7, 0, 2] };

/** A head over a short rule in the brand colour, and what stands below it; nothing at all without that. `alone`: not in a column. */
function part(writer: Writer, title: string, blocks: readonly Content[], alone = false): Content[] {
  if (blocks.length === 0) return [];
  return [
    alone ? kept(writer, 'h', title, headStyle) : text(writer, title, headStyle),
    { canvas: [{ type: 'rect', x: 0, y: 0, w: 22, h: 1.2, color: ruleColour(writer.brand) }], margin: [0, 0, 0, 4] },
    ...blocks,
  ];
}

/** Two parts in columns; one alone takes the whole width. */
function beside(writer: Writer, left: Content[], right: Content[]): Content[] {
  if (left.length === 0 || right.length === 0) return [...left, ...right];
  return [{ columns: [{ stack: left, width: '*' }, { stack: right, width: '*' }], columnGap: Math.min(24, writer.width / 20) }];
}

const days = (writer: Writer, from: Day | null, to: Day | null): string => {
  const shown = (day: Day) => formatDay(day, writer.language, 'short');
  if (from !== null && to !== null) return from === to ? shown(from) : `${shown(from)} – ${shown(to)}`;
  if (from !== null) return fill(writer.words.strategy.fromDay, { day: shown(from) });
  return to === null ? '' : fill(writer.words.strategy.toDay, { day: shown(to) });
};

/** A bar of all shares with its numbers in it, and the names below with what they mean. */
function pillars(writer: Writer, { pillars: list }: StrategyRequest): Content[] {
  const sum = list.reduce((all, { share }) => all + share, 0);
  const shown = list.filter(({ share }) => share > 0);
  const percent = (share: number) => fill(writer.words.strategy.percent, { share });
  // A piece too narrow for its number leaves it to the names below.
  const bar: Content[] = sum === 0 ? [] : [{
    table: {
      widths: shown.map(({ share }) => (writer.width * share) / sum), heights: 15,
      body: [shown.map(({ share, colour }) => ({
        text: (writer.width * share) / sum > 30 ? percent(share) : '', alignment: 'center', bold: true, fontSize: 8, color: onColour(colour), fillColor: colour, margin: [0, 3, 0, 0],
      }))],
    },
    layout: 'bare', margin: [0, 0, 0, 5],
  }];
  const legend = list.map((pillar): Content => ({
    columns: [
      { canvas: [{ type: 'rect', x: 0, y: 2, w: 7, h: 7, color: pillar.colour }], width: 12 },
      { stack: [
        { text: [...writer.runs(`${pillar.name} `).map((run) => ({ ...run, bold: true })), ...writer.runs(percent(pillar.share)).map((run) => ({ ...run, color: muted }))] },
        ...(pillar.description.trim() === '' ? [] : [text(writer, pillar.description, { color: muted })]),
      ], width: '*' },
    ],
    columnGap: 0, margin: [0, 0, 0, 3],
  }));
  const half = Math.ceil(legend.length / 2);
  return [...bar, ...(list.length === 0 ? [] : [{ columns: [{ stack: legend.slice(0, half), width: '*' }, { stack: legend.slice(half), width: '*' }], columnGap: 20 }])];
}

function channels(writer: Writer, { channels: list, language }: StrategyRequest): Content[] {
  const words = writer.words.strategy;
  if (list.length === 0) return [];
  const rows = list.map(({ network, handle, rhythm }) => {
    const { count, exact } = monthly(rhythm);
    return [
      text(writer, networkNames[network], { bold: true }), named(writer, handle),
      text(writer, rhythm.map((row) => fill(row.per === 'week' ? words.aWeek : words.aMonth, { format: words.formats[row.format], number: row.count })).join(' · ')),
      text(writer, rhythm.length === 0 ? '' : (exact ? '' : '≈ ') + counted(words.posts, count, language), { alignment: 'right', noWrap: true }),
    ];
  });
  const head = [words.network, words.handle, words.rhythm, words.perMonth].map((title, index) => text(writer, title, { color: muted, ...(index === 3 ? { alignment: 'right' } : {}) }));
  return [{ table: { headerRows: 1, dontBreakRows: true, widths: [74, 110, '*', 78], body: [head, ...rows] }, layout: thin, margin: [0, 0, 0, 2] }];
}

const thin = {
  hLineWidth: (index: number) => (index === 0 ? 0 : 0.5), vLineWidth: () => 0, hLineColor: () => hairline,
  paddingLeft: (index: number) => (index === 0 ? 0 : 6), paddingRight: () => 0, paddingTop: () => 2, paddingBottom: () => 2,
};

function tone(writer: Writer, { tone: { summary, does, donts } }: StrategyRequest): Content[] {
  const words = writer.words.strategy;
  const examples = (title: string, list: readonly string[], mark: 'tick' | 'cross'): Content[] => (list.length === 0 ? [] : [
    text(writer, title, { color: muted, margin: [0, 2, 0, 1] }),
    ...list.map((value): Content => ({ columns: [{ svg: marks[mark], width: 8, margin: [0, 2.5, 0, 0] }, { ...text(writer, value), width: '*' }], columnGap: 5, margin: [0, 0, 0, 2] })),
  ]);
  return [...prose(writer, summary), ...examples(words.does, does, 'tick'), ...examples(words.donts, donts, 'cross')];
}

const marks = {
  tick: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 14 14" width="8" height="8"><path d="M2.5 7.5l3 3 6-7" fill="none" stroke="#1B6E34" stroke-width="2"/></svg>',
  cross: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 14 14" width="8" height="8"><path d="M3 3l8 8M11 3l-8 8" fill="none" stroke="#B02525" stroke-width="2"/></svg>',
} as const;

const campaigns = (writer: Writer, { campaigns: list, language }: StrategyRequest): Content[] => list.map(({ name, from, to, colour, extra }) => ({
  columns: [
    { canvas: [{ type: 'rect', x: 0, y: 2.5, w: 12, h: 6, r: 2, color: colour }], width: 17 },
    { stack: [
      named(writer, name, { bold: true }),
      text(writer, [days(writer, from, to), extra === 0 ? '' : `+${counted(writer.words.strategy.posts, extra, language)}`].filter(Boolean).join(' · '), { color: muted }),
    ], width: '*' },
  ],
  columnGap: 0, margin: [0, 0, 0, 3],
}));

const themes = (writer: Writer, { themes: list }: StrategyRequest): Content[] => list.map(({ title, from, to }) => {
  const when = days(writer, from, to);
  return { text: [...writer.runs(title), ...(when === '' ? [] : writer.runs(` · ${when}`).map((run) => ({ ...run, color: muted })))], margin: [0, 0, 0, 2] };
});

function hashtags(writer: Writer, { hashtagSets: list }: StrategyRequest): Content[] {
  const words = writer.words.strategy;
  return list.map(({ name, language, network, tags }) => ({
    text: [
      ...writer.runs(`${[name, network === null ? '' : networkNames[network], words.languages[language]].filter((one) => one.trim() !== '').join(', ')}: `).map((run) => ({ ...run, color: muted })),
      ...writer.runs(tags.map((tag) => `#${tag}`).join(' ')),
    ],
    margin: [0, 0, 0, 2],
  }));
}

function benchmarks(writer: Writer, { benchmarks: list, language }: StrategyRequest): Content[] {
  if (list.length === 0) return [];
  const shown = new Intl.NumberFormat(language === 'tr' ? 'tr-TR' : 'en-GB', { maximumFractionDigits: 2 });
  return [{
    table: { dontBreakRows: true, widths: ['*', 'auto'], body: list.map(({ network, metric, target }) => [
      text(writer, `${networkNames[network]}, ${writer.words.metrics[metric]}`), text(writer, shown.format(target), { alignment: 'right', fontFeatures: ['tnum'] }),
    ]) },
    layout: thin,
  }];
}

function brand(writer: Writer, { colours, fonts }: StrategyRequest): Content[] {
  return [
    ...colours.map(({ name, colour }): Content => ({
      columns: [
        { canvas: [{ type: 'rect', x: 0, y: 1.5, w: 16, h: 8, color: colour, lineColor: hairline, lineWidth: 0.5 }], width: 22 },
        { text: [...writer.runs(name === '' ? '' : `${name} `), ...writer.runs(colour.toUpperCase()).map((run) => ({ ...run, color: muted }))], width: '*' },
      ],
      columnGap: 0, margin: [0, 0, 0, 2],
    })),
    ...fonts.map(({ name, use }): Content => ({ text: [...writer.runs(name), ...(use === '' ? [] : writer.runs(` · ${use}`).map((run) => ({ ...run, color: muted })))], margin: [0, 0, 0, 2] })),
  ];
}
