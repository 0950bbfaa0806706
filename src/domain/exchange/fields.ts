import { searchKey } from '../clients/search.ts';

/** What a column can mean, in the order in which columns are written. */
export const exchangeFields = [
  'id', 'client', 'date', 'time', 'network', 'handle', 'format', 'state', 'title', 'caption', 'hashtags', 'mentions', 'link', 'firstComment', 'networkTitle', 'media', 'alt',
  'pillar', 'campaign', 'assignee', 'notes', 'location', 'collaborators', 'tagged', 'partner', 'stickers', 'audio',
] as const;
export type ExchangeField = (typeof exchangeFields)[number];

/** The headings that Onay writes. They are part of the format (docs/formats.md), so they are the same in every language. */
export const ownHeadings: Readonly<Record<ExchangeField, string>> = {
  id: 'Onay ID', client: 'Client', date: 'Date', time: 'Time', network: 'Network', handle: 'Handle', format: 'Format', state: 'State', title: 'Idea', caption: 'Caption',
  hashtags: 'Hashtags', mentions: 'Mentions', link: 'Link', firstComment: 'First comment', networkTitle: 'Title', media: 'Media', alt: 'Alt text', pillar: 'Pillar',
  campaign: 'Campaign', assignee: 'Assignee', notes: 'Notes', location: 'Location', collaborators: 'Collaborators', tagged: 'Tagged accounts', partner: 'Paid partner',
  stickers: 'Stickers', audio: 'Audio',
};

/** What else people and other planners write above such columns, folded as search folds. */
const words: Readonly<Record<ExchangeField, string>> = {
  id: 'onay id',
  client: 'client|customer|brand|account name|musteri|marka|firma',
  date: 'date|day|publish date|post date|posting date|scheduled date|go live|tarih|gun|yayin tarihi|paylasim tarihi|yayin gunu|takvim',
  time: 'time|hour|publish time|posting time|post time|saat|yayin saati|paylasim saati|zaman',
  network: 'network|networks|platform|platforms|channel|channels|social network|ag|aglar|sosyal ag|mecra|mecralar|kanal|kanallar|platformlar',
  handle: 'handle|account|profile|username|hesap|kullanici adi|profil',
  format: 'format|type|post type|content type|bicim|tur|icerik turu|icerik tipi|gonderi turu|formati',
  state: 'state|status|durum|asama',
  title: 'idea|topic|subject|working title|fikir|konu|icerik|calisma basligi|icerik konusu',
  caption: 'caption|text|copy|post text|message|content|description|post|body|metin|gonderi metni|aciklama|paylasim metni|icerik metni|gonderi|yazi',
  hashtags: 'hashtags|hashtag|tags|etiketler|hashtagler|etiket',
  mentions: 'mentions|mention|bahsetmeler|anilanlar',
  link: 'link|url|links|landing page|baglanti|adres|web adresi',
  firstComment: 'first comment|firstcomment|comment|ilk yorum|yorum',
  networkTitle: 'title|headline|video title|pin title|baslik|video basligi',
  media: 'media|image|images|file|files|file name|picture|visual|gorsel|gorseller|dosya|dosya adi|medya',
  alt: 'alt text|alt|alternative text|image description|alternatif metin|alt metin|gorsel aciklamasi',
  pillar: 'pillar|content pillar|category|theme|sutun|icerik sutunu|kategori|tema',
  campaign: 'campaign|kampanya',
  assignee: 'assignee|assigned to|owner|responsible|who|sorumlu|atanan|kisi|hazirlayan',
  notes: 'notes|note|internal notes|comments|remarks|not|notlar|ic not|yorumlar',
  location: 'location|place|konum|yer',
  collaborators: 'collaborators|collab|collaborator|ortak calisanlar|is birligi',
  tagged: 'tagged accounts|tagged|etiketlenen hesaplar|etiketlenenler',
  partner: 'paid partner|paid partnership|sponsor|ucretli ortaklik',
  stickers: 'stickers|story stickers|cikartmalar',
  audio: 'audio|music|sound|muzik|ses',
};

const exact = new Map<string, ExchangeField>();
for (const field of exchangeFields) {
  for (const word of [searchKey(ownHeadings[field]), ...words[field].split('|')]) if (!exact.has(word)) exact.set(word, field);
}

/** What each column means; null is "not taken". */
export type Mapping = readonly (ExchangeField | null)[];

/** What the columns are likely to mean by their headings, each meaning once: the first column that says it best has it. */
export function guessMapping(headings: readonly string[]): Mapping {
  const keys = headings.map(searchKey);
  const taken = new Set<ExchangeField>();
  const found: (ExchangeField | null)[] = keys.map(() => null);
  const give = (index: number, field: ExchangeField | undefined): void => {
    if (field === undefined || taken.has(field) || found[index] !== null) return;
    taken.add(field);
    found[index] = field;
  };
  keys.forEach((key, index) => give(index, exact.get(key)));
  // Then by a part of the heading: "Caption (Instagram)", "Yayın tarihi 2026".
  keys.forEach((key, index) => {
    const parts = [...exact.keys()].filter((word) => word.length > 3 && ` ${key} `.includes(` ${word} `)).sort((a, b) => b.length - a.length);
    give(index, parts.map((part) => exact.get(part)).find((field) => field !== undefined && !taken.has(field)));
  });
  return found;
}

/** One more meaning for a column by hand: who had it gives it up. */
export const withMeaning = (mapping: Mapping, column: number, field: ExchangeField | null): Mapping =>
  mapping.map((known, index) => (index === column ? field : known === field ? null : known));

/** What a set of headings is remembered by. */
export const headingsKey = (headings: readonly string[]): string => headings.map(searchKey).join('\u0001');
