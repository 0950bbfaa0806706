/** What a spreadsheet would take for a formula, or strip: OWASP's list of CSV injection, and the wide signs that Excel takes as well. */
const active = /^[=+\-@\t\r\n＝＋－＠]/u;
const kept = /^'+[=+\-@\t\r\n＝＋－＠]/u;

/**
 * A cell that no spreadsheet runs: one apostrophe before what begins like a formula, and before what already begins with apostrophes
 * and such a sign, so that reading it back is exact.
 */
export const neutral = (cell: string): string => (active.test(cell) || kept.test(cell) ? `'${cell}` : cell);
/** The cell as it was before `neutral`. Only for files that Onay wrote: elsewhere an apostrophe is what somebody typed. */
export const asTyped = (cell: string): string => (kept.test(cell) ? cell.slice(1) : cell);

export type CsvOptions = { separator: ',' | ';' | '\t'; bom: boolean };

/** RFC 4180: CRLF, quotes where they are needed, and every cell made neutral. The mark at the front tells Excel that it is UTF-8. */
export function writeCsv(rows: readonly (readonly string[])[], { separator, bom }: CsvOptions): string {
  const cell = (value: string): string => {
    const safe = neutral(value);
    return /["\r\n\t,;]|^[\s\uFEFF]|[\s\uFEFF]$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return (bom ? '\uFEFF' : '') + rows.map((row) => `${row.map(cell).join(separator)}\r\n`).join('');
}
