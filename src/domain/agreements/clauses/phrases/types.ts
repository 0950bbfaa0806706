import type { AgreementContent } from '../../content.ts';
import type { Metric } from '../../metrics.ts';
import type { Legal } from '../../../business/business.ts';
import type { Currency, TaxProfile } from '../../../money/index.ts';
import type { Day } from '../../../time/index.ts';

type Review = AgreementContent['review'];
type Revisions = AgreementContent['revisions'];
type Payment = AgreementContent['payment'];
type Term = AgreementContent['term'];

/**
 * The phrases that one language puts into a contract. Each is finished: a sentence with its full stop where the name ends in
 * `Sentence` or says so, otherwise a part of one that stands in the nominative, so that no suffix has to follow a name or figure.
 * Callers pass only what is filled in; text comes trimmed and non-empty.
 */
export type Phrases = {
  date: (day: Day) => string;
  /** An amount as a contract of this language writes it; in Turkish also in words. */
  amount: (minor: number, currency: Currency) => string;
  currency: (currency: Currency) => string;
  country: (code: string) => string;
  /** Names: `a, b and c`. */
  names: (items: readonly string[]) => string;
  /** The legal identity of a party; only what is given is named. */
  identity: (legal: Legal) => string;
  metric: Readonly<Record<Metric, string>>;

  goalsSentence: (count: number) => string;
  exclusionsSentence: (count: number) => string;
  deliverablesSentence: (cadences: ReadonlySet<AgreementContent['deliverables'][number]['cadence']>) => string;
  timelineSentence: (count: number) => string;
  dutiesSentence: (count: number) => string;

  window: (count: number, unit: Review['unit']) => string;
  /** Names of the approvers, one group for each level, in order. */
  approvers: (levels: readonly (readonly string[])[]) => string;
  /** What happens when the window ends without an answer; full sentences. */
  lateness: Readonly<Record<Review['lateness'], string>>;
  silenceSentence: (networks: readonly string[], except: string) => string;
  noSilenceSentence: string;

  rounds: (count: number) => string;
  revisionScope: Readonly<Record<Revisions['scope'], string>>;
  revisionsSentence: (count: number, scope: Revisions['scope']) => string;

  feeSentence: (fee: string) => string;
  instalmentsSentence: string;
  depositSentence: (deposit: string | null) => string;
  additionalWorkSentence: (rate: string | null) => string;
  priceRevisionSentence: (revision: { on: string; basis: string } | null) => string;
  taxSentence: (tax: TaxProfile) => string;
  invoicingSentence: (kind: Payment['kind'], day: Payment['invoiceDay'], document: TaxProfile['document']) => string;
  dueSentence: (days: number, document: TaxProfile['document']) => string;
  lateInterestSentence: (basisPointsAMonth: number | null) => string;

  reportingSentence: (frequency: AgreementContent['reporting']['frequency'], due: string, metrics: boolean) => string;

  days: (count: number) => string;
  months: (count: number) => string;
  termSentence: (term: {
    start: string;
    end: string | null;
    months: number | null;
    autoRenew: boolean;
    noticeDays: number;
    kind: Payment['kind'];
  }) => string;
  noticeBy: (channels: Term['noticeBy']) => string;
  noticeSentence: (days: number) => string;

  portfolioSentence: (granted: boolean) => string;
  aiTools: Readonly<Record<AgreementContent['aiTools'], string>>;
};
