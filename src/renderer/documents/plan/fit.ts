const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u;

/** Places that a grapheme takes beside a Latin letter. */
const places = (segment: string): number => (wide.test(segment) ? 2 : /[\p{Lu}mwMW@]/u.test(segment) ? 1.3 : 1);

/** A text in so many places of a Latin letter's width; what does not fit gives way to an ellipsis, and never half a grapheme. */
export function cut(text: string, most: number): string {
  let used = 0;
  let kept = '';
  for (const { segment } of graphemes.segment(text)) {
    used += places(segment);
    if (used > most) return `${kept.trimEnd()}…`;
    kept += segment;
  }
  return kept;
}
