import type { Language } from '../common/text.ts';
import type { Day } from '../time/index.ts';
import type { AgreementVersion } from './agreement.ts';

/** What a paper is: the offer, the agreement as it stands, or the agreement with both signatures. */
export type PaperKind = 'proposal' | 'agreement' | 'signed';

const words: Readonly<Record<Language, { proposal: string; amendment: string; signed: string }>> = {
  en: { proposal: 'proposal', amendment: 'amendment', signed: 'signed' },
  tr: { proposal: 'teklif', amendment: 'ek protokol', signed: 'imzalı' },
};

/** Bytes of UTF-8 that client and title may have together: with what follows them, a name stays below the 240 that every disk takes. */
const roomForNames = 180;

/**
 * The file name a paper is suggested under, in the language it is written in: `<client> – <title> – v2 amendment signed –
 * 2026-11-23.pdf`. Names that are too long give way, what the paper is and its day never do. Free of what Windows refuses.
 * `day` is the day of the paper: of its signing, of its sending, or of its making.
 */
export function paperName(clientName: string, version: Pick<AgreementVersion, 'content' | 'number' | 'basedOn'>, kind: PaperKind, day: Day): string {
  const { language, title } = version.content;
  const own = words[language];
  const what = [
    `v${version.number}`,
    kind !== 'proposal' && version.basedOn !== null ? own.amendment : '',
    kind === 'agreement' ? '' : own[kind],
  ].filter((word) => word !== '').join(' ');
  const client = cut(plain(clientName), Math.floor(roomForNames / 2));
  const subject = cut(plain(title), roomForNames - bytesOf(client));
  return `${[client, subject, what, day].filter((part) => part !== '').join(' – ')}.pdf`;
}

/** Without what Windows refuses in a name and what would break it into lines or folders. */
const plain = (text: string): string =>
  text.normalize('NFC').replace(/[\\/:*?"<>|]/g, '-').replace(/\s+/gu, ' ').replace(/\p{Cc}/gu, '').trim();

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** Never cuts a letter and its marks in two. */
function cut(text: string, bytes: number): string {
  if (bytesOf(text) <= bytes) return text;
  let kept = '';
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    if (bytesOf(kept + segment) > bytes - 3) break;
    kept += segment;
  }
  return `${kept.trim()}…`;
}
