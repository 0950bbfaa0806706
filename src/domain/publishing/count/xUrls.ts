import { topLevelDomains } from './topLevelDomains.ts';

/**
 * What X takes for a link: the grammar of twitter-text 3.1.0 (Apache License 2.0, Twitter, Inc.; taken over 2026-11-23), put
 * together anew because the library wraps built-ins of every page that loads it. The tests hold both against each other.
 */
const odd = '\\uFFFE\\uFEFF\\uFFFF';
const directional = '\\u202A-\\u202E\\u061C\\u200E\\u200F\\u2066-\\u2069';
const blank = '\\x09-\\x0D\\x20\\x85\\xA0\\u1680\\u180E\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000';
const latin =
  '\\xC0-\\xD6\\xD8-\\xF6\\xF8-\\xFF\\u0100-\\u024F\\u0253\\u0254\\u0256\\u0257\\u0259\\u025B\\u0263\\u0268\\u026F\\u0272' +
  '\\u0289\\u028B\\u02BB\\u0300-\\u036F\\u1E00-\\u1EFF';
const cyrillic = '\\u0400-\\u04FF';

const letter = `[^!'#%&()*+,\\\\\\-./:;<=>?@\\[\\]^_{|}~$${blank}${odd}${directional}]`;
const ending = `(?:(?:${topLevelDomains})(?=[^0-9a-zA-Z@+-]|$)|xn--[-0-9a-z]+)`;
const domain = `(?:(?:${letter}(?:[_-]|${letter})*)?${letter}\\.)*(?:(?:${letter}(?:-|${letter})*)?${letter}\\.)${ending}`;
const general = `[a-z${cyrillic}0-9!*';:=+,.$/%#\\[\\]\\-\\u2013_~@|&${latin}]`;
const brackets = `\\((?:${general}+|(?:${general}*\\(${general}+\\)${general}*))\\)`;
const last = `(?:[+\\-a-z${cyrillic}0-9=_#/${latin}]|${brackets})`;
const path = `(?:(?:${general}*(?:${brackets}${general}*)*${last})|(?:@${general}+/))`;
const query = "[a-z0-9!?*'@();:&=+$/%#\\[\\]\\-_.,~|]*[a-z0-9\\-_&=#/]";

const before = `[^A-Za-z0-9@＠$#＃${odd}]|[${directional}]|^`;
const link = new RegExp(`(${before})((https?://)?(${domain})(?::[0-9]+)?(/${path}*)?(\\?${query})?)`, 'gi');
const asciiDomain = new RegExp(`(?:[-a-z0-9${latin}]+\\.)+(?:(?:${topLevelDomains})(?=[^0-9a-zA-Z@+-]|$)|xn--[-0-9a-z]+)`, 'gi');
const short = /^https?:\/\/t\.co\/([a-z0-9]+)(?:\?[a-z0-9!?*'@();:&=+$/%#[\]\-_.,~|]*[a-z0-9\-_&=#/])?/i;

/** A stretch of a text in UTF-16 units, `to` exclusive. */
export type Span = { from: number; to: number };

/** The stretches of a text that X replaces by a link of 23, in order; bare domains are links too. The text is in NFC. */
export function xUrls(text: string): Span[] {
  const spans: Span[] = [];
  if (!text.includes('.')) return spans;
  for (const found of text.matchAll(link)) {
    const [, ahead = '', url = '', protocol, host = '', pathPart] = found;
    const to = found.index + found[0].length;
    const from = to - url.length;
    if (!isHost(host) || url.length + (protocol ?? 'https://').length > 4_096) continue;
    if (protocol !== undefined) {
      const tco = short.exec(url);
      if (tco === null) spans.push({ from, to });
      else if ((tco[1] ?? '').length <= 40) spans.push({ from, to: from + tco[0].length });
    } else if (!/[-_./]$/.test(ahead)) spans.push(...bare(host, from, pathPart === undefined ? 0 : url.length - host.length));
  }
  return spans;
}

/** Without a protocol only plain letters make a link; the last such domain takes the path along, in its length. */
function bare(host: string, from: number, pathLength: number): Span[] {
  const spans = Array.from(host.matchAll(asciiDomain), (match) => ({
    from: from + match.index,
    to: from + match.index + match[0].length,
  }));
  const end = spans.at(-1);
  if (end !== undefined) end.to += pathLength;
  return spans;
}

/** DNS labels have 63 letters at most. */
const isHost = (host: string): boolean => host.split('.').every((label) => label.length >= 1 && label.length <= 63);
