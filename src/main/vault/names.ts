/**
 * File names that every system takes. The strictest wins everywhere (Windows), because an export made on one machine is
 * mailed to another.
 */

/** Bytes of UTF-8 a whole name may have: ext4 and APFS allow 255; some room is left for ` (999)`. */
export const maxNameBytes = 240;

/**
 * Device names of Windows, with any extension: `con.pdf` opens the console.
 * Source: Microsoft, "Naming Files, Paths, and Namespaces".
 */
const reserved = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])$/i;

/** What no name may carry: path separators, Windows' own characters, `%` and `~` at the start are harmless and stay. */
const separators = /[\\/:*?"<>|]/g;

/** Controls, and all that makes `invoice<RLO>fdp.exe` look like another file: bidi marks, zero-width, line separators, tags. */
const invisible = 
  /[\p{Cc}\p{Co}\p{Cn}\p{Cs}\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]|[\u{e0000}-\u{e007f}]/gu;

/**
 * A name for one file, safe on Windows, macOS and Linux: no path, no control or bidi character, no reserved name, at most
 * `maxNameBytes` of UTF-8; the extension of `suggested` survives. `fallback` is used when nothing is left.
 */
export function safeFileName(suggested: string, fallback = 'document'): string {
  const clean = suggested.normalize('NFC').replace(invisible, '').replace(separators, '-').replace(/\s+/gu, ' ');
  const { stem, extension } = split(clean.replace(/[. ]+$/u, ''));
  // No leading dots (hidden files) or dashes (options of command line tools).
  const tidy = stem.replace(/^[-. ]+/u, '').replace(/[. ]+$/u, '') || fallback;
  const harmless = reserved.test(tidy.split('.')[0]?.trim() ?? '') ? `_${tidy}` : tidy;
  return cut(harmless, maxNameBytes - Buffer.byteLength(extension)) + extension;
}

/** `x.pdf`, `x (2).pdf`, `x (3).pdf` … up to 999, for the first that is free. `name` must be safe already. */
export function* freeNames(name: string): Generator<string, void> {
  yield name;
  const { stem, extension } = split(name);
  for (let number = 2; number <= 999; number += 1) yield `${stem} (${number})${extension}`;
}

function split(name: string): { stem: string; extension: string } {
  const found = /^(?<stem>.+?)(?<extension>\.[A-Za-z0-9]{1,10})$/su.exec(name);
  return { stem: found?.groups?.['stem'] ?? name, extension: found?.groups?.['extension'] ?? '' };
}

/** Never cuts a character, or a letter and its marks, in two. */
function cut(text: string, bytes: number): string {
  if (Buffer.byteLength(text) <= bytes) return text;
  let kept = '';
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    if (Buffer.byteLength(kept + segment) > bytes) break;
    kept += segment;
  }
  return kept.replace(/[. ]+$/u, '');
}
