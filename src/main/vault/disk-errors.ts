import { CodedError, type ErrorCode } from '../../bridge/index.ts';

/** The `code` of a Node system error (`ENOSPC`…), or null for anything else. */
export function errnoOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

const codes: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'disk-full', EDQUOT: 'disk-full', EFBIG: 'disk-full',
  EROFS: 'read-only', EACCES: 'read-only', EPERM: 'read-only',
  ENOENT: 'no-such-folder', ENOTDIR: 'no-such-folder',
};

/** What a system error means to the user: `disk-full`, `read-only`, `no-such-folder`, else `io`. */
export function codedDiskError(error: unknown, doing: string): CodedError {
  const errno = errnoOf(error);
  const code = errno !== null && Object.hasOwn(codes, errno) ? codes[errno] : undefined;
  return new CodedError(code ?? 'io', `${doing}: ${errno ?? 'unknown failure'}`, { cause: error });
}
