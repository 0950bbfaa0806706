import { find, letters, u32be } from './bytes.ts';
import type { RefusalCode } from './refusal.ts';

/** Every kind of file that is kept, by its bytes. */
export const mediaMimes = [
  'image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/avif', 'image/heic',
  'video/mp4', 'video/quicktime', 'video/webm', 'application/pdf',
] as const;
export type MediaMime = (typeof mediaMimes)[number];
export type MediaKind = 'image' | 'video' | 'pdf';

/** How many of a file's first bytes `sniffMedia` wants to see. */
export const sniffLength = 4_096;

export type Sniffed = { ok: true; kind: MediaKind; mime: MediaMime } | { ok: false; code: RefusalCode };

/** What a file is by its first bytes, whatever its name and the browser say; signatures are those of the formats' own specifications. */
export function sniffMedia(head: Uint8Array): Sniffed {
  if (head.length === 0) return refused('empty');
  const kept = pictureOf(head) ?? boxesOf(head) ?? matroskaOf(head);
  if (kept !== null) return kept;
  if (letters(head, 0, 5) === '%PDF-') return { ok: true, kind: 'pdf', mime: 'application/pdf' };
  return refused(strangerOf(head));
}

const refused = (code: RefusalCode): Sniffed => ({ ok: false, code });
const picture = (mime: MediaMime): Sniffed => ({ ok: true, kind: 'image', mime });
const video = (mime: MediaMime): Sniffed => ({ ok: true, kind: 'video', mime });
const starts = (head: Uint8Array, ...bytes: number[]): boolean => bytes.every((byte, at) => head[at] === byte);

function pictureOf(head: Uint8Array): Sniffed | null {
  if (starts(head, 0xff, 0xd8, 0xff)) return picture('image/jpeg');
  if (starts(head, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return picture('image/png');
  if (/^GIF8[79]a/.test(letters(head, 0, 6))) return picture('image/gif');
  if (letters(head, 0, 4) !== 'RIFF') return null;
  const form = letters(head, 8, 4);
  if (form === 'WEBP') return picture('image/webp');
  return refused(form === 'WAVE' ? 'sound' : 'other-video');
}

const oldQuickTime = new Set(['moov', 'mdat', 'wide', 'free', 'skip', 'pnot']);

/** The family of ISO/IEC 14496-12: a `ftyp` box names its brands. A QuickTime file of before 2001 has none. */
function boxesOf(head: Uint8Array): Sniffed | null {
  const type = letters(head, 4, 4);
  const length = u32be(head, 0);
  if (type !== 'ftyp') return oldQuickTime.has(type) && (length === 1 || length >= 8) ? video('video/quicktime') : null;
  const brands = [letters(head, 8, 4)];
  for (let at = 16; at + 4 <= Math.min(length, head.length); at += 4) brands.push(letters(head, at, 4));
  const major = brands[0] ?? '';
  if (/^(avif|avis)$/.test(major)) return picture('image/avif');
  if (/^(mif1|msf1)$/.test(major)) return picture(brands.some((brand) => /^avi[fs]$/.test(brand)) ? 'image/avif' : 'image/heic');
  if (/^(heic|heix|heim|heis|hevc|hevx|hevm|hevs)$/.test(major)) return picture('image/heic');
  if (/^(crx |jxl |jp2 |jpx |jpm )$/.test(major)) return refused('other-picture');
  if (/^M4[AB] $/.test(major)) return refused('sound');
  return video(major === 'qt  ' ? 'video/quicktime' : 'video/mp4');
}

/** Matroska and WebM begin alike; the document type, near the start, tells them apart. */
function matroskaOf(head: Uint8Array): Sniffed | null {
  if (!starts(head, 0x1a, 0x45, 0xdf, 0xa3)) return null;
  return find(head, 'webm', 0, 64) === -1 ? refused('other-video') : video('video/webm');
}

/** First bytes, as Latin letters, of files that are not kept. */
const strangers: readonly (readonly [RefusalCode, readonly string[]])[] = [
  // Windows, Linux, scripts, macOS.
  ['program', ['MZ', '\u007fELF', '#!', '\u00fe\u00ed\u00fa\u00ce', '\u00fe\u00ed\u00fa\u00cf', '\u00ce\u00fa\u00ed\u00fe', '\u00cf\u00fa\u00ed\u00fe', '\u00ca\u00fe\u00ba\u00be']],
  // Office documents are archives too, the old ones of a kind of their own.
  ['archive', ['PK\u0003\u0004', 'PK\u0005\u0006', '\u001f\u008b', 'Rar!', '7z\u00bc\u00af', '\u00d0\u00cf\u0011\u00e0']],
  ['sound', ['ID3', 'OggS', 'fLaC', '\u00ff\u00e2', '\u00ff\u00e3', '\u00ff\u00f2', '\u00ff\u00f3', '\u00ff\u00fa', '\u00ff\u00fb']],
  // TIFF and raw pictures, Photoshop, Windows bitmaps and icons, JPEG XL, JPEG 2000.
  ['other-picture', ['II*\u0000', 'MM\u0000*', 'II+\u0000', 'IIU\u0000', '8BPS', 'BM', '\u0000\u0000\u0001\u0000', '\u00ff\u000a', '\u0000\u0000\u0000\u000cJXL ', '\u0000\u0000\u0000\u000cjP  ']],
  // Flash, Windows Media, MPEG program streams.
  ['other-video', ['FLV', '0&\u00b2u', '\u0000\u0000\u0001\u00ba']],
];

/** What a file is that is not kept, so that its sentence can say what to do instead. */
function strangerOf(head: Uint8Array): RefusalCode {
  const first = letters(head, 0, 16);
  const found = strangers.find(([, signatures]) => signatures.some((signature) => first.startsWith(signature)));
  // An MPEG transport stream is packets of 188 bytes.
  const packets = head[0] === 0x47 && head[188] === 0x47;
  return found?.[0] ?? (packets ? 'other-video' : writtenAs(head));
}

/** Text in any encoding that a browser would read: zero bytes fall away, so that UTF-16 looks like the letters in it. */
function writtenAs(head: Uint8Array): RefusalCode {
  const text = letters(head, 0, sniffLength).replaceAll('\u0000', '').toLowerCase();
  if (/<svg[\s>:]|<!doctype svg/.test(text)) return 'svg';
  return /<(!doctype html|html|head|body|script|iframe)\b/.test(text) ? 'web-page' : 'unknown';
}
