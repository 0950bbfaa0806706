/**
 * Everything that can be said about an agreement before it goes out; the sentences live in the catalogues.
 * `error`: it cannot be sent. `warning`: it can, and will be regretted. `info`: a fact worth knowing, never a rule.
 */
export const problemSeverities = ['error', 'warning', 'info'] as const;
export type ProblemSeverity = (typeof problemSeverities)[number];

export const problemCodes = {
  'title-missing': 'error',
  'provider-name-missing': 'error',
  'client-name-missing': 'error',
  'provider-legal-name-missing': 'warning',
  'client-legal-name-missing': 'warning',
  'provider-address-missing': 'warning',
  'client-address-missing': 'warning',
  'provider-signatory-missing': 'error',
  'client-signatory-missing': 'error',
  'signatory-title-missing': 'warning',
  'client-email-missing': 'warning',
  'valid-until-after-start': 'warning',
  'deliverables-missing': 'error',
  'deliverable-name-missing': 'error',
  'deliverable-quantity-zero': 'error',
  'ad-hoc-price-missing': 'warning',
  'deliverable-network-without-handle': 'warning',
  'handle-empty': 'error',
  'handle-duplicate': 'warning',
  'goal-empty': 'error',
  'exclusion-empty': 'error',
  'duty-empty': 'error',
  'timeline-entry-empty': 'error',
  'exclusions-missing': 'warning',
  'timeline-missing': 'warning',
  'review-window-missing': 'error',
  'review-window-zero': 'error',
  'approver-missing': 'error',
  'approver-name-missing': 'error',
  'review-window-short-for-levels': 'warning',
  'silence-networks-missing': 'error',
  'silence-network-not-delivered': 'warning',
  'silence-clause-missing': 'error',
  'revision-rounds-missing': 'error',
  'extra-round-price-missing': 'error',
  'metrics-missing': 'warning',
  'metrics-network-not-delivered': 'warning',
  'report-promised-without-frequency': 'warning',
  'report-due-missing': 'warning',
  'fee-missing': 'error',
  'fee-zero': 'warning',
  'fee-on-project-ignored': 'warning',
  'milestones-missing': 'error',
  'milestone-name-missing': 'error',
  'milestone-amount-zero': 'warning',
  'milestone-due-missing': 'warning',
  'milestones-differ-from-prices': 'warning',
  'milestones-on-retainer-ignored': 'warning',
  'deposit-over-total': 'error',
  'due-days-missing': 'error',
  'hourly-rate-missing': 'warning',
  'iban-unusual': 'warning',
  'net-without-withholding': 'warning',
  'vat-withheld-without-vat': 'error',
  'foreign-with-turkish-taxes': 'warning',
  'price-revision-before-start': 'warning',
  'price-revision-basis-missing': 'error',
  'start-missing': 'error',
  'notice-days-missing': 'error',
  'notice-channel-missing': 'error',
  'notice-longer-than-term': 'warning',
  'renewal-without-term': 'warning',
  'clauses-missing': 'warning',
  'clause-title-missing': 'error',
  'clause-body-missing': 'error',
  'clause-field-missing': 'error',
  'clause-field-unknown': 'error',
  'tr-tax-number-missing': 'info',
  'tr-tax-number-unusual': 'info',
  'tr-tax-office-missing': 'info',
  'tr-mersis-missing': 'info',
  'tr-kep-missing': 'info',
  'tr-stamp-duty': 'info',
  'tr-stamp-duty-clause-missing': 'info',
  'tr-totals-printed': 'info',
  'tr-foreign-currency': 'info',
  'tr-signature-law-5070': 'info',
} as const satisfies Record<string, ProblemSeverity>;

export type ProblemCode = keyof typeof problemCodes;

/**
 * `path` is the dotted path of the field inside the content, e.g. `deliverables.2.quantity`. `name` names the item where
 * that helps.
 */
export type Problem = { code: ProblemCode; path: string; severity: ProblemSeverity; name: string | null };

/** A problem with its severity looked up. */
export const problem = (code: ProblemCode, path: string, name: string | null = null): Problem => ({
  code,
  path,
  severity: problemCodes[code],
  name,
});

/** The problem when the condition holds, as a list to spread. */
export const when = (condition: boolean, code: ProblemCode, path: string, name: string | null = null): Problem[] =>
  condition ? [problem(code, path, name)] : [];
