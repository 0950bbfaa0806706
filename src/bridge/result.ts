/**
 * What every bridge call answers. Errors are codes: the renderer owns the sentence for each, in the user's language,
 * because only `message` would survive Electron's `invoke` and a thrown error says nothing useful to a person.
 */
export type Result<T> = { ok: true; value: T } | { ok: false; code: ErrorCode; detail?: string };

/** Every reason a call can fail. A code is never reused for another meaning. */
export const errorCodes = [
  // the bridge itself
  'unknown-call', 'bad-payload', 'wrong-sender', 'too-large', 'internal',
  // disk
  'disk-full', 'read-only', 'no-such-folder', 'not-found', 'corrupt', 'io',
  // media
  'upload-gone', 'not-media',
  // secrets room
  'secrets-locked', 'secrets-not-set-up', 'wrong-passphrase', 'secrets-unreadable',
  // signing
  'bad-p12', 'wrong-p12-passphrase', 'certificate-expired', 'not-a-pdf', 'pdf-encrypted', 'pdf-too-complex',
  // network door
  'network-off', 'host-not-allowed', 'network-failed',
  // agenda
  'stale-revision',
  // links and folders
  'bad-link', 'nothing-to-reveal',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
/** `detail` is for the log and for "copy details", never the sentence a user reads. */
export const fail = (code: ErrorCode, detail?: string): Result<never> =>
  detail === undefined ? { ok: false, code } : { ok: false, code, detail };

/** An error that knows its code; anything else that is thrown inside a handler becomes `internal`. */
export class CodedError extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode, detail?: string, options?: ErrorOptions) {
    super(detail ?? code, options);
    this.name = 'CodedError';
    this.code = code;
  }
}
