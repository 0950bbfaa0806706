import type { Language } from '../../../../domain/common/text.ts';
import type { Dictionary } from './dictionary.ts';
import { isInflected, withoutCircumflex } from './turkish.ts';

export type Speller = { knows(word: string): boolean; suggest(word: string, most: number): string[] };

/** Two lists of one language as one: British and American spelling. */
export const either = (one: Dictionary, other: Dictionary): Dictionary => ({
  has: (word) => one.has(word) || other.has(word), entry: (word) => one.entry(word) ?? other.entry(word),
});

/** A speller of English; or of Turkish, which takes English words besides (flat white, cold brew), as captions do. */
export function createSpeller(language: Language, dictionary: Dictionary, other: Dictionary | null): Speller {
  const knows = (typed: string): boolean => {
    const word = typed.replaceAll('’', "'");
    if (language === 'en') return inAnyCase(dictionary, word, 'en');
    // Endings of a name follow an apostrophe, and are the name's.
    const [stem = word] = word.split("'");
    const form = withoutCircumflex(stem);
    const lower = form.toLocaleLowerCase('tr');
    return inAnyCase(dictionary, stem, 'tr') || inAnyCase(dictionary, form, 'tr')
      || isInflected(lower, (part) => (dictionary.entry(part)?.length ?? 0) > 0)
      || (other !== null && /^[A-Za-z]{3,}$/.test(stem) && inAnyCase(other, stem, 'en'));
  };
  return { knows, suggest: (word, most) => suggestions(word, language, (candidate) => inAnyCase(dictionary, candidate, language), most) };
}

/** As it stands, in small letters, or with a capital: a sentence's first word, or a name written small by nobody. */
function inAnyCase(dictionary: Dictionary, word: string, language: Language): boolean {
  if (dictionary.has(word)) return true;
  const lower = word.toLocaleLowerCase(language);
  return lower !== word && dictionary.has(lower);
}

const letters: Readonly<Record<Language, string>> = { en: 'esianrtolcdugmphbyfvkwzxjq\'', tr: 'aeiınrlkdymuotsbüşzgçğvchpöfj' };
const look: Readonly<Record<string, string>> = { c: 'ç', g: 'ğ', i: 'ı', o: 'ö', s: 'ş', u: 'ü', ç: 'c', ğ: 'g', ı: 'i', ö: 'o', ş: 's', ü: 'u' };

/** Known words that are near: first those that only lack a Turkish letter's mark, then those one slip away, then two. */
export function suggestions(typed: string, language: Language, knows: (word: string) => boolean, most: number): string[] {
  const word = typed.toLocaleLowerCase(language);
  const found = new Set<string>();
  const take = (candidates: Iterable<string>): boolean => {
    for (const candidate of candidates) {
      if (found.size >= most) return true;
      if (candidate !== word && candidate !== '' && knows(candidate)) found.add(candidate);
    }
    return found.size >= most;
  };
  const marked = language === 'tr' ? lookAlikes(word) : [];
  const done = take(marked) || take(slips(word, letters[language]));
  if (!done && found.size === 0) take(marked.slice(0, 24).flatMap((one) => [...slips(one, letters[language])]));
  if (!done && found.size === 0 && word.length <= 12) take([...swapsAndDrops(word)].flatMap((one) => [...slips(one, letters[language])]));
  const capital = typed[0] !== word[0];
  return [...found].map((one) => (capital ? one.slice(0, 1).toLocaleUpperCase(language) + one.slice(1) : one));
}

/** The word with letters exchanged for their look-alikes, fewest first, up to three at once. */
function lookAlikes(word: string): string[] {
  const places = [...word].flatMap((letter, index) => (look[letter] === undefined ? [] : [index])).slice(0, 10);
  let forms: { text: string; next: number }[] = [{ text: word, next: 0 }];
  const all: string[] = [];
  for (let round = 0; round < 3; round += 1) {
    forms = forms.flatMap(({ text, next }) => places.slice(next).map((place, index) => ({
      text: text.slice(0, place) + (look[text[place] ?? ''] ?? '') + text.slice(place + 1), next: next + index + 1,
    })));
    all.push(...forms.map(({ text }) => text));
  }
  return all;
}

function* swapsAndDrops(word: string): Generator<string> {
  for (let at = 0; at < word.length - 1; at += 1) yield word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
  for (let at = 0; at < word.length; at += 1) yield word.slice(0, at) + word.slice(at + 1);
}

/** Every word one slip away: two letters swapped, one too many, a wrong one, one missing. */
function* slips(word: string, alphabet: string): Generator<string> {
  yield* swapsAndDrops(word);
  for (let at = 0; at <= word.length; at += 1) for (const letter of alphabet) yield word.slice(0, at) + letter + word.slice(at);
  for (let at = 0; at < word.length; at += 1) for (const letter of alphabet) if (letter !== word[at]) yield word.slice(0, at) + letter + word.slice(at + 1);
}
