import { networkNames, type Network } from '../clients/networks.ts';
import { searchKey } from '../clients/search.ts';
import { formatWords, networkWords } from '../planning/quickWords.ts';
import type { PostFormat, PostState } from '../posts/index.ts';

const stateWords = new Map<string, PostState>(([
  ['idea', 'idea|fikir|fikir havuzu|backlog'], ['draft', 'draft|taslak|in progress|yapiliyor|hazirlaniyor|planned|takvimde|planlandi|to do'],
  ['internal-check', 'internal check|ic kontrol|internal review'],
  ['with-client', 'with client|in review|review|waiting for approval|pending approval|musteride|onayda|onay bekliyor'],
  ['changes-asked', 'changes asked|changes requested|needs changes|revizyon|revizyon istendi'], ['approved', 'approved|onaylandi|onayli'],
  ['scheduled', 'scheduled|zamanlandi'], ['published', 'published|posted|live|sent|yayinlandi|yayinda|paylasildi'], ['failed', 'failed|error|yayinlanamadi|hata'],
] as const).flatMap(([state, words]) => words.split('|').map((word) => [word, state] as const)));

export const readState = (cell: string): PostState | null => stateWords.get(searchKey(cell)) ?? null;

export const readFormat = (cell: string): PostFormat | null => {
  const key = searchKey(cell);
  return formatWords.get(key) ?? key.split(' ').map((word) => formatWords.get(word)).find((format) => format !== undefined) ?? null;
};

const networkOf = (text: string): Network | null => networkWords.get(searchKey(text).replaceAll(' ', '')) ?? null;

/** The networks of a cell (`Instagram, Facebook`, `ig+fb`, `Instagram Reels`), the format that it names along the way, and what nobody knows. */
export function readNetworks(cell: string): { networks: Network[]; format: PostFormat | null; unknown: string[] } {
  const networks: Network[] = [];
  const unknown: string[] = [];
  let format: PostFormat | null = null;
  for (const piece of cell.split(/[,;+/|&\n]| ve | and /u).map((part) => part.trim()).filter(Boolean)) {
    const whole = networkOf(piece);
    const words = piece.split(/\s+/);
    const one = whole ?? words.map(networkOf).find((network) => network !== null) ?? null;
    if (one === null) unknown.push(piece.slice(0, 60));
    else if (!networks.includes(one)) networks.push(one);
    if (whole === null && one !== null) format ??= words.map((word) => formatWords.get(searchKey(word))).find((known) => known !== undefined) ?? null;
  }
  return { networks, format, unknown };
}

export const writeNetwork = (network: Network): string => networkNames[network];

/** Tags of a cell without their sign, whatever stands between them; each once. */
export const readTags = (cell: string, sign: '#' | '@'): string[] =>
  [...new Set(cell.replaceAll(sign, ` ${sign}`).split(/[\s,;]+/).map((tag) => (tag.startsWith(sign) ? tag.slice(1) : tag)).filter(Boolean))];
export const writeTags = (tags: readonly string[], sign: '#' | '@'): string => tags.map((tag) => `${sign}${tag}`).join(' ');

export const readList = (cell: string): string[] => cell.split(/[,;\n]/).map((one) => one.trim()).filter(Boolean);
export const writeList = (list: readonly string[]): string => list.join(', ');

const sha = /^sha256:([0-9a-f]{64})$/;
/** Media of a cell by file name, or by `sha256:` and the hash where a name would not be clear. */
export const readMedia = (cell: string): { name: string; sha256: string | null }[] =>
  cell.split(/[\n;|]/).map((one) => one.trim()).filter(Boolean).map((name) => ({ name, sha256: sha.exec(name)?.[1] ?? null }));
export const writeMedium = (name: string, sha256: string, clear: boolean): string =>
  (clear && name === name.trim() && name !== '' && !/[\n\r;|]/.test(name) && !sha.test(name) ? name : `sha256:${sha256}`);

/** Several alt texts in one cell stand apart by a line of three hyphens; such a line of a text's own gets a backslash. */
export const writeAlts = (alts: readonly string[]): string => (alts.every((alt) => alt === '') ? '' : alts.map((alt) => alt.replace(/^(\\*---)$/gm, '\\$1')).join('\n---\n'));
export const readAlts = (cell: string): string[] => cell.split(/\r?\n---\r?\n/).map((alt) => alt.replace(/^\\(\\*---)$/gm, '$1'));
