import { expect, type Locator } from '@playwright/test';
import type { AgreementContent } from '../../../src/domain/agreements/index.ts';
import { metricsOf, noticeChannels } from '../../../src/domain/agreements/index.ts';
import { networkNames } from '../../../src/domain/clients/index.ts';
import { area } from './begin.ts';
import { fillLegal, fillTax } from './business.ts';
import { choose, part, press, saved, segment, tick, type, typeDay, typedAmount, typedNumber, type Hand } from './hand.ts';

type Parts = 'general' | 'parties' | 'goals' | 'deliverables' | 'exclusions' | 'timeline' | 'review' | 'revisions' | 'reporting' | 'payment' | 'term' | 'clauses';
const section = ({ page, word }: Hand, name: Parts): Locator => part(page, word('agreements', `section.${name}`));

/** Begins an agreement with a client; its editor is open afterwards. */
export async function newAgreement(hand: Hand, clientName: string, kind: 'retainer' | 'project' = 'retainer'): Promise<void> {
  const { page, word } = hand;
  await area(hand, 'agreements');
  await page.getByRole('main').getByRole('button', { name: word('agreements', 'new'), exact: true }).first().click();
  await choose(hand, page, word('agreements', 'client'), clientName);
  await page.getByRole('radio', { name: word('agreements', `kinds.${kind}`) }).check();
  await press(page, word('agreements', 'begin'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(clientName);
  await expect(part(page, word('agreements', 'checks.title'))).toBeVisible();
}

/** Shows or hides the paper beside the form. */
export const showPreview = ({ page, word }: Hand, on: boolean): Promise<void> => tick(page, word('agreements', 'showPreview'), on, 'switch');

/** The rows of a list in the editor, of which there are `count` afterwards; `before` other rows stand in the same section. */
async function rows(scope: Locator, add: string, count: number, before = 0): Promise<Locator[]> {
  const all = scope.getByRole('group');
  const present = await all.count() - before;
  for (let index = Math.min(present, count); index < count; index += 1) {
    await press(scope, add);
    await expect(all).toHaveCount(before + index + 1);
  }
  return Array.from({ length: count }, (_, index) => all.nth(before + index));
}

/** Fills a draft with these terms, as somebody types them from notes. Clauses stay the library's, switched on or off. */
export async function fillAgreement(hand: Hand, content: AgreementContent): Promise<void> {
  await fillPaper(hand, content);
  await fillParties(hand, content);
  await fillWork(hand, content);
  await fillReview(hand, content);
  await fillReporting(hand, content);
  await fillPayment(hand, content);
  await fillTerm(hand, content);
  await fillClauses(hand, content);
  await saved(hand);
}

export async function fillPaper(hand: Hand, content: AgreementContent): Promise<void> {
  const { word } = hand;
  const scope = section(hand, 'general');
  await type(scope, word('agreements', 'general.title'), content.title);
  await segment(scope, word('agreements', 'general.language'), content.language === 'tr' ? 'Türkçe' : 'English');
  if (content.validUntil !== null) await typeDay(scope, word('agreements', 'general.validUntil'), content.validUntil);
  await type(scope, word('agreements', 'general.introduction'), content.introduction);
}

/** Both parties as the paper names them: what the records did not say is typed here. */
export async function fillParties(hand: Hand, content: AgreementContent): Promise<void> {
  const { word } = hand;
  const scope = section(hand, 'parties');
  for (const side of ['provider', 'client'] as const) {
    const head = scope.getByRole('button', { name: new RegExp(`^${word('agreements', `parties.${side}`)}: `) });
    // A party with something to mend lies open already.
    if (await head.getAttribute('aria-expanded') === 'false') await head.click();
    const panel = scope.getByRole('region', { name: new RegExp(`^${word('agreements', `parties.${side}`)}: `) });
    await type(panel, word('agreements', 'parties.displayName'), content[side].displayName);
    await type(panel, word('agreements', 'parties.signatoryName'), content[side].signatory.name);
    await type(panel, word('agreements', 'parties.signatoryTitle'), content[side].signatory.title);
    await fillLegal(hand, panel, content[side].legal);
    await head.click();
  }
  const lines = await rows(scope, word('agreements', 'parties.addHandle'), content.handles.length);
  for (const [index, { network, handle }] of content.handles.entries()) {
    const row = lines[index] ?? scope;
    await choose(hand, row, word('agreements', 'network'), networkNames[network]);
    await type(row, word('agreements', 'handle'), handle);
  }
}

export async function fillWork(hand: Hand, content: AgreementContent): Promise<void> {
  const { word, language } = hand;
  for (const list of ['goals', 'exclusions'] as const) {
    const scope = section(hand, list);
    const lines = await rows(scope, word('agreements', `${list}.add`), content[list].length);
    for (const [index, { text }] of content[list].entries()) {
      await type(lines[index] ?? scope, word('agreements', `${list}.nth`, { number: index + 1 }), text);
    }
  }
  const scope = section(hand, 'deliverables');
  const lines = await rows(scope, word('agreements', 'deliverables.add'), content.deliverables.length);
  for (const [index, one] of content.deliverables.entries()) {
    const row = lines[index] ?? scope;
    await choose(hand, row, word('agreements', 'deliverables.cadence'), word('agreements', `deliverables.cadences.${one.cadence}`));
    await choose(hand, row, word('agreements', 'network'), one.network === null ? word('common', 'network.none') : networkNames[one.network]);
    await choose(hand, row, word('agreements', 'format'), word('common', `format.${one.format}`));
    await type(row, word('agreements', 'deliverables.quantity'), one.quantity);
    await choose(hand, row, word('agreements', 'deliverables.unit'), word('common', `unit.${one.unit}`));
    await tick(row, word('agreements', 'deliverables.included'), one.unitPrice === null);
    if (one.unitPrice !== null) await type(row, word('agreements', 'deliverables.unitPrice'), typedAmount(one.unitPrice, language));
    await type(row, word('agreements', 'deliverables.note'), one.note);
    await type(row, word('agreements', 'deliverables.name'), one.name);
  }
  const steps = section(hand, 'timeline');
  const lists = await rows(steps, word('agreements', 'timeline.add'), content.timeline.length);
  for (const [index, one] of content.timeline.entries()) {
    const row = lists[index] ?? steps;
    await choose(hand, row, word('agreements', 'timeline.who'), word('agreements', `timeline.${one.who}`));
    await type(row, word('agreements', 'timeline.workingDays'), one.workingDays ?? '');
    await type(row, word('agreements', 'timeline.delivered'), one.delivered);
    await type(row, word('agreements', 'timeline.answerBy'), one.answerBy);
    await type(row, word('agreements', 'timeline.work'), one.work);
  }
}

export async function fillReview(hand: Hand, content: AgreementContent): Promise<void> {
  const { word, language, page } = hand;
  const { review, revisions } = content;
  const scope = section(hand, 'review');
  await type(scope, word('agreements', 'review.window'), review.window ?? '');
  await segment(scope, word('agreements', 'review.unit'), word('agreements', review.unit === 'hours' ? 'review.hours' : 'review.workingDays'));
  const present = await scope.getByRole('button', { name: word('agreements', 'review.addApprover') }).count();
  expect(present).toBe(1);
  const approvers = scope.getByRole('group').filter({ has: page.getByRole('textbox', { name: word('agreements', 'review.level'), exact: true }) });
  while (await approvers.count() < review.approvers.length) {
    const now = await approvers.count();
    await press(scope, word('agreements', 'review.addApprover'));
    await expect(approvers).toHaveCount(now + 1);
  }
  for (const [index, approver] of review.approvers.entries()) {
    await type(approvers.nth(index), word('agreements', 'review.level'), approver.level);
    await type(approvers.nth(index), word('agreements', 'review.approverName'), approver.name);
  }
  const duties = await rows(scope, word('agreements', 'review.addDuty'), review.duties.length, await approvers.count());
  for (const [index, duty] of review.duties.entries()) {
    const row = duties[index] ?? scope;
    await type(row, word('agreements', 'review.dutyDue'), duty.due);
    await type(row, word('agreements', 'review.duty'), duty.text);
  }
  const lateness = scope.getByRole('radio', { name: word('agreements', `review.late.${review.lateness}`) });
  await lateness.click();
  await expect(lateness).toBeChecked();
  if (review.lateness === 'silence') {
    const box = scope.getByRole('combobox', { name: word('agreements', 'review.silenceNetworks'), exact: true });
    for (const network of review.silenceNetworks) {
      // What was picked lies over the field, so it is opened by keyboard.
      await box.press('ArrowDown');
      await page.getByRole('option', { name: networkNames[network], exact: true }).click();
    }
    await page.keyboard.press('Escape');
    await type(scope, word('agreements', 'review.silenceExcept'), review.silenceExcept);
  }
  const rounds = section(hand, 'revisions');
  await type(rounds, word('agreements', 'revisions.rounds'), revisions.rounds ?? '');
  await choose(hand, rounds, word('agreements', 'revisions.scope'), word('agreements', `revisions.scopes.${revisions.scope}`));
  if (revisions.extraRoundPrice !== null) await type(rounds, word('agreements', 'revisions.extra'), typedAmount(revisions.extraRoundPrice, language));
}

export async function fillReporting(hand: Hand, { reporting }: AgreementContent): Promise<void> {
  const { word } = hand;
  const scope = section(hand, 'reporting');
  await choose(hand, scope, word('agreements', 'reporting.frequency'), word('agreements', `reporting.frequencies.${reporting.frequency}`));
  await type(scope, word('agreements', 'reporting.due'), reporting.due);
  for (const { network, metrics } of reporting.metrics) {
    const group = scope.getByRole('group', { name: word('agreements', 'reporting.metricsOf', { network: networkNames[network] }) });
    for (const metric of metricsOf[network]) await tick(group, word('agreements', `metric.${metric}`), metrics.includes(metric));
  }
}

export async function fillPayment(hand: Hand, { payment }: AgreementContent): Promise<void> {
  const { word, language } = hand;
  const scope = section(hand, 'payment');
  await choose(hand, scope, word('agreements', 'payment.currency'), payment.currency);
  if (payment.kind === 'retainer') await type(scope, word('agreements', 'payment.fee'), payment.monthlyFee === null ? '' : typedAmount(payment.monthlyFee, language));
  await fillTax(hand, scope, payment.tax);
  await choose(hand, scope, word('agreements', 'payment.invoiceDay'), word('agreements', payment.invoiceDay.kind === 'date' ? 'payment.onDate' : 'payment.lastWorkingDay'));
  if (payment.invoiceDay.kind === 'date') await type(scope, word('agreements', 'payment.dayOfMonth'), payment.invoiceDay.day);
  await type(scope, word('agreements', 'payment.dueDays'), payment.dueDays ?? '');
  if (payment.lateInterestBasisPoints !== null) {
    await type(scope, word('agreements', 'payment.lateInterest'), typedNumber(payment.lateInterestBasisPoints / 100, language));
  }
  await type(scope, word('agreements', 'payment.bank'), payment.account.bankName);
  await type(scope, word('agreements', 'payment.iban'), payment.account.iban);
  if (payment.hourlyRate !== null) await type(scope, word('agreements', 'payment.hourlyRate'), typedAmount(payment.hourlyRate, language));
  if (payment.priceRevision !== null) {
    await tick(scope, word('agreements', 'payment.priceRevision'), true, 'switch');
    await typeDay(scope, word('agreements', 'payment.revisionOn'), payment.priceRevision.on);
    await type(scope, word('agreements', 'payment.revisionBasis'), payment.priceRevision.basis);
  }
  await tick(scope, word('agreements', 'payment.printTotals'), payment.printTotals, 'switch');
}

export async function fillTerm(hand: Hand, { term, portfolioRight, aiTools }: AgreementContent): Promise<void> {
  const { word } = hand;
  const scope = section(hand, 'term');
  if (term.startsOn !== null) await typeDay(scope, word('agreements', 'term.startsOn'), term.startsOn);
  await type(scope, word('agreements', 'term.months'), term.months ?? '');
  await type(scope, word('agreements', 'term.noticeDays'), term.noticeDays ?? '');
  await tick(scope, word('agreements', 'term.autoRenew'), term.autoRenew, 'switch');
  for (const channel of noticeChannels) await tick(scope, word('agreements', `term.channel.${channel}`), term.noticeBy.includes(channel));
  await choose(hand, scope, word('agreements', 'term.aiTools'), word('agreements', `term.ai.${aiTools}`));
  await tick(scope, word('agreements', 'term.portfolio'), portfolioRight, 'switch');
}

/** Switches clauses on or off until they are these. */
export async function fillClauses(hand: Hand, { clauses }: AgreementContent): Promise<void> {
  const scope = section(hand, 'clauses');
  for (const { title, included } of clauses) {
    const box = scope.getByRole('checkbox', { name: hand.word('agreements', 'clauses.include', { name: title }), exact: true });
    if (await box.isChecked() === included) continue;
    await box.click();
    await expect(box).toBeChecked({ checked: included });
  }
}

/** Sends the draft that is open; `alsoExport`: the PDF is saved, too. */
export async function sendForReview(hand: Hand, { alsoExport = false, to, reviewBy }: { alsoExport?: boolean; to?: string; reviewBy?: string } = {}): Promise<void> {
  const { page, word } = hand;
  await press(page.getByRole('main'), word('agreements', 'action.send'));
  const dialog = page.getByRole('dialog', { name: word('agreements', 'send.title') });
  if (to !== undefined) await choose(hand, dialog, word('agreements', 'send.to'), to);
  if (reviewBy !== undefined) await typeDay(dialog, word('agreements', 'send.reviewBy'), reviewBy);
  await tick(dialog, word('agreements', 'send.alsoExport'), alsoExport);
  await press(dialog, word('agreements', 'send.confirm'));
  await expect(dialog).toHaveCount(0);
  await stands(hand, 'sent');
}

/** The version that is open stands so. */
export async function stands({ page, word }: Hand, state: 'draft' | 'sent' | 'signed' | 'superseded' | 'ended'): Promise<void> {
  await expect(page.getByRole('main').getByText(word('common', `state.${state}`), { exact: true }).first()).toBeVisible();
}

/** Opens a client's agreement from the list. */
export async function openAgreement(hand: Hand, clientName: string): Promise<void> {
  const { page } = hand;
  await area(hand, 'agreements');
  await page.getByRole('main').getByRole('link', { name: new RegExp(`^${clientName.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}`) }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(clientName);
}
