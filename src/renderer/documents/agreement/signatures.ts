import type { Content, ContentStack } from 'pdfmake/interfaces';
import type { AgreementContent, AgreementParty, PartySignature } from '../../../domain/agreements/index.ts';
import { formatDay, dayAt, stamp } from '../../../domain/time/index.ts';
import { text } from '../paper/blocks.ts';
import { hairline, muted } from '../paper/colour.ts';
import { picture } from '../paper/pictures.ts';
import type { Writer } from '../paper/writer.ts';

const blockWidth = (writer: Writer): number => (writer.width - 32) / 2;
/** Room for a pen, or for the mark that stands for one. */
const markHeight = 64;

/** A block a party, side by side, never parted from each other or from their head. */
export function signaturesSection(writer: Writer, content: AgreementContent, signatures: readonly PartySignature[], head: Content[]): Content[] {
  const { words } = writer;
  const of = (party: PartySignature['party']): PartySignature | undefined => signatures.find((signature) => signature.party === party);
  return [{
    stack: [
      ...head,
      text(writer, words.signatures.lead, { margin: [0, 0, 0, 16] }),
      {
        columns: [
          block(writer, words.parties.provider, content.provider, of('provider')),
          block(writer, words.parties.client, content.client, of('client')),
        ],
        columnGap: 32,
      },
    ],
    unbreakable: true,
  }];
}

function block(writer: Writer, role: string, party: AgreementParty, signature: PartySignature | undefined): ContentStack & { width: '*' } {
  const { words } = writer;
  const name = signature?.name ?? party.signatory.name;
  const title = signature?.title ?? party.signatory.title;
  return {
    width: '*',
    stack: [
      text(writer, role, { fontSize: 8, bold: true, color: muted }),
      text(writer, party.legal.legalName === '' ? party.displayName : party.legal.legalName, { bold: true, margin: [0, 2, 0, 0] }),
      mark(writer, signature),
      { canvas: [{ type: 'line', x1: 0, y1: 0, x2: blockWidth(writer), y2: 0, lineWidth: 0.75, lineColor: '#59636E' }], margin: [0, 0, 0, 4] },
      text(writer, words.signatures.signature, { style: 'small', margin: [0, 0, 0, 8] }),
      line(writer, words.signatures.name, name),
      line(writer, words.signatures.title, title),
      line(writer, words.signatures.placeDate, signature === undefined ? '' : signedOn(writer, signature)),
    ],
  };
}

function mark(writer: Writer, signature: PartySignature | undefined): Content {
  if (signature === undefined) return { text: '', margin: [0, markHeight, 0, 0], lineHeight: 0.01 };
  if (signature.mark.kind === 'drawn') {
    const drawn = { ...signature.mark.picture };
    const scale = Math.min(blockWidth(writer) / drawn.width, (markHeight - 8) / drawn.height);
    return { stack: [picture(drawn, [blockWidth(writer), markHeight - 8])], margin: [0, markHeight - 4 - drawn.height * scale, 0, 4] };
  }
  const size = signature.mark.text.length <= 24 ? 30 : signature.mark.text.length <= 44 ? 20 : 12;
  const runs = writer.runs(signature.mark.text).map((run) => (run.font === undefined || run.font === 'Inter' ? { ...run, font: writer.use('Caveat') } : run));
  return { text: runs, fontSize: size, lineHeight: 1, margin: [0, markHeight - size * 1.21 - 2, 0, 2] };
}

function line(writer: Writer, label: string, value: string): Content {
  if (value !== '') return { stack: [text(writer, value, { fontSize: 9, lineHeight: 1.15 }), text(writer, label, { style: 'small' })], margin: [0, 0, 0, 6] };
  return {
    stack: [
      { canvas: [{ type: 'line', x1: 0, y1: 12, x2: blockWidth(writer), y2: 12, lineWidth: 0.5, lineColor: hairline }] },
      text(writer, label, { style: 'small', margin: [0, 2, 0, 0] }),
    ],
    margin: [0, 0, 0, 6],
  };
}

/** The place is where the signer's clock stood; its zone says it without asking. */
const signedOn = (writer: Writer, { signed }: PartySignature): string =>
  `${formatDay(dayAt(signed.at, signed.zone), writer.language)} · ${stamp(signed.at, signed.zone)} · ${signed.zone}`;
