import type { Language } from '../../../../domain/common/text.ts';
import britishAff from '../../../../../node_modules/dictionary-en-gb/index.aff?url&no-inline';
import britishDic from '../../../../../node_modules/dictionary-en-gb/index.dic?url&no-inline';
import americanAff from '../../../../../node_modules/dictionary-en/index.aff?url&no-inline';
import americanDic from '../../../../../node_modules/dictionary-en/index.dic?url&no-inline';
import turkishAff from '../../../../../node_modules/dictionary-tr/index.aff?url&no-inline';
import turkishDic from '../../../../../node_modules/dictionary-tr/index.dic?url&no-inline';
import { createDictionary, type Dictionary } from './dictionary.ts';
import type { FromSpeller, ToSpeller } from './messages.ts';
import { createSpeller, either, type Speller } from './speller.ts';

/** Words are looked up here, beside the thread that the screen lives on; a language's list is fetched when it is first asked for. */
declare const self: DedicatedWorkerGlobalScope;

async function fetched(aff: string, dic: string): Promise<Dictionary> {
  const [rules, words] = await Promise.all([fetch(aff), fetch(dic)]);
  if (!rules.ok || !words.ok) throw new Error(`no word list: ${rules.status} ${words.status}`);
  return createDictionary(await rules.text(), new Uint8Array(await words.arrayBuffer()));
}

let english: Promise<Dictionary> | undefined;
const inEnglish = (): Promise<Dictionary> => {
  english ??= Promise.all([fetched(americanAff, americanDic), fetched(britishAff, britishDic)]).then(([american, british]) => either(american, british));
  return english;
};
const spellers = new Map<Language, Promise<Speller>>();

function spellerOf(language: Language): Promise<Speller> {
  const known = spellers.get(language);
  if (known) return known;
  const made = language === 'en'
    ? inEnglish().then((own) => createSpeller('en', own, null))
    : Promise.all([fetched(turkishAff, turkishDic), inEnglish()]).then(([own, other]) => createSpeller('tr', own, other));
  spellers.set(language, made);
  return made;
}

self.addEventListener('message', ({ data }: MessageEvent<ToSpeller>) => {
  const say = (message: FromSpeller) => self.postMessage(message, []);
  void spellerOf(data.language).then(
    (speller) => say({ id: data.id, words: data.type === 'check' ? data.words.filter((word) => !speller.knows(word)) : speller.suggest(data.word, data.most) }),
    (error: unknown) => say({ id: data.id, failed: error instanceof Error ? error.message : String(error) }),
  );
});
