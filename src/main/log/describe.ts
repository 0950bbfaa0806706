/** Text for the log out of whatever was thrown or handed over: an error with its stack and causes, else JSON. */
export function describe(value: unknown): string {
  if (value instanceof Error) return describeError(value, 0);
  if (typeof value === 'string') return value;
  try {
    return JSON.stringify(value, withoutBytes) ?? String(value);
  } catch {
    // Circular structures and getters that throw: the kind is better than losing the line.
    return Object.prototype.toString.call(value);
  }
}

function describeError(error: Error, depth: number): string {
  const own = error.stack ?? `${error.name}: ${error.message}`;
  if (error.cause === undefined || depth >= 4) return own;
  const cause = error.cause instanceof Error ? describeError(error.cause, depth + 1) : describe(error.cause);
  return `${own}\ncaused by ${cause}`;
}

/** Documents are never logged, only that there were so many bytes. */
function withoutBytes(_key: string, entry: unknown): unknown {
  if (entry instanceof Uint8Array) return `[${entry.byteLength} bytes]`;
  return typeof entry === 'bigint' ? entry.toString() : entry;
}
