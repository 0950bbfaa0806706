import { linkIn } from './count/index.ts';

/** A tag inside a text: `#` at a word's start, letters, digits and underscores of any script, not digits alone. */
const tag = /(?<![\p{L}\p{N}\p{M}_&/#＃])[#＃](?=[\p{N}\p{M}_]*[\p{L}])([\p{L}\p{N}\p{M}_\u200c\u200d]+)/gu;
const mention = /(?<![\p{L}\p{N}\p{M}_@＠/.])[@＠]([\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_])?(?:@[a-z0-9.-]+[a-z0-9])?)/giu;
const url = /https?:\/\/[^\s<>"]+/giu;

/** The tags of a text, without their sign, in order, as often as they stand there. Anchors of links are none. */
export const tagsIn = (text: string): string[] =>
  /[#＃]/.test(text) ? Array.from(withoutUrls(text).matchAll(tag), ([, name = '']) => name) : [];

/** The accounts that a text names, without their sign, in order. Addresses of mail are none. */
export const mentionsIn = (text: string): string[] =>
  /[@＠]/.test(text) ? Array.from(withoutUrls(text).matchAll(mention), ([, name = '']) => name) : [];

/** The http(s) links of a text, each once. */
export const urlsIn = (text: string): string[] => [...new Set(Array.from(text.matchAll(url), ([found]) => linkIn(found)))];

const withoutUrls = (text: string): string => text.replace(url, (found) => ' '.repeat(found.length));

/**
 * One key for tags that networks hold for one: without sign and case, İ, I, ı and i alike, composed.
 */
export const tagKey = (name: string): string =>
  name
    .replace(/^[#＃@＠]+/u, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('i\u0307', 'i')
    .replaceAll('ı', 'i');

/** A typed or pasted tag as it is kept: no sign, blanks or punctuation. `#Yeni yıl!` is `Yeniyıl`; empty when nothing is left. */
export const cleanTag = (typed: string): string => typed.normalize('NFC').replaceAll(/[^\p{L}\p{N}\p{M}_\u200c\u200d]/gu, '');

/** Pasted tags, however they are parted (`#a #b`, `a, b`, a line each), cleaned, each once, in order. */
export function tagsFrom(pasted: string): string[] {
  const parts = pasted
    .split(/[\s,;]+|(?=[#＃])/u)
    .map(cleanTag)
    .filter((name) => name !== '');
  return withoutDoubles(parts);
}

/** A set added to what is there, without doubles: `#İstanbul` and `istanbul` are one. */
export const withTags = (present: readonly string[], set: readonly string[]): string[] =>
  withoutDoubles([...present, ...set.map(cleanTag)]);

function withoutDoubles(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => name !== '' && !seen.has(tagKey(name)) && seen.add(tagKey(name)).size > 0);
}
