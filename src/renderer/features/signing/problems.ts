import i18next from 'i18next';
import type { LifecycleCode } from '../../../domain/agreements/index.ts';
import { DocumentError } from '../../documents/index.ts';
import { errorSentence } from '../../ui/showError.tsx';

/** Why signing, sealing or importing stopped, apart from what the disk, the database and main report by their own codes. */
export const problemCodes = [
  /** The user did not open the signing keys. */
  'keys-closed',
  /** The version is not out for signature any more, or was signed meanwhile. */
  'not-open',
  'already-signed-by-party',
  /** What is stored now is not what was read. */
  'content-changed',
  'not-ready',
  /** Another version was signed meanwhile that this one does not amend. */
  'another-in-force',
  /** Notice was given on the version that this one amends. */
  'notice-given',
  /** The signed file did not pass our own check; it was thrown away. */
  'not-verified',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

export class SigningProblem extends Error {
  readonly code: ProblemCode;

  constructor(code: ProblemCode, detail?: string) {
    super(detail ?? code);
    this.name = 'SigningProblem';
    this.code = code;
  }
}

/** What a refused step of the lifecycle means on these screens. */
export function problemOf(code: LifecycleCode): ProblemCode {
  switch (code) {
    case 'already-signed-by-party': case 'content-changed': case 'another-in-force': case 'notice-given': return code;
    case 'signature-missing': return 'not-ready';
    case 'not-a-draft': case 'not-sent': case 'not-signed': case 'frozen': case 'no-notice-given': case 'not-over-yet':
    case 'dates-reversed': case 'not-its-amendment': return 'not-open';
  }
}

/** The sentence for whatever stopped the work: what happened, what is safe, what to do. */
export function problemSentence(error: unknown): string {
  if (error instanceof SigningProblem) return i18next.t(`problem.${error.code}`, { ns: 'signing' });
  if (error instanceof DocumentError) {
    return i18next.t(error.code === 'fonts' ? 'problem.fonts' : 'problem.paper', { ns: 'signing' });
  }
  return errorSentence(error);
}
