import Papa from 'papaparse';
import { readDate, readText } from '../../../domain/exchange/index.ts';
import type { Read } from './messages.ts';

/** More rows than a career of posts has are another kind of file. */
const mostRows = 50_000;

/** Reads a file into cells, whatever its encoding and separator; what is no table of posts is refused by name. */
export function readTable(bytes: Uint8Array): Read {
  const text = readText(bytes);
  if (!text.ok) return text;
  // Excel's own way to name the separator, in a line before the headings.
  const named = /^sep=(.)\r?\n/i.exec(text.text);
  const body = named === null ? text.text : text.text.slice(named[0].length);
  const { data, errors, meta } = Papa.parse<string[]>(body, { delimiter: named?.[1] ?? separatorOf(body) });
  const [headings = [], ...rows] = data;
  // The last line break is no row.
  while (rows.at(-1)?.every((cell) => cell === '') === true) rows.pop();
  if (headings.some((heading) => readDate(heading, 'day-first', '2026-01-01').ok)) return { ok: false, fault: 'no-headings' };
  if (headings.length < 2) return { ok: false, fault: 'one-column' };
  if (rows.length === 0) return { ok: false, fault: 'no-rows' };
  if (rows.length > mostRows) return { ok: false, fault: 'too-many-rows' };
  if (headings.every((heading) => heading.trim() === '')) return { ok: false, fault: 'no-headings' };
  const open = errors.find((error) => error.code === 'MissingQuotes' || error.code === 'InvalidQuotes')?.row;
  return { ok: true, table: { headings, rows, encoding: text.encoding, separator: meta.delimiter, openQuote: open === undefined ? null : open + 1 } };
}

/** The separator by which most of the first rows have as many cells as the headings; of several the one with the most cells. */
function separatorOf(text: string): string {
  const tried = [';', ',', '\t', '|'].map((delimiter) => {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: 30, skipEmptyLines: true });
    const cells = data[0]?.length ?? 0;
    return { delimiter, cells, even: cells < 2 ? -1 : data.filter((row) => row.length === cells).length / data.length };
  });
  const [best] = tried.toSorted((a, b) => b.even - a.even || b.cells - a.cells);
  return best === undefined || best.even < 0 ? ',' : best.delimiter;
}
