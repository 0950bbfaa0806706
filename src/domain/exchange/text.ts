/** Files beyond this are no plan of posts; a year of three posts a day is 2 MB. */
export const maxFileBytes = 20 * 1024 * 1024;

export type FileFault = 'empty' | 'too-large' | 'workbook' | 'binary' | 'one-column' | 'no-rows' | 'no-headings' | 'too-many-rows';
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1254';
export type FileText = { ok: true; text: string; encoding: TextEncoding } | { ok: false; fault: FileFault };

/** First bytes of what people take for a CSV: Excel's two kinds of workbooks, then pictures, PDFs and archives. */
const workbooks = [[0x50, 0x4b, 0x03, 0x04], [0xd0, 0xcf, 0x11, 0xe0]];
const others = [[0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8, 0xff], [0x25, 0x50, 0x44, 0x46, 0x2d], [0x47, 0x49, 0x46, 0x38], [0x1f, 0x8b], [0x4d, 0x5a, 0x90], [0x7f, 0x45, 0x4c, 0x46]];
const begins = (bytes: Uint8Array, kinds: readonly (readonly number[])[]): boolean =>
  kinds.some((kind) => kind.every((byte, index) => bytes[index] === byte));

/**
 * The text of a file, by what its bytes are: a byte order mark, UTF-16 by its empty halves, UTF-8 where it is valid, else Windows-1254,
 * which Turkish Excel writes. A file that is no text is refused by name.
 */
export function readText(bytes: Uint8Array): FileText {
  if (bytes.length === 0) return { ok: false, fault: 'empty' };
  if (bytes.length > maxFileBytes) return { ok: false, fault: 'too-large' };
  if (begins(bytes, workbooks)) return { ok: false, fault: 'workbook' };
  if (begins(bytes, others)) return { ok: false, fault: 'binary' };
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.trim() === '') return { ok: false, fault: 'empty' };
  return strange(text) ? { ok: false, fault: 'binary' } : { ok: true, text, encoding };
}

function encodingOf(bytes: Uint8Array): TextEncoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 4_000);
  const empty = (odd: 0 | 1): number => head.filter((byte, index) => byte === 0 && index % 2 === odd).length;
  if (empty(1) > head.length / 5 && empty(0) < head.length / 50) return 'utf-16le';
  if (empty(0) > head.length / 5 && empty(1) < head.length / 50) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1254';
  }
}

/** Whether more than one in a hundred characters is none that anybody types. */
function strange(text: string): boolean {
  const head = text.slice(0, 100_000);
  let odd = 0;
  for (let at = 0; at < head.length; at += 1) {
    const code = head.charCodeAt(at);
    if ((code < 32 && code !== 9 && code !== 10 && code !== 13) || code === 0xfffd || (code >= 0x7f && code < 0xa0)) odd += 1;
  }
  return odd > head.length / 100;
}
