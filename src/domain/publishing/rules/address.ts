import type { Span } from '../count/index.ts';

/** How a text addresses its reader, with the words that show it. */
export type Address = { sen: Span[]; siz: Span[] };

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/**
 * Pronouns and commands that can only be meant so; words that mean something else as well (yaz, al, gelin, sorun) are left out.
 */
const senWords = list(
  'sen seni sana senin sende senden seninle sence sensiz senle keşfet dene kaçırma unutma paylaş tıkla yorumla etiketle ' +
    'katıl öğren incele izle hazırla beğen mısın misin musun müsün edersin istersin seversin istersen edersen',
);
const sizWords = list(
  'siz sizi size sizin sizde sizden sizinle sizce sizler sizleri sizlere sizlerin sizlerle keşfedin deneyin kaçırmayın ' +
    'unutmayın paylaşın tıklayın yorumlayın kaydedin etiketleyin katılın öğrenin inceleyin izleyin okuyun seçin ' +
    'bekleyin söyleyin hazırlayın ' +
    'edin verin beğenin tadın uğrayın arayın',
);

/** Endings of the verb that only the second person has: -yorsun, -acaksın, -mışsın, -malısın, -bilirsin, -mazsın, -yorsan. */
const senEnding = /(?:yorsun|acaksın|eceksin|m[ıiuü]şs[ıiuü]n|m[ae]l[ıi]s[ıi]n|bilirsin|m[ae]zs[ıi]n|yorsan)$/u;
/** The plural of courtesy: -sınız, -diniz, -iniz, after a vowel -niz, with an ending or without; and "do not". */
const sizEnding = /(?:[ıiuü]n[ıiuü]z|[aeoö]n[ıiuü]z)(?:[ıiuüae]|[dt][ae]n?|[ıiuü]n|l[ae]|[dt][ae]k[ıi])?$|.{2}m[ae]y[ıi]n$/u;
/** Words of their own that only end so: the sea, loneliness, the throat. */
const notSiz = /^(?:\p{L}*deniz|geniz|beniz|yeniz|omuz|domuz)/u;

/** A line is Turkish by its letters, its small words, or verbs that no neighbour has. */
const turkish = new RegExp(
  [
    '[ğışİ]',
    '(?<!\\p{L})(?:ve|bir|bu|için|ile|çok|ne|her|daha|var|sen(?:i|in|den|inle)|siz(?:i|in|den|inle|ler))(?!\\p{L})',
    '(?:yor|yorsun|yoruz|siniz|sınız|sunuz|sünüz|bilir|bilirsin|acak|ecek)(?!\\p{L})',
  ].join('|'),
  'iu',
);

/**
 * The words by which a Turkish text says `sen` or `siz` to its reader: pronouns, common commands and endings that are never
 * anything else. A hint: commands such as "gel" and possessives such as "evin" are left out because they may be something else,
 * so that a text without a hit proves nothing. Lines that do not look Turkish are passed over ("size M" is English).
 */
export function addressOf(text: string): Address {
  const address: Address = { sen: [], siz: [] };
  let start = 0;
  for (const row of text.split('\n')) {
    const bare = row.replaceAll(/https?:\/\/\S+/gu, (url) => ' '.repeat(url.length));
    if (turkish.test(bare)) collect(bare, start, address);
    start += row.length + 1;
  }
  return address;
}

function collect(row: string, start: number, address: Address): void {
  for (const found of row.matchAll(/(?<![\p{L}\p{N}#@_'’])[\p{L}\p{M}]+/gu)) {
    const word = found[0].normalize('NFC').toLocaleLowerCase('tr');
    const span = { from: start + found.index, to: start + found.index + found[0].length };
    if (senWords.has(word) || senEnding.test(word)) address.sen.push(span);
    else if (sizWords.has(word) || (sizEnding.test(word) && !notSiz.test(word))) address.siz.push(span);
  }
}
