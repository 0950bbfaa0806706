import type { Business } from '../business/index.ts';
import type { Client } from '../clients/index.ts';
import type { Id } from '../common/id.ts';
import type { Day } from '../time/index.ts';
import { addDays, addMonths, dayOf, parts } from '../time/index.ts';
import type { AgreementVersion } from './agreement.ts';
import type { AgreementContent, Clause, PaymentTerms } from './content.ts';
import { accountOf, approvers, clientParty, providerParty } from './draftParties.ts';
import { draftWords } from './draftWords.ts';
import { metricsOf } from './metrics.ts';

export type NewId = () => Id;
export type DraftInput = {
  business: Business;
  client: Client;
  /** Clauses with ids of their own; from a library: start with none, then `agreementClauses(library, content, newId)`. */
  clauses: readonly Clause[];
  newId: NewId;
  today: Day;
  kind: PaymentTerms['kind'];
};

/**
 * A first draft: the business's own terms, the client's language, people and handles, snapshots of both parties. Fees are left
 * empty, because only the user knows them. Computed totals are not printed when a party is in Türkiye (stamp duty is on a stated
 * sum); the tax profile is the user's own and nothing about it is inferred from a country.
 */
export function newAgreementContent({ business, client, clauses, newId, today, kind }: DraftInput): AgreementContent {
  const words = draftWords[client.language];
  const { defaults } = business;
  const turkish = business.legal.country === 'TR' || client.legal.country === 'TR';
  const reported = [...new Set(client.handles.map((handle) => handle.network))];
  return {
    language: client.language,
    paper: defaults.paper,
    title: words.title,
    validUntil: earlier(addDays(today, 14), addDays(firstOfNextMonth(today), -1)),
    introduction: '',
    provider: providerParty(business),
    client: clientParty(client, null),
    handles: client.handles.map(({ network, handle }) => ({ id: newId(), network, handle })),
    goals: [],
    deliverables: [],
    exclusions: [],
    timeline: words.timeline[kind].map((entry) => ({ id: newId(), ...entry })),
    review: {
      window: defaults.reviewDays,
      unit: 'working-days',
      approvers: approvers(client, newId),
      duties: words.duties.map((duty) => ({ id: newId(), ...duty })),
      lateness: 'hold',
      silenceNetworks: [],
      silenceExcept: '',
    },
    revisions: { rounds: defaults.revisionRounds, scope: 'post', extraRoundPrice: null },
    reporting: {
      frequency: kind === 'retainer' ? 'monthly' : 'none',
      due: kind === 'retainer' ? words.reportDue : '',
      metrics: reported.map((network) => ({ id: newId(), network, metrics: metricsOf[network].slice(0, 5) })),
    },
    payment: {
      kind,
      currency: business.currency,
      monthlyFee: null,
      milestones: [],
      tax: business.taxProfile,
      account: accountOf(business),
      invoiceDay: { kind: 'date', day: defaults.invoiceDay },
      dueDays: defaults.dueDays,
      lateInterestBasisPoints: null,
      deposit: null,
      hourlyRate: null,
      priceRevision: null,
      printTotals: !turkish,
    },
    term: {
      startsOn: firstOfNextMonth(today),
      months: kind === 'retainer' ? defaults.termMonths : null,
      autoRenew: false,
      noticeDays: defaults.noticeDays,
      noticeBy: turkish ? ['registered-email', 'notary', 'email'] : ['email', 'registered-letter'],
    },
    portfolioRight: false,
    aiTools: 'with-human-review',
    clauses: clauses.map((clause) => ({ ...clause })),
  };
}

/** The parties as they are known today; everything else, the chosen signatories included where they still exist, stays. */
export function refreshParties(content: AgreementContent, business: Business, client: Client): AgreementContent {
  const kept = client.contacts.find((contact) => contact.id === content.client.signatory.contactId) ?? null;
  const provider = providerParty(business);
  const fresh = clientParty(client, kept);
  return {
    ...content,
    provider: provider.signatory.name === '' ? { ...provider, signatory: content.provider.signatory } : provider,
    client: fresh.signatory.name === '' ? { ...fresh, signatory: content.client.signatory } : fresh,
    review: {
      ...content.review,
      approvers: content.review.approvers.map((approver) => {
        const contact = client.contacts.find((candidate) => candidate.id === approver.contactId);
        return contact === undefined ? approver : { ...approver, name: contact.name };
      }),
    },
  };
}

/** The row of a first or next draft. `number` is the next free one of the agreement, `at` UTC ms. */
export function draftVersion(
  seed: { id: Id; agreementId: Id; clientId: Id; number: number; at: number; sample: boolean },
  content: AgreementContent,
): AgreementVersion {
  const { id, agreementId, clientId, number, at, sample } = seed;
  return {
    id,
    agreementId,
    clientId,
    number,
    sample,
    content,
    createdAt: at,
    updatedAt: at,
    revision: 1,
    state: 'draft',
    basedOn: null,
    amendmentReason: '',
    fingerprint: null,
    sent: null,
    signatures: [],
    signed: null,
    ending: null,
  };
}

/** An offer stands until the work would begin, at the latest. */
const earlier = (one: Day, other: Day): Day => (one < other ? one : other);

function firstOfNextMonth(today: Day): Day {
  const { year, month } = parts(today);
  return addMonths(dayOf(year, month, 1), 1);
}
