import type { Content } from 'pdfmake/interfaces';
import type { AgreementContent } from '../../../domain/agreements/index.ts';
import { formatDay } from '../../../domain/time/index.ts';
import type { PaperRequest } from '../request.ts';
import { fill } from '../words.ts';
import { margin, named, text } from './blocks.ts';
import { contrast, hairline, muted, onColour, white } from './colour.ts';
import { picture } from './pictures.ts';
import type { Writer } from './writer.ts';

/** The first page: logo or name, a band in the brand colour with the title, and what the paper is. */
export function cover(writer: Writer, request: PaperRequest, kind: string): Content[] {
  const { content, version, date, look } = request;
  const { words, language } = writer;
  const ground = look.brandColour;
  const onGround = onColour(ground);
  const facts: [string, string][] = [
    [words.cover.by, content.provider.displayName],
    [words.cover.date, formatDay(date, language)],
    [words.cover.version, request.kind === 'proposal' ? String(version.number) : `${version.number} · ${words.state[version.state]}`],
  ];
  if (request.kind === 'proposal' && content.validUntil !== null)
    facts.push([words.cover.validUntil, formatDay(content.validUntil, language)]);
  const title = content.title === '' ? kind : content.title;
  return [
    { stack: [mark(writer, content, look.logo)], margin: [0, 26, 0, 64] },
    {
      table: {
        widths: ['*'],
        body: [
          [
            {
              stack: [
                text(writer, kind, { fontSize: 10.5, bold: true, color: onGround, opacity: 0.85, margin: [0, 0, 0, 10] }),
                named(writer, title, { fontSize: titleSize(title), bold: true, color: onGround, lineHeight: 1.05 }),
                named(writer, fill(words.cover.for, { client: content.client.displayName }), {
                  fontSize: 13,
                  color: onGround,
                  margin: [0, 12, 0, 0],
                  lineHeight: 1.1,
                }),
              ],
              fillColor: ground,
              margin: [margin, 46, margin, 46],
            },
          ],
        ],
      },
      layout:
        contrast(ground, white) < 1.25
          ? {
              hLineColor: () => hairline,
              vLineWidth: () => 0,
              hLineWidth: () => 0.5,
              paddingLeft: () => 0,
              paddingRight: () => 0,
              paddingTop: () => 0,
              paddingBottom: () => 0,
            }
          : 'noBorders',
      margin: [-margin, 0, -margin, 44],
    },
    {
      table: {
        widths: [120, '*'],
        body: facts.map(([label, value]) => [text(writer, label, { color: muted }), named(writer, value)]),
      },
      layout: { hLineWidth: () => 0, vLineWidth: () => 0, paddingLeft: () => 0, paddingTop: () => 4, paddingBottom: () => 4 },
      fontSize: 10,
    },
  ];
}

const titleSize = (title: string): number => {
  if (title.length <= 44) return 30;
  if (title.length <= 90) return 24;
  return title.length <= 200 ? 18 : 13;
};

function mark(writer: Writer, content: AgreementContent, logo: PaperRequest['look']['logo']): Content {
  if (logo !== null) return picture(logo, [190, 54]);
  return named(writer, content.provider.displayName, { fontSize: 18, bold: true });
}
