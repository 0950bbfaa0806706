/**
 * A log is read by strangers: it is attached to bug reports. Whatever could name a person, an account or a key is
 * replaced before the line reaches the disk, so that a log that leaks cannot be written in the first place.
 */

type Rule = { readonly pattern: RegExp; readonly put: string | ((match: string) => string) };

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const hasDigitAndLetter = /^(?=.*\d)(?=.*[A-Za-z])/;

/** Order matters: a pair "token=…" goes before the shapes inside it, and addresses before the numbers in them. */
const rules: readonly Rule[] = [
  { pattern: /-----BEGIN [A-Z ]+-----[\s\S]*?(?:-----END [A-Z ]+-----|$)/g, put: '[secret]' },
  { pattern: /\b(?:Bearer|Basic)\s+[\w+/.~=-]+/gi, put: '[secret]' },
  {
    pattern: /\b((?:[\w-]*(?:token|secret|passphrase|password|api[_-]?key|authorization|cookie))["']?\s*[:=]\s*)(?:"[^"]*"|'[^']*'|[^\s,;&}"']+)/gi,
    put: (match) => match.replace(/^([^:=]*[:=]\s*)[\s\S]*$/, '$1[secret]'),
  },
  { pattern: /\/\/[^\s/@]+:[^\s/@]*@/g, put: '//[secret]@' },
  { pattern: /\bey[\w-]{8,}\.[\w-]+\.[\w-]*/g, put: '[secret]' },
  { pattern: /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu, put: '[e-mail]' },
  { pattern: /\b[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]){11,30}(?![A-Za-z0-9])/g, put: '[iban]' },
  { pattern: /\b[A-Za-z]:(?:\\{1,2}|\/)Users(?:\\{1,2}|\/)[^\\/:*?"<>|\r\n]+/gi, put: '~' },
  { pattern: /(?<![\w.])\/(?:home|Users)\/[^/\s:"']+/g, put: '~' },
  {
    pattern: /(?<![\w-])[\w-]{32,}(?![\w-])/g,
    put: (match) => (hasDigitAndLetter.test(match) && !uuid.test(match) ? '[secret]' : match),
  },
  { pattern: /\+\d[\d ()-]{7,17}\d/g, put: '[phone]' },
  { pattern: /(?<![\w.-])\d{10,11}(?![\w.-])/g, put: '[number]' },
];

/**
 * Returns `text` without home folders (`~` instead), e-mail addresses, IBANs, phone numbers, ten- and eleven-digit
 * identity numbers, and anything that looks like a token. Ids (UUIDs) stay: they say nothing outside the machine.
 */
export function redact(text: string, homeFolder: string): string {
  let clean = homeFolder.length > 1 ? withoutFolder(text, homeFolder) : text;
  for (const { pattern, put } of rules) {
    clean = typeof put === 'string' ? clean.replace(pattern, put) : clean.replace(pattern, put);
  }
  return clean;
}

/** Windows writes a path three ways: plain, with forward slashes, and with backslashes doubled inside JSON. */
function withoutFolder(text: string, folder: string): string {
  const spellings = new Set([folder, folder.replaceAll('\\', '/'), folder.replaceAll('\\', '\\\\')]);
  let clean = text;
  for (const spelling of spellings) clean = clean.replace(new RegExp(`${escapePattern(spelling)}(?![\\w-])`, 'gi'), '~');
  return clean;
}

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
