import type { Content } from 'pdfmake/interfaces';
import type { AgreementContent, AgreementParty, PartySignature } from '../../../domain/agreements/index.ts';
import { formatDay, dayAt, stamp } from '../../../domain/time/index.ts';
import { named, text } from '../paper/blocks.ts';
import { hairline, muted } from '../paper/colour.ts';
import { picture } from '../paper/pictures.ts';
import type { Writer } from '../paper/writer.ts';

const blockWidth = (writer: Writer): number => (writer.width - 32) / 2;
/** Room for a pen, or for the mark that stands for one. */
const markHeight = 64;

type Party = { role: string; party: AgreementParty; signature: PartySignature | undefined };

/** A block a party, side by side and row by row, never parted from each other or from their head. */
export function signaturesSection(
  writer: Writer,
  content: AgreementContent,
  signatures: readonly PartySignature[],
  head: Content[],
): Content[] {
  const { words } = writer;
  const of = (party: PartySignature['party']): PartySignature | undefined =>
    signatures.find((signature) => signature.party === party);
  const parties: Party[] = [
    { role: words.parties.provider, party: content.provider, signature: of('provider') },
    { role: words.parties.client, party: content.client, signature: of('client') },
  ];
  const rows: ((party: Party) => Content)[] = [
    ({ role }) => text(writer, role, { fontSize: 8, bold: true, color: muted }),
    ({ party }) =>
      named(writer, party.legal.legalName === '' ? party.displayName : party.legal.legalName, {
        bold: true,
        margin: [0, 2, 0, 0],
      }),
    ({ signature }) => mark(writer, signature),
    () => ({
      stack: [
        {
          canvas: [{ type: 'line', x1: 0, y1: 0, x2: blockWidth(writer), y2: 0, lineWidth: 0.75, lineColor: muted }],
          margin: [0, 0, 0, 4],
        },
        text(writer, words.signatures.signature, { style: 'small', margin: [0, 0, 0, 8] }),
      ],
    }),
    ({ party, signature }) => line(writer, words.signatures.name, signature?.name ?? party.signatory.name),
    ({ party, signature }) => line(writer, words.signatures.title, signature?.title ?? party.signatory.title),
    ({ signature }) =>
      signature === undefined
        ? line(writer, words.signatures.placeDate, '')
        : line(writer, words.signatures.signedAt, signedOn(writer, signature)),
  ];
  return [
    {
      stack: [
        ...head,
        text(writer, words.signatures.lead, { margin: [0, 0, 0, 16] }),
        {
          table: {
            widths: ['*', 32, '*'],
            body: rows.map((row) => [...parties.slice(0, 1).map(row), '', ...parties.slice(1).map(row)]),
          },
          layout: 'bare',
        },
      ],
      unbreakable: true,
    },
  ];
}

function mark(writer: Writer, signature: PartySignature | undefined): Content {
  if (signature === undefined) return { text: '', margin: [0, markHeight, 0, 0], lineHeight: 0.01 };
  if (signature.mark.kind === 'drawn') {
    const drawn = { ...signature.mark.picture };
    const scale = Math.min(blockWidth(writer) / drawn.width, (markHeight - 8) / drawn.height);
    return {
      stack: [picture(drawn, [blockWidth(writer), markHeight - 8])],
      margin: [0, markHeight - 4 - drawn.height * scale, 0, 4],
    };
  }
  // Caveat is 0.45 of its size wide a letter; a long name is written smaller rather than on two lines.
  const size = Math.max(9, Math.min(30, Math.floor(blockWidth(writer) / (0.45 * Math.max(1, signature.mark.text.length)))));
  const runs = writer
    .runs(signature.mark.text)
    .map((run) => (run.font === undefined || run.font === 'Inter' ? { ...run, font: writer.use('Caveat') } : run));
  return { text: runs, fontSize: size, lineHeight: 1, margin: [0, markHeight - size * 1.21 - 2, 0, 2] };
}

function line(writer: Writer, label: string, value: string): Content {
  if (value !== '')
    return {
      stack: [named(writer, value, { fontSize: 9, lineHeight: 1.15 }), text(writer, label, { style: 'small' })],
      margin: [0, 0, 0, 6],
    };
  return {
    stack: [
      { canvas: [{ type: 'line', x1: 0, y1: 12, x2: blockWidth(writer), y2: 12, lineWidth: 0.5, lineColor: hairline }] },
      text(writer, label, { style: 'small', margin: [0, 2, 0, 0] }),
    ],
    margin: [0, 0, 0, 6],
  };
}

/** Day, time and offset, and the zone of the signer's clock. */
const signedOn = (writer: Writer, { signed }: PartySignature): string =>
  `${formatDay(dayAt(signed.at, signed.zone), writer.language)}, ${stamp(signed.at, signed.zone).slice(11)}\n${signed.zone}`;
