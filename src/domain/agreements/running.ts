import type { Format, Network } from '../clients/index.ts';
import type { Language } from '../common/text.ts';
import type { Day } from '../time/index.ts';
import type { AgreementContent } from './content.ts';
import { newAgreementContent, type DraftInput } from './draft.ts';

/** What the user types off a paper contract in two minutes (S1.1). Money in minor units of `currency`. */
export type RunningClientForm = {
  currency: AgreementContent['payment']['currency'];
  monthlyFee: number;
  startsOn: Day;
  /** Null: open-ended. */
  months: number | null;
  revisionRounds: number;
  reviewDays: number;
  noticeDays: number;
  /** Pieces a month. */
  counts: readonly { network: Network | null; format: Format; name: string; quantity: number }[];
};

const titles: Readonly<Record<Language, string>> = {
  en: 'Running agreement (on paper)',
  tr: 'Yürürlükteki sözleşme (kâğıt üzerinde)',
};

/**
 * The content of a paper contract that is in force already: only what the form says. Clauses, duties and promised reports stay
 * empty because the paper rules, and a guess of ours must never read like something both parties signed.
 */
export function runningClientContent(form: RunningClientForm, input: Omit<DraftInput, 'clauses' | 'kind'>): AgreementContent {
  const base = newAgreementContent({ ...input, clauses: [], kind: 'retainer' });
  return {
    ...base,
    title: titles[base.language],
    validUntil: null,
    timeline: [],
    deliverables: form.counts
      .filter((count) => count.quantity > 0)
      .map(({ network, format, name, quantity }) => ({
        id: input.newId(),
        cadence: 'monthly',
        network,
        format,
        name,
        quantity,
        unitPrice: null,
        unit: 'piece',
        note: '',
        serviceId: null,
      })),
    review: { ...base.review, window: form.reviewDays, duties: [] },
    revisions: { ...base.revisions, rounds: form.revisionRounds },
    reporting: { frequency: 'none', due: '', metrics: [] },
    payment: { ...base.payment, currency: form.currency, monthlyFee: form.monthlyFee },
    term: { ...base.term, startsOn: form.startsOn, months: form.months, noticeDays: form.noticeDays },
  };
}
