import type { Content } from 'pdfmake/interfaces';
import {
  chargeRows,
  firstYearValue,
  mainCharge,
  noticeChannels,
  type AgreementContent,
  type ChargeRow,
} from '../../../domain/agreements/index.ts';
import { formatIban } from '../../../domain/business/index.ts';
import { amountInWords, formatMoney, formatPercent } from '../../../domain/money/index.ts';
import { addDays, addMonths, formatDay } from '../../../domain/time/index.ts';
import { facts, lead, section, subheading, table, text } from '../paper/blocks.ts';
import type { Writer } from '../paper/writer.ts';
import { counted, fill, listed, nth } from '../words.ts';
import { figure } from './work.ts';

const contract = { style: 'contract' } as const;

/** An amount as a contract states it; a Turkish one in words as well. */
export function stated(writer: Writer, minor: number, { payment }: AgreementContent): string {
  const money = { minor, currency: payment.currency };
  const figures = formatMoney(money, writer.language, contract);
  return writer.language === 'tr' ? `${figures} (${amountInWords(money, 'tr')})` : figures;
}

/** Label of a row of the charge table, with its rate. */
export function chargeLabel(writer: Writer, row: ChargeRow): string {
  const value = row.rate?.value ?? 0;
  return fill(writer.words.payment.rows[row.code], { rate: formatPercent(value, writer.language), tenths: value });
}

/** Gross, stopaj (−), KDV (+), tevkifat (−), amount due. */
export function chargeTable(writer: Writer, content: AgreementContent): Content {
  const { words } = writer;
  return table(
    writer,
    [
      { title: words.payment.item, width: '*' },
      { title: fill(words.payment.amount, { currency: content.payment.currency }), width: 130, align: 'right' },
    ],
    chargeRows(content).map((row) => [chargeLabel(writer, row), figure(row.minor, writer)]),
    { total: true },
  );
}

export function milestoneTable(writer: Writer, content: AgreementContent): Content {
  const { words } = writer;
  return table(
    writer,
    [
      { title: words.payment.milestone, width: '*' },
      { title: words.payment.due, width: 150 },
      { title: fill(words.payment.amount, { currency: content.payment.currency }), width: 110, align: 'right' },
    ],
    content.payment.milestones.map((milestone) => [milestone.name, milestone.due, figure(milestone.amount, writer)]),
  );
}

export function paymentSection(writer: Writer, content: AgreementContent): Content[] {
  const { words } = writer;
  const { payment } = content;
  const isRetainer = payment.kind === 'retainer';
  const template = payment.tax.agreed === 'net' ? words.payment.retainerNet : words.payment.retainer;
  const opening = isRetainer ? fill(template, { amount: stated(writer, payment.monthlyFee ?? 0, content) }) : words.payment.project;
  const blocks: Content[] = [lead(writer, opening, { margin: [0, 0, 0, 6] })];
  if (!isRetainer && payment.milestones.length > 0) blocks.push(milestoneTable(writer, content));
  if (mainCharge(content).gross > 0 || isRetainer) {
    blocks.push(
      subheading(writer, isRetainer ? words.payment.charge : words.payment.projectCharge),
      chargeTable(writer, content),
    );
  }
  if (payment.tax.note.trim() !== '') blocks.push(text(writer, payment.tax.note, { style: 'small', margin: [0, -6, 0, 10] }));
  if (payment.printTotals) blocks.push(...totals(writer, content));
  const terms = facts(writer, [...paymentTerms(writer, content), [words.payment.account, accountLines(payment.account)]]);
  if (terms !== null) blocks.push(subheading(writer, words.payment.terms), terms);
  return section(writer, words.payment.heading, blocks);
}

function totals(writer: Writer, content: AgreementContent): Content[] {
  const { words } = writer;
  return [
    subheading(writer, words.payment.total),
    table(
      writer,
      [
        { title: '', width: '*' },
        { title: '', width: 200, align: 'right' },
      ],
      [
        [
          words.payment.firstYear,
          formatMoney({ minor: firstYearValue(content).due, currency: content.payment.currency }, writer.language, contract),
        ],
      ],
      { total: true },
    ),
    text(writer, words.payment.firstYearNote, { style: 'small', margin: [0, -6, 0, 10] }),
  ];
}

type Fact = readonly [label: string, value: string | null];

function paymentTerms(writer: Writer, content: AgreementContent): Fact[] {
  const { words, language } = writer;
  const { payment } = content;
  const revision = payment.priceRevision;
  // A receipt of the self-employed is issued when the money has come: what is sent before is a request to pay, as the clauses say.
  const isReceipt = payment.tax.document === 'e-smm';
  return [
    [isReceipt ? words.payment.request : words.payment.invoiceDay, invoiceDay(writer, payment)],
    [words.payment.dueDays, payment.dueDays === null ? null : dueWithin(writer, payment.dueDays, isReceipt)],
    [words.payment.receipt, isReceipt ? words.payment.receiptOn : null],
    [
      words.payment.lateInterest,
      payment.lateInterestBasisPoints === null
        ? null
        : fill(words.payment.lateInterestRate, { rate: formatPercent(payment.lateInterestBasisPoints, language) }),
    ],
    [words.payment.deposit, payment.deposit === null ? null : stated(writer, payment.deposit, content)],
    [
      words.payment.hourlyRate,
      payment.hourlyRate === null ? null : fill(words.payment.anHour, { amount: stated(writer, payment.hourlyRate, content) }),
    ],
    [
      words.payment.priceRevision,
      revision === null
        ? null
        : fill(words.payment.priceRevisionOn, { date: formatDay(revision.on, language), basis: revision.basis }),
    ],
  ];
}

function dueWithin({ words: { payment, count }, language }: Writer, days: number, isReceipt: boolean): string {
  if (days === 0) return isReceipt ? payment.requestSameDay : payment.sameDay;
  return fill(isReceipt ? payment.requestWithin : payment.within, { days: counted(count.days, days, language) });
}

/** Where the money goes: the bank and, below it, the IBAN in groups of four. Null without an IBAN, which a bank alone is no use to. */
function accountLines(account: AgreementContent['payment']['account']): string | null {
  if (account.iban.trim() === '') return null;
  return [account.bankName.trim(), formatIban(account.iban)].filter((line) => line !== '').join('\n');
}

function invoiceDay(writer: Writer, payment: AgreementContent['payment']): string {
  const { words } = writer;
  if (payment.kind === 'project') return words.payment.invoiceMilestone;
  if (payment.invoiceDay.kind === 'last-working-day') return words.payment.invoiceLastWorkingDay;
  const { day } = payment.invoiceDay;
  return fill(day > 28 ? words.payment.invoiceOnLate : words.payment.invoiceOn, { day: nth(day, words, writer.language) });
}

export function termSection(writer: Writer, content: AgreementContent): Content[] {
  const { words, language } = writer;
  const { term } = content;
  const months = term.months === null ? null : counted(words.count.months, term.months, language);
  const until =
    term.months === null || term.startsOn === null
      ? null
      : formatDay(addDays(addMonths(term.startsOn, term.months), -1), language);
  const channels = noticeChannels
    .filter((channel) => term.noticeBy.includes(channel))
    .map((channel) => words.term.channels[channel]);
  const block = facts(writer, [
    [words.term.starts, term.startsOn === null ? null : formatDay(term.startsOn, language)],
    [
      words.term.length,
      months === null ? (content.payment.kind === 'project' ? words.term.untilDone : words.term.open) : until === null ? months : fill(words.term.lengthMonths, { months, until }),
    ],
    [words.term.renewal, term.months === null ? null : term.autoRenew ? words.term.renews : words.term.renewsNot],
    [
      words.term.notice,
      term.noticeDays === null ? null : noticePeriod(writer, term.noticeDays),
    ],
    [words.term.noticeBy, listed(channels, words, 'listOr')],
    [words.term.portfolio, content.portfolioRight ? words.term.portfolioYes : words.term.portfolioNo],
    [words.term.ai, words.term.aiRules[content.aiTools]],
  ]);
  return section(writer, words.term.heading, block === null ? [] : [block]);
}

const noticePeriod = ({ words, language }: Writer, days: number): string =>
  days === 0 ? words.term.noticeAtOnce : fill(words.term.noticeCount, { days: counted(words.count.days, days, language) });
