import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { Language, Picture } from '../../../domain/common/text.ts';
import { formatDay, type Day } from '../../../domain/time/index.ts';
import type { Draft } from '../engine/engine.ts';
import type { DocumentLook } from '../request.ts';
import { fill } from '../words.ts';
import { bodyLine, mm, named, styles, text } from './blocks.ts';
import { hairline, ink, muted, onColour } from './colour.ts';
import { picture } from './pictures.ts';
import type { Writer } from './writer.ts';

/** What a paper without a cover of its own says of itself: whose it is, who made it, when. */
export type SheetFacts = {
  language: Language;
  client: { name: string };
  provider: string;
  look: DocumentLook;
  date: Day;
  /** UTC ms written into the file as its time of making: the same request gives the same bytes. */
  createdAt: number;
};

export const a4 = { width: 595.28, height: 841.89 } as const;

type Options = { title: string; subtitle: string; landscape?: boolean; side: number; fontSize: number; body: Content[] };

/** A paper that opens with a band in the brand colour and goes straight on, each page with its number at the foot. */
export function sheet(writer: Writer, facts: SheetFacts, { title, subtitle, landscape = false, side, fontSize, body }: Options): Draft {
  const width = (landscape ? a4.height : a4.width) - 2 * side;
  const definition: TDocumentDefinitions = {
    version: '1.7',
    language: facts.language,
    displayTitle: true,
    info: {
      title: `${facts.client.name}: ${title}`, author: facts.provider, subject: `${title}, ${facts.client.name}`, creator: 'Onay', producer: 'Onay',
      creationDate: new Date(facts.createdAt), modDate: new Date(facts.createdAt),
    },
    pageSize: 'A4',
    pageOrientation: landscape ? 'landscape' : 'portrait',
    pageMargins: [side, mm(14), side, mm(15)],
    defaultStyle: { font: 'Inter', fontSize, lineHeight: bodyLine, color: ink },
    styles: { ...styles, small: { fontSize: 7.5, color: muted }, table: { fontSize: fontSize - 0.5, lineHeight: 1.12 } },
    header: (page) => (page === 1 ? undefined : {
      columns: [{ ...text(writer, facts.client.name, { style: 'small', noWrap: true }), width: '*' }, { ...text(writer, `${title} · ${subtitle}`, { style: 'small', alignment: 'right', noWrap: true }), width: '*' }],
      columnGap: 16, margin: [side, mm(7), side, 0],
    }),
    footer: (page, pages) => ({
      stack: [
        { canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.5, lineColor: hairline }], margin: [0, 0, 0, 5] },
        { columns: [
          { ...text(writer, `${facts.provider} · ${formatDay(facts.date, facts.language)}`, { style: 'small', noWrap: true }), width: '*' },
          { text: fill(writer.words.page, { page, pages }), style: 'small', alignment: 'right', width: 'auto', fontFeatures: ['tnum'] },
        ] },
      ],
      margin: [side, mm(4), side, 0],
    }),
    content: [band(writer, facts, title, subtitle, side), ...body],
  };
  return { definition, faces: writer.faces, missing: writer.missing };
}

/** Client, what the paper is, and the maker's logo, over the whole width of the page. */
function band(writer: Writer, { client, look, provider }: SheetFacts, title: string, subtitle: string, side: number): Content {
  const ground = look.brandColour;
  const color = onColour(ground);
  const long = client.name.length > 36;
  return {
    table: {
      widths: ['*', 190],
      body: [[
        {
          stack: [
            text(writer, `${title} · ${subtitle}`, { fontSize: 9, color, opacity: 0.9, margin: [0, 0, 0, 3] }),
            named(writer, client.name, { fontSize: long ? 13 : 19, bold: true, color, lineHeight: 1.05 }),
          ],
          fillColor: ground, margin: [side, 14, 8, 13],
        },
        {
          stack: [look.logo === null ? named(writer, provider, { fontSize: 9, bold: true, color, alignment: 'right' }) : logo(look.logo)],
          fillColor: ground, margin: [0, look.logo === null ? 24 : 12, side, 10],
        },
      ]],
    },
    layout: 'bare',
    margin: [-side, -mm(14), -side, 12],
  };
}

/** On white, because a logo is made for paper and not for a ground of any colour. */
const logo = (value: Picture): Content => ({
  table: { widths: ['auto'], body: [[{ stack: [picture(value, [92, 26])], fillColor: '#FFFFFF', margin: [6, 4, 6, 4] }]] }, layout: 'bare', alignment: 'right',
});
