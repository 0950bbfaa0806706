/** Limits that every desktop shows: macOS cuts at 256 bytes or so, Windows after some four lines. */
export const titleLength = 100;
export const bodyLength = 240;

/**
 * At most `limit` UTF-16 units of `text`, never cut inside what a reader sees as one character (a flag, a family emoji,
 * a letter with its accents); a shortened text ends with an ellipsis, which counts.
 */
export function cutAtGrapheme(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const segments = new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text.slice(0, limit + 256));
  let kept = '';
  for (const { segment } of segments) {
    if (kept.length + segment.length > limit - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/** Without control characters (they break D-Bus strings, command lines and XML); a title also loses its line breaks. */
export function clean(text: string, lines: 'one' | 'many'): string {
  const whole = text.replace(/\p{Surrogate}/gu, '\ufffd').replace(/\r\n?/g, '\n');
  const kept = Array.from(whole, (character) => (isControl(character) ? ' ' : character)).join('');
  return (lines === 'one' ? kept.replace(/\s+/g, ' ') : kept).trim();
}

/** For notification servers that read markup in the body (capability `body-markup`). */
export function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export const titleText = (text: string): string => cutAtGrapheme(clean(text, 'one'), titleLength);
export const bodyText = (text: string): string => cutAtGrapheme(clean(text, 'many'), bodyLength);

function isControl(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return (code < 0x20 && character !== '\n') || (code >= 0x7f && code < 0xa0) || code === 0xfffe || code === 0xffff;
}
