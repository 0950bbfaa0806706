/** A caption as a freelancer writes it: an opening, some sentences, an end; and the idea in a few words. */
export type Caption = { title: string; text: string; hashtags: string[] };

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const list = (text: string): readonly string[] => text.split('|');

/** Turkish words live by their endings: each stem comes with many, as in real texts, and so the words run into tens of thousands. */
const turkish = {
  stems: list(
    'kahve|çekirdek|fincan|demleme|kavurma|değirmen|süzgeç|tezgâh|mahalle|dükkân|sabah|akşam|kış|yaz|bahar|güneş|pencere|sandalye|kitap|sahaf|terzi|fırın|simit|peynir|'
    + 'mutfak|tarif|şeker|süt|çikolata|portakal|tarçın|kutu|kurdele|hediye|paket|kargo|sipariş|indirim|kampanya|abonelik|müşteri|misafir|komşu|usta|çırak|barista|diş|hekim|klinik|randevu|'
    + 'muayene|gülümseme|fırça|çocuk|aile|okul|tatil|bayram|yılbaşı|takvim|hafta|ay|gün|saat|dakika|litre|gram|yol|yolculuk|köy|bahçe|toprak|yağmur|kar|rüzgâr|deniz|vapur|iskele|sokak|'
    + 'köprü|kedi|martı|piyano|şarkı|ses|fotoğraf|kare|video|yorum|soru|cevap|fikir|hikâye|anı|ekip|atölye|üretici|hasat|mahsul|harman|koku|tat|renk|desen|kumaş|ceket|çanta|ayakkabı|çadır|orman|'
    + 'dağ|zirve|patika|harita|ışık|gölge|sır|söz|masa|kapı|duvar|boya|çizgi|kâğıt|kalem|defter|öğrenci|öğretmen|mezun|sınav|ders|kurs|kulüp|maç|takım|koşu|antrenman|sağlık|uyku|beslenme',
  ),
  endings: list('|lar|ı|da|dan|ın|a|lık|cı|sız|lı|ımız|ınız|larda|lardan|ların|larımız|cıya|lıkta|sızlık|dayız|daki|danmış|ınca|ken|ydı|ymış|la|larla|ımızda|ınızdan|cılar|lıkla|sızca'),
  links: list('ve|ile|ama|için|gibi|kadar|sonra|önce|biraz|çok|en|bir|bu|her|yine|hem|belki|artık|henüz|hep|sanki|işte|çünkü|yani|bugün|yarın|şimdi|burada|orada|sende|bizde|bizim|senin|kendi'),
  openings: list('Bugün sıra sende|Kaydır ve gör|Bunu kimse söylemez|Bir dakikanı ayır|Yeni bir şey deniyoruz|Sen olsan ne yapardın|Kısa bir mola|Küçük bir itiraf|Hazırsan başlıyoruz|Perde arkası|Haftanın sorusu|Komşuların seçimi'),
  ends: list('Yorumda buluşalım.|Kaydet, lazım olur.|Bir arkadaşını etiketle.|Cevabı yarın burada.|Gel, birlikte bakalım.|Bağlantı profilde.|Siz hangisindensiniz?|Stok bitmeden uğra.'),
} as const;

const english = {
  stems: list(
    'coat|jacket|tent|trail|summit|valley|river|winter|summer|storm|rain|snow|light|shadow|morning|evening|weekend|season|repair|zipper|seam|stitch|fabric|wool|cotton|pocket|pack|strap|buckle|boot|lace|sole|map|compass|'
    + 'lantern|fire|kettle|coffee|cup|bread|kitchen|table|garden|window|street|harbour|bridge|train|ferry|bicycle|market|studio|workshop|maker|farmer|baker|tailor|neighbour|friend|guest|family|child|teacher|student|team|'
    + 'club|match|race|training|health|sleep|story|question|answer|idea|letter|book|song|picture|frame|video|comment|promise|secret|mistake|lesson|tool|paint|paper|pencil|colour|pattern|shape|price|offer|order|parcel|gift|'
    + 'ribbon|box|shelf|door|key|clock|minute|hour|week|month|year|journey|road|path|forest|mountain|lake|island|coast|cabin|smile|clinic|brush|visit|plan|list|note|number|detail|reason|habit|choice|change|start|finish',
  ),
  endings: list('|s|ed|ing|er|ers|less|ful|like|side|work|works|making|maker|ward|wards|y|ily|iness|able|ish|room|time|times|proof|free'),
  links: list('and|with|but|for|like|until|after|before|a little|very|most|one|this|every|again|both|maybe|by now|not yet|always|almost|here|because|so|today|tomorrow|now|there|yours|ours|our|your|own'),
  openings: list('Your turn today|Swipe and see|Nobody tells you this|Give us a minute|We are trying something new|What would you do|A short break|A small confession|Ready when you are|Behind the scenes|Question of the week|The neighbours chose'),
  ends: list('See you in the comments.|Save it for later.|Tag a friend.|The answer comes tomorrow.|Come and look with us.|Link in bio.|Which one are you?|Come by before they are gone.'),
} as const;

/** A caption of 150 to 450 letters. Small numbers of the list come up far more often than large ones, as words do. */
export function captionOf(language: 'en' | 'tr', random: () => number): Caption {
  const voice = language === 'tr' ? turkish : english;
  const pick = (words: readonly string[]): string => words[Math.floor(random() * words.length)] ?? '';
  const common = (words: readonly string[]): string => words[Math.floor(random() ** 1.4 * words.length)] ?? '';
  const word = (): string => common(voice.stems) + common(voice.endings);
  const sentence = (): string => {
    const words = Array.from({ length: 5 + Math.floor(random() * 7) }, (_none, place) => (place % 3 === 2 ? pick(voice.links) : word()));
    const [first = ''] = words;
    return `${first.charAt(0).toLocaleUpperCase(language)}${first.slice(1)} ${words.slice(1).join(' ')}${random() < 0.15 ? ` ${Math.floor(random() * 500)}` : ''}.`;
  };
  const sentences = Array.from({ length: 2 + Math.floor(random() * 4) }, sentence);
  const title = `${word()} ${pick(voice.links)} ${word()}`;
  return {
    title: title.charAt(0).toLocaleUpperCase(language) + title.slice(1),
    text: `${pick(voice.openings)}.\n\n${sentences.join(' ')}\n\n${pick(voice.ends)}`,
    hashtags: Array.from({ length: 4 }, () => common(voice.stems)),
  };
}
