import type { Content, ContentText } from 'pdfmake/interfaces';
import { recurringAgreed, type AgreementContent } from '../../domain/agreements/index.ts';
import { formatMoney } from '../../domain/money/index.ts';
import { formatDay } from '../../domain/time/index.ts';
import { chargeTable, milestoneTable } from './agreement/money.ts';
import { deliverableTable, reviewWindow } from './agreement/work.ts';
import type { BuildOptions, Draft } from './engine/engine.ts';
import { bullets, lead, prose, section, sectionGap, subheading, table, text } from './paper/blocks.ts';
import { muted, onColour } from './paper/colour.ts';
import { paper } from './paper/page.ts';
import type { Writer } from './paper/writer.ts';
import type { ProposalRequest } from './request.ts';
import { counted, fill } from './words.ts';

/**
 * The proposal: shorter and warmer than the agreement that may follow, with a price, a date until which it stands and a next
 * step.
 */
export function proposalDocument(request: ProposalRequest, options: BuildOptions): Draft {
  return paper(
    request,
    options,
    (writer) => writer.words.cover.proposal,
    (writer) => sections(writer, request.content),
  );
}

function sections(writer: Writer, content: AgreementContent): Content[] {
  const { proposal } = writer.words;
  const goals = content.goals.map((goal) => goal.text).filter((goal) => goal.trim() !== '');
  const exclusions = content.exclusions.map((item) => item.text).filter((item) => item.trim() !== '');
  return [
    ...opening(writer, content),
    ...section(writer, proposal.goals, goals.length === 0 ? [] : [bullets(writer, goals)]),
    ...section(writer, proposal.offer, offer(writer, content)),
    ...section(writer, proposal.timeline, timeline(writer, content)),
    ...section(writer, proposal.price, price(writer, content)),
    ...section(writer, proposal.exclusions, exclusions.length === 0 ? [] : [bullets(writer, exclusions)]),
    ...next(writer, content),
  ];
}

function opening(writer: Writer, content: AgreementContent): Content[] {
  const name = content.client.signatory.name === '' ? content.client.displayName : content.client.signatory.name;
  return [
    text(writer, fill(writer.words.proposal.lead, { name }), { fontSize: 13, bold: true, margin: [0, sectionGap, 0, 10] }),
    ...prose(writer, content.introduction),
  ];
}

const offer = (writer: Writer, content: AgreementContent): Content[] =>
  (['monthly', 'project'] as const).flatMap((cadence): Content[] => {
    const offered = content.deliverables.filter((item) => item.cadence !== 'ad-hoc');
    const rows = offered.filter((item) => item.cadence === cadence);
    return rows.length === 0
      ? []
      : [subheading(writer, writer.words.deliverables[cadence]), deliverableTable(writer, content, rows, offered)];
  });

function timeline(writer: Writer, content: AgreementContent): Content[] {
  const { words, language } = writer;
  const blocks: Content[] = [];
  const window = reviewWindow(writer, content);
  if (window !== null && content.revisions.rounds !== null) {
    const { rounds: count } = content.revisions;
    const sentence = count === 0 ? words.proposal.reviewNoRounds : words.proposal.review;
    const rounds = counted(words.proposal.roundCount, count, language);
    blocks.push(lead(writer, fill(sentence, { window, rounds }), { margin: [0, 0, 0, 8] }));
  }
  if (content.timeline.length > 0) {
    blocks.push(
      table(
        writer,
        [
          { title: words.timeline.work, width: '*' },
          { title: words.timeline.who, width: 66 },
          { title: words.timeline.delivered, width: 170 },
        ],
        content.timeline.map((entry) => [entry.work, words.timeline[entry.who], entry.delivered]),
      ),
    );
  }
  return blocks;
}

function price(writer: Writer, content: AgreementContent): Content[] {
  const { words } = writer;
  const { payment } = content;
  const extras = content.deliverables.filter((item) => item.cadence === 'ad-hoc');
  const blocks: Content[] = [];
  if (payment.kind === 'retainer') blocks.push(priceLine(writer, content), chargeTable(writer, content));
  else {
    if (payment.milestones.length > 0) blocks.push(milestoneTable(writer, content));
    blocks.push(subheading(writer, words.payment.projectCharge), chargeTable(writer, content));
  }
  if (payment.tax.note.trim() !== '') blocks.push(text(writer, payment.tax.note, { style: 'small', margin: [0, -6, 0, 10] }));
  if (extras.length > 0) blocks.push(subheading(writer, words.proposal.extras), deliverableTable(writer, content, extras));
  return blocks;
}

function priceLine(writer: Writer, content: AgreementContent): Content {
  const amount = formatMoney({ minor: recurringAgreed(content), currency: content.payment.currency }, writer.language, {
    style: 'contract',
  });
  const styled = (value: string, style: Partial<ContentText>): ContentText[] =>
    writer.runs(value).map((run) => ({ ...run, ...style }));
  return {
    text: [...styled(amount, { fontSize: 18, bold: true }), ...styled(`  ${writer.words.proposal.aMonth}`, { color: muted })],
    margin: [0, 0, 0, 10],
  };
}

function next(writer: Writer, content: AgreementContent): Content[] {
  const { proposal } = writer.words;
  const step =
    content.validUntil === null
      ? proposal.nextStepOpen
      : fill(proposal.nextStep, { date: formatDay(content.validUntil, writer.language) });
  const onBrand = onColour(writer.brand);
  return [
    {
      stack: [
        {
          table: {
            widths: ['*'],
            body: [
              [
                {
                  stack: [
                    text(writer, proposal.next, { fontSize: 10.5, bold: true, color: onBrand, margin: [0, 0, 0, 4] }),
                    text(writer, step, { color: onBrand }),
                  ],
                  fillColor: writer.brand,
                  margin: [14, 12, 14, 12],
                },
              ],
            ],
          },
          layout: 'noBorders',
          margin: [0, 18, 0, 18],
        },
        text(writer, proposal.greeting, { margin: [0, 0, 0, 2] }),
        text(writer, content.provider.signatory.name === '' ? content.provider.displayName : content.provider.signatory.name, {
          bold: true,
        }),
        text(writer, content.provider.displayName, { color: muted }),
      ],
      unbreakable: true,
    },
  ];
}
