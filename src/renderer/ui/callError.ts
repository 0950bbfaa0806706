import type { ErrorCode } from '../../bridge/index.ts';

/** A failed bridge call as an exception, so that screens can await values. */
export class CallError extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode, detail?: string) {
    super(detail ?? code);
    this.name = 'CallError';
    this.code = code;
  }
}
