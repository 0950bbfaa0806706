import type { Content, ContentText } from 'pdfmake/interfaces';
import type { PartySignature } from '../../domain/agreements/index.ts';
import type { LedgerEntry } from '../../domain/ledger/index.ts';
import { stamp, type FactInstant } from '../../domain/time/index.ts';
import { facts, listedHeading, named, paragraph, subheading, table, text } from './paper/blocks.ts';
import { muted } from './paper/colour.ts';
import type { Writer } from './paper/writer.ts';
import { recordFileName, type AgreementRequest, type Evidence } from './request.ts';
import { fill } from './words.ts';

/** An instant as evidence prints it: date, time, offset and the zone of who saw it, on every line. */
export const moment = ({ at, zone }: FactInstant): string => `${stamp(at, zone)} ${zone}`;

/**
 * A fingerprint in groups of eight, so that an eye can compare it; the groups are words, so that the line breaks between
 * them.
 */
export const grouped = (hex: string): string => hex.match(/.{1,8}/g)?.join(' ') ?? hex;

/** The same in two lines of half the groups each, for a column that is too narrow for one. */
const inTwoLines = (hex: string): string => `${grouped(hex.slice(0, 32))}\n${grouped(hex.slice(32))}`;

const fixed: Partial<ContentText> = { fontFeatures: ['tnum', 'zero'], fontSize: 8.5 };

/**
 * Who signed what, when and how it is known, in a page of its own. It never claims more than it is: simple signatures, kept
 * whole.
 */
export function evidencePage(writer: Writer, request: AgreementRequest, evidence: Evidence): Content[] {
  const { words } = writer;
  const { evidence: say } = words;
  const clock = evidence.clock === 'authority' ? say.clockAuthority : say.clockDevice;
  const about = facts(writer, [
    [say.documentName, request.content.title],
    [say.version, String(request.version.number)],
    [say.clock, evidence.clock === 'authority' ? say.authority : say.deviceClock],
  ]);
  return [
    listedHeading(writer, say.heading, { style: 'title', margin: [0, 0, 0, 10], pageBreak: 'before' }),
    paragraph(writer, `${say.honest} ${clock}`),
    paragraph(writer, say.sealing),
    subheading(writer, say.document),
    ...(about === null ? [] : [about]),
    table(
      writer,
      [{ title: say.sha, width: '*' }],
      [
        [
          [
            text(writer, grouped(evidence.documentSha256), fixed),
            text(writer, say.shaNote, { style: 'small', margin: [0, 3, 0, 0] }),
          ],
        ],
      ],
    ),
    ...request.signatures.flatMap((signature) => signer(writer, signature)),
    subheading(writer, say.events),
    table(
      writer,
      [
        { title: say.when, width: 140 },
        { title: say.who, width: 132 },
        { title: say.what, width: '*' },
      ],
      evidence.events.map((entry) => [when(writer, entry.when), who(writer, entry), what(writer, entry)]),
    ),
    paragraph(writer, fill(say.chain, { name: recordFileName }), { fontSize: 8.5, color: muted }),
  ];
}

function signer(writer: Writer, signature: PartySignature): Content[] {
  const { evidence: say } = writer.words;
  const block = facts(writer, [
    [say.name, [signature.name, signature.title].filter((value) => value !== '').join(', ')],
    [say.role, say.parties[signature.party]],
    [say.identity, say.grades[signature.identity]],
    [say.mark, signature.mark.kind === 'drawn' ? say.markDrawn : say.markTyped],
    [say.readThrough, moment(signature.readThrough)],
    [say.consent, moment(signature.consent)],
    [say.signed, moment(signature.signed)],
    [say.certificate, inTwoLines(signature.certificateFingerprint)],
  ]);
  return block === null ? [] : [subheading(writer, `${say.signer}: ${signature.name}`), block];
}

const when = (writer: Writer, { at, zone }: FactInstant) => [
  text(writer, stamp(at, zone), fixed),
  text(writer, zone, { style: 'small' }),
];

function who(writer: Writer, { who: person }: LedgerEntry) {
  const { provider, client } = writer.words.evidence.parties;
  // What is not part of signing is done by the program's user, who is the service provider.
  const roles: Readonly<Record<string, string>> = { provider, client, freelancer: provider };
  return [named(writer, person.name), text(writer, roles[person.role] ?? person.role, { style: 'small' })];
}

/** What happened, and below it the facts of the entry; one whose key has no word in the paper's language stands by itself. */
function what(writer: Writer, entry: LedgerEntry) {
  const labels: Readonly<Record<string, string>> = writer.words.evidence.data;
  const details = Object.entries(entry.data)
    .filter(([, value]) => value !== null && value !== '')
    .map(([key, value]) => {
      const shown = valueWords(writer, key, String(value));
      return labels[key] === undefined ? shown : `${labels[key]}: ${shown}`;
    });
  return [
    text(writer, writer.words.evidence.kinds[entry.kind]),
    ...details.map((detail) => text(writer, detail, { style: 'small' })),
  ];
}

/** A value as a reader reads it: hashes grouped, codes of the program in words, anything else as it is. */
function valueWords(writer: Writer, key: string, value: string): string {
  const { grades, markDrawn, markTyped, parties } = writer.words.evidence;
  const codes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    identity: grades, mark: { drawn: markDrawn, typed: markTyped }, party: parties,
  };
  if (/^[0-9a-f]{64}$/.test(value)) return grouped(value);
  return codes[key]?.[value] ?? value;
}
