import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { BuildOptions, Draft } from '../engine/engine.ts';
import { recordFileName, type PaperRequest } from '../request.ts';
import type { Run } from '../text/runs.ts';
import { fill } from '../words.ts';
import { bodyLine, margin, mm, sectionGap, styles, text } from './blocks.ts';
import { hairline, ink, muted } from './colour.ts';
import { cover } from './cover.ts';
import { createWriter, type Listed, type Writer } from './writer.ts';

const pageSizes = { A4: { width: 595.28, height: 841.89 }, LETTER: { width: 612, height: 792 } } as const;

/**
 * A whole paper: cover, contents where asked for, body; running head with the client's name, `page x of y`, and the mark of
 * a draft agreement.
 */
export function paper(
  request: PaperRequest,
  options: BuildOptions,
  kind: (writer: Writer) => string,
  body: (writer: Writer) => Content[],
): Draft {
  const { content, version, look } = request;
  const size = pageSizes[content.paper];
  const width = size.width - 2 * margin;
  const writer = createWriter({ language: content.language, brand: look.brandColour, width, breaks: options.breaks });
  const { words } = writer;
  const title = content.title === '' ? kind(writer) : content.title;
  const head = text(writer, shortened(content.client.displayName), { style: 'small', noWrap: true });
  const headTitle = text(writer, shortened(title), { style: 'small', alignment: 'right', noWrap: true });
  // A proposal goes out while its agreement is still a draft: it is an offer as it stands and has no state of its own.
  const isOffer = request.kind === 'proposal';
  const isDraft = !isOffer && version.state === 'draft';
  const state = isDraft ? words.draftMark : words.state[version.state];
  const foot = text(
    writer,
    `${fill(words.cover.versionNumber, { number: version.number })} · ${isOffer ? words.cover.proposal : state}`,
    { style: 'small' },
  );
  const main = body(writer);
  const first = cover(writer, request, kind(writer));
  const record = request.kind === 'agreement' ? request.evidence?.record : undefined;
  const definition: TDocumentDefinitions = {
    version: '1.7',
    language: content.language,
    displayTitle: true,
    info: {
      title,
      author: content.provider.displayName,
      subject: `${kind(writer)}, ${content.client.displayName}`,
      creator: 'Onay',
      producer: 'Onay',
      creationDate: new Date(request.createdAt),
      modDate: new Date(request.createdAt),
    },
    pageSize: content.paper,
    pageMargins: [margin, margin + 6, margin, margin],
    defaultStyle: { font: 'Inter', fontSize: 10, lineHeight: bodyLine, color: ink },
    styles,
    header: (page) =>
      page === 1
        ? undefined
        : {
            columns: [
              { ...head, width: '*' },
              { ...headTitle, width: '*' },
            ],
            columnGap: 16,
            margin: [margin, mm(11), margin, 0],
          },
    footer: (page, pages) =>
      page === 1
        ? undefined
        : {
            stack: [
              {
                canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.5, lineColor: hairline }],
                margin: [0, 0, 0, 6],
              },
              {
                columns: [
                  { ...foot, width: '*' },
                  {
                    text: fill(words.page, { page, pages }),
                    style: 'small',
                    alignment: 'right',
                    width: 'auto',
                    fontFeatures: ['tnum'],
                  },
                ],
              },
            ],
            margin: [margin, mm(7), margin, 0],
          },
    ...(isDraft
      ? { watermark: { text: words.state.draft, font: 'Inter', bold: true, color: muted, opacity: 0.05, angle: -52 } }
      : {}),
    ...(record === undefined ? {} : { files: { [recordFileName]: attachment(record, request.createdAt) } }),
    content: [...first, ...(options.withContents ? contents(writer) : []), ...onNewPage(main)],
  };
  return { definition, faces: writer.faces, missing: writer.missing };
}

/** A running head has one line; a single long word may be all wide letters, so less of it has room. */
function shortened(value: string): string {
  const most = /\S{25,}/u.test(value) ? 26 : 52;
  return value.length <= most ? value : `${value.slice(0, most - 1).trimEnd()}…`;
}

/** The body opens at the upper margin: the room that its first block has above it would part it from nothing. */
const onNewPage = ([first, ...rest]: Content[]): Content[] =>
  first === undefined ? [] : [{ stack: [first], margin: [0, -sectionGap, 0, 0], pageBreak: 'before' }, ...rest];

const contents = (writer: Writer): Content[] => [
  text(writer, writer.words.contents, { style: 'title', pageBreak: 'before', margin: [0, 0, 0, 14] }),
  listOf(writer, writer.sections),
  ...(writer.clauses.length === 0 ? [] : [clauseList(writer)]),
];

/** The clauses in two columns below: what somebody looks up in a contract is one of them. */
function clauseList(writer: Writer): Content {
  const half = Math.ceil(writer.clauses.length / 2);
  const columns = [writer.clauses.slice(0, half), writer.clauses.slice(half)].filter((part) => part.length > 0);
  return { stack: [
    text(writer, writer.words.clauses.heading, { style: 'subheading', margin: [0, 20, 0, 5] }),
    { columns: columns.map((part) => ({ stack: [listOf(writer, part, 'tight')], width: '*' })), columnGap: 24, fontSize: 8 },
  ] };
}

const listOf = (writer: Writer, heads: readonly Listed[], layout: 'hairlines' | 'tight' = 'hairlines'): Content => ({
  table: {
    widths: ['*', 24],
    body: heads.map(({ title, keep }) => {
      const page: Run = { text: '000', pageOf: keep };
      return [
        text(writer, title, { linkToDestination: keep }),
        { text: [page], alignment: 'right', fontFeatures: ['tnum'], linkToDestination: keep },
      ];
    }),
  },
  layout,
});

function attachment(
  json: string,
  createdAt: number,
): { src: string; name: string; type: string; creationDate: Date; modifiedDate: Date } {
  const bytes = Array.from(new TextEncoder().encode(json), (byte) => String.fromCodePoint(byte)).join('');
  const made = new Date(createdAt);
  return {
    src: `data:application/json;base64,${btoa(bytes)}`,
    name: recordFileName,
    type: 'application/json',
    creationDate: made,
    modifiedDate: made,
  };
}
