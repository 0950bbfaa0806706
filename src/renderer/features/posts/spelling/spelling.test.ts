import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createDictionary, type Dictionary } from './dictionary.ts';
import { createSpeller, either, type Speller } from './speller.ts';
import { isInflected, nounForms } from './turkish.ts';
import { wordsIn } from './words.ts';

const read = (name: string): Dictionary => {
  const folder = new URL(`../../../../../node_modules/dictionary-${name}/`, import.meta.url);
  return createDictionary(readFileSync(new URL('index.aff', folder), 'utf8'), new Uint8Array(readFileSync(new URL('index.dic', folder))));
};

let turkish: Speller;
let english: Speller;
beforeAll(() => {
  const both = either(read('en'), read('en-gb'));
  english = createSpeller('en', both, null);
  turkish = createSpeller('tr', read('tr'), both);
});

describe('Turkish', () => {
  const right = 'kahvemiz kahvelerimizi çekirdeklerimizden mağazalarımızda kavurduğumuz keşfetmeye bekliyoruz uğramayı unutmayın Kadıköy’deki İstanbul’un mahallemizin yılbaşı '
    + 'paketlerimiz siparişlerinizi kampanyamız yararlanabilirsiniz gönderimize yorumlarınızı hikâyesi hikâyemizi hikayemiz kliniğimizde randevunuzu gülüşünüz tedavilerimiz çocuklarınızın '
    + 'fırçalama alışkanlığı demlenmiş öğütülmüş kavrulmuş atölyemizde öğrenebileceksiniz katılımcılarımız sınırlıdır görüşürüz hazırladığımız seçtiklerimiz getirdiğinizde kazanacaksınız '
    + 'düzenlediğimiz etkinliğimize davetlisiniz Türkiye’nin lezzetlerimizden bugünkü yarınki sıcacık fincanınızda kapınıza fırsatını kaçırmayın dükkânımız mekânımızda tadımlarımız';
  const wrong = 'kahvemız çekirdeklermizden mağzalarımızda kavurdugumuz keşfetmye uğramayi unutmayin mahallemzin sabahlari yılbaşi paketlermiz siparş yararlanabilrsiniz gönderimze '
    + 'etiketlyin payalşın hekimlği kliniğimzde randevnuzu agrısız çoçuklarınızın beslenmsi alışkanlıgı kavrulmş öğrenebilceksiniz katilımcılarımız kontenjanmız tesekkürler hazirladık '
    + 'getirdiginizde kazancaksınız etkinligimize davetlsiniz lezetlerle herşey yanlız yalnış birşey orjinal süpriz malesef ünvanı egzos';

  it('knows the words of captions with their endings, names with an apostrophe, and either way of â', () => {
    expect(right.split(' ').filter((word) => !turkish.knows(word))).toEqual([]);
  });
  it('finds what is misspelt in them', () => {
    expect(wrong.split(' ').filter((word) => turkish.knows(word))).toEqual([]);
  });
  it('takes English words of the trade beside them', () => {
    expect(['flat', 'white', 'cold', 'brew', 'workshop'].filter((word) => !turkish.knows(word))).toEqual([]);
  });
  it.each([
    ['siparş', 'sipariş'], ['süpriz', 'sürpriz'], ['hazirladık', 'hazırladık'], ['orjinal', 'orijinal'], ['kavurdugumuz', 'kavurduğumuz'], ['Yalnış', 'Yanlış'], ['teşekürler', 'teşekkürler'],
  ])('proposes for %s the word %s', (typed, meant) => expect(turkish.suggest(typed, 5)).toContain(meant));

  it('bends nouns by the rules of harmony, and by no others', () => {
    for (const form of ['fincanınızda', 'fincanlarımızdan', 'fincanında', 'fincandaki']) expect(nounForms('fincan')).toContain(form);
    for (const form of ['fincanınızde', 'fincenlar', 'fincanler']) expect(nounForms('fincan')).not.toContain(form);
    expect(isInflected('sütümüzle', (stem) => stem === 'süt')).toBe(true);
    expect(isInflected('sütümuzla', (stem) => stem === 'süt')).toBe(false);
  });
});

describe('English', () => {
  it('knows both spellings, endings, prefixes and the apostrophe', () => {
    const right = 'coffee roasters running unhappily colour color organise organize we’re don\'t Oslo freshly hikers outdoors undo rewrites'.split(' ');
    expect(right.filter((word) => !english.knows(word))).toEqual([]);
  });
  it('finds what is misspelt, and proposes what was meant', () => {
    expect(['recieve', 'definately', 'seperate', 'untill', 'wich', 'teh'].filter((word) => english.knows(word))).toEqual([]);
    expect(english.suggest('recieve', 3)).toContain('receive');
    expect(english.suggest('definately', 3)).toContain('definitely');
    expect(english.suggest('Teh', 3)).toContain('The');
  });
});

describe('the words of a caption', () => {
  it('are those that somebody wrote as words', () => {
    const text = 'Yeni menü hazır! #kahve @moda_kahve https://kahve.example/x KAHVE 2. katta info@kahve.example. Gel, Ayşe bekliyor.\nV60 kahvesi';
    expect(wordsIn(text, 'tr').map(({ word }) => word)).toEqual(['Yeni', 'menü', 'hazır', 'katta', 'Gel', 'bekliyor', 'kahvesi']);
  });
  it('stand where they say', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      for (const { word, from, to } of wordsIn(text, 'tr')) expect(text.slice(from, to)).toBe(word);
    }));
  });
});

it('any string is answered, however odd', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (word) => {
    expect(typeof turkish.knows(word)).toBe('boolean');
    expect(typeof english.knows(word)).toBe('boolean');
  }), { numRuns: 300 });
});
