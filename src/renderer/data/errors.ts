/** Why a write or the opening of the database failed; each has a sentence in the `errors` catalogue. */
export type DataErrorCode =
  | 'storage-full' | 'storage-failed' | 'row-invalid' | 'row-missing' | 'row-changed-elsewhere'
  | 'post-out' | 'wrong-client' | 'version-sealed'
  | 'agreement-frozen' | 'ledger-append-only' | 'database-newer' | 'database-blocked';

export class DataError extends Error {
  readonly code: DataErrorCode;
  constructor(code: DataErrorCode, detail?: string, options?: ErrorOptions) {
    super(detail ?? code, options);
    this.name = 'DataError';
    this.code = code;
  }
}

/** Names what the browser's storage threw; our own errors pass through, also out of a Dexie transaction. */
export function toDataError(error: unknown): DataError {
  if (error instanceof DataError) return error;
  const inner = error instanceof Error && 'inner' in error ? error.inner : undefined;
  if (inner instanceof DataError) return inner;
  const names = [error, inner].map((one) => (one instanceof Error || one instanceof DOMException ? one.name : ''));
  const detail = error instanceof Error ? error.message : String(error);
  if (names.includes('QuotaExceededError')) return new DataError('storage-full', detail, { cause: error });
  return new DataError('storage-failed', detail, { cause: error });
}
