import type { AgreementContent } from '../../../src/domain/agreements/index.ts';

/** A text without its spaces, because a cell breaks its lines where it likes. */
export const squeezed = (text: string): string => text.normalize('NFC').replaceAll(/\s+/gu, '');

/** Every text that somebody typed for this agreement and that its paper has to show. */
export function textsOf(content: AgreementContent): string[] {
  const { provider, client } = content;
  return [
    content.title, ...[provider, client].flatMap((party) => [party.displayName, party.legal.legalName, party.legal.address, party.legal.taxNumber, party.legal.email, party.signatory.name]),
    ...content.handles.map(({ handle }) => handle), ...content.goals.map(({ text }) => text), ...content.deliverables.map(({ name }) => name),
    ...content.exclusions.map(({ text }) => text), ...content.timeline.flatMap(({ work, delivered, answerBy }) => [work, delivered, answerBy]),
    ...content.review.approvers.map(({ name }) => name), ...content.review.duties.flatMap(({ text, due }) => [text, due]), content.reporting.due, content.payment.tax.note,
    content.payment.account.bankName, content.payment.account.iban,
  ].filter((text) => text !== '');
}
