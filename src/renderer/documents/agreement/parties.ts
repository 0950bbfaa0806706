import type { Content, ContentStack } from 'pdfmake/interfaces';
import type { AgreementContent, AgreementParty } from '../../../domain/agreements/index.ts';
import { networkNames } from '../../../domain/clients/index.ts';
import { bullets, lead, named, section, subheading, table, text } from '../paper/blocks.ts';
import { muted } from '../paper/colour.ts';
import type { Writer } from '../paper/writer.ts';

/** Both parties side by side, as the law names them, then which accounts. The introduction opens the proposal alone. */
export function partiesSection(writer: Writer, content: AgreementContent): Content[] {
  const { words } = writer;
  const blocks: Content[] = [
    {
      columns: [party(writer, words.parties.provider, content.provider), party(writer, words.parties.client, content.client)],
      columnGap: 24,
      unbreakable: [content.provider, content.client].every((one) => linesOf([['', one.displayName], ...rowsOf(writer, one)]) <= 40),
      margin: [0, 0, 0, 10],
    },
  ];
  if (content.handles.length > 0) {
    blocks.push(
      subheading(writer, words.parties.accounts),
      table(
        writer,
        [
          { title: words.parties.network, width: 138 },
          { title: words.parties.account, width: '*' },
        ],
        content.handles.map(({ network, handle }) => [networkNames[network], named(writer, handle)]),
      ),
    );
  }
  return section(writer, words.parties.heading, blocks);
}

type PartyRow = readonly [label: string, value: string];

function rowsOf(writer: Writer, { legal, signatory }: AgreementParty): PartyRow[] {
  const { parties } = writer.words;
  const signs = [signatory.name, signatory.title].filter((value) => value.trim() !== '').join('\n');
  const rows: PartyRow[] = [
    [parties.legalName, legal.legalName],
    [parties.address, legal.address],
    [parties.taxOffice, legal.taxOffice],
    [taxLabel(writer, legal), legal.taxNumber],
    [registerLabel(writer, legal), legal.registerNumber],
    [parties.registeredEmail, legal.registeredEmail],
    [parties.email, legal.email],
    [parties.phone, legal.phone],
    [parties.signatory, signs],
  ];
  return rows.filter(([, value]) => value.trim() !== '');
}

/** In Türkiye eleven digits are a person's number and ten a taxpayer's; sixteen of a register are a MERSİS number. */
function taxLabel({ words: { parties } }: Writer, { country, taxNumber }: AgreementParty['legal']): string {
  if (country !== 'TR') return parties.taxNumberAbroad;
  return /^\d{11}$/.test(taxNumber.trim()) ? parties.identityNumber : parties.taxNumber;
}
const registerLabel = ({ words: { parties } }: Writer, { country, registerNumber }: AgreementParty['legal']): string =>
  country === 'TR' && /^\d{16}$/.test(registerNumber.trim()) ? parties.mersisNumber : parties.registerNumber;

/** Lines that these rows take, guessed rather too high: a whole block that is higher than a page is lost. */
const linesOf = (rows: readonly PartyRow[]): number =>
  rows.reduce((sum, [, value]) => sum + 1 + value.split('\n').reduce((lines, line) => lines + Math.ceil((line.length + 1) / 32), 0), 4);

function party(writer: Writer, role: string, of: AgreementParty): ContentStack & { width: '*' } {
  return {
    width: '*',
    stack: [
      text(writer, role, { fontSize: 8, bold: true, color: muted, margin: [0, 0, 0, 2] }),
      named(writer, of.displayName, { fontSize: 10.5, bold: true, margin: [0, 0, 0, 6] }),
      ...rowsOf(writer, of).map(([label, value]): Content => ({
        stack: [
          text(writer, label, { fontSize: 8, color: muted, lineHeight: 1.1 }),
          named(writer, value, { fontSize: 9, lineHeight: 1.15 }),
        ],
        margin: [0, 0, 0, 4],
      })),
    ],
  };
}

export function goalsSection(writer: Writer, content: AgreementContent): Content[] {
  const goals = content.goals.map((goal) => goal.text).filter((goal) => goal.trim() !== '');
  return section(writer, writer.words.goals.heading, goals.length === 0 ? [] : [bullets(writer, goals)]);
}

export function exclusionsSection(writer: Writer, content: AgreementContent): Content[] {
  const { exclusions } = writer.words;
  const items = content.exclusions.map((item) => item.text).filter((item) => item.trim() !== '');
  return section(
    writer,
    exclusions.heading,
    items.length === 0 ? [] : [lead(writer, exclusions.lead, { margin: [0, 0, 0, 6], color: muted }), bullets(writer, items)],
  );
}
