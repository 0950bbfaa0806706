import { networkNames } from '../../src/domain/clients/index.ts';
import { addDays } from '../../src/domain/time/index.ts';
import { newYearPosts, postsA } from '../../src/renderer/data/sample/postsA.ts';
import { blackFridayPosts } from '../../src/renderer/data/sample/postsB.ts';
import type { SamplePost } from '../../src/renderer/data/sample/postRows.ts';

/** Two months as their tables were written before Onay: December of the coffee roaster, Black Friday week of the outdoor shop. */
const words = {
  tr: { carousel: 'Karusel', reel: 'Reel', story: 'Hikâye', image: 'Görsel', video: 'Video', text: 'Metin', link: 'Bağlantı', document: 'Belge' },
  en: { carousel: 'Carousel', reel: 'Reel', story: 'Story', image: 'Image', video: 'Video', text: 'Text', link: 'Link', document: 'Document' },
} as const;
const states = { tr: ['Müşteride', 'Revizyon istendi', 'İç kontrol', 'Taslak', 'Taslak', 'Fikir'], en: ['With client', 'Internal check', 'Draft'] } as const;

type Planned = { post: SamplePost; on: string; campaign: string; media: readonly string[]; alts: readonly string[] };

function rowsOf(planned: readonly Planned[], pillars: readonly string[], language: 'tr' | 'en'): string[][] {
  return planned.flatMap(({ post, on, campaign, media, alts }, index) => post.texts.map(([network, text]) => [
    language === 'tr' ? on.split('-').toReversed().join('.') : on, post.at ?? '', networkNames[network], words[language][post.format],
    states[language][Math.floor((index / planned.length) * states[language].length)] ?? '', post.title, text,
    network === 'instagram' ? (post.hashtags ?? []).map((tag) => `#${tag}`).join(' ') : '', pillars[post.pillar ?? -1] ?? '', campaign,
    media.join('; '), alts.length > 1 ? alts.join('\n---\n') : alts[0] ?? '', post.location ?? '', post.stickers ?? '',
  ]));
}

/** Tuesdays carousels, Thursdays reels, single pictures at the weekend, as agreed: four of each; stories and the campaign beside them. */
const weekdays = { carousel: ['01', '08', '15', '22'], reel: ['03', '10', '17', '24'], image: ['05', '12', '20', '26'], story: ['02', '09'] } as const;
/** How many different pictures and films there are to choose from. */
export const stock = { photos: 14, films: 2 } as const;

export function decemberTable(pillars: readonly string[]): string[][] {
  let photos = 0;
  let films = 0;
  const media = ({ format }: SamplePost): { media: string[]; alts: string[] } => {
    const count = format === 'carousel' ? 2 : 1;
    if (format === 'reel') return { media: [`film-${(films++ % stock.films) + 1}.webm`], alts: ['Fincandan yükselen buhar'] };
    const chosen = Array.from({ length: count }, () => `fincan-${(photos++ % stock.photos) + 1}.jpg`);
    return { media: chosen, alts: chosen.map((_, place) => (place === 0 ? 'Masada, yukarıdan görünen bir fincan kahve' : 'Aynı masada ikinci fincan, yanında çekirdekler')) };
  };
  const written = postsA.filter(({ day, texts }) => day !== null && texts.some(([, text]) => text !== ''));
  const regular = (['carousel', 'reel', 'image', 'story'] as const).flatMap((format) => {
    const ofFormat = written.filter((post) => post.format === format);
    return weekdays[format].flatMap((day, index): Planned[] => {
      const post = ofFormat[index];
      return post === undefined ? [] : [{ post, on: `2026-12-${day}`, campaign: '', ...media(post) }];
    });
  });
  const campaign = newYearPosts.map((post): Planned => ({ post, on: addDays('2026-12-14', post.day ?? 0), campaign: 'Yılbaşı paketi', ...media(post) }));
  const all = [...regular, ...campaign].toSorted((a, b) => (`${a.on} ${a.post.at}` < `${b.on} ${b.post.at}` ? -1 : 1));
  const head = ['Tarih', 'Saat', 'Mecra', 'Biçim', 'Durum', 'Fikir', 'Metin', 'Hashtag', 'Sütun', 'Kampanya', 'Görsel', 'Alternatif metin', 'Konum', 'Çıkartmalar'];
  // As tables are: one row with a day that December does not have.
  const slip = ['32.12.2026', '10:00', 'Instagram', 'Görsel', 'Fikir', 'Ocak panosu', 'Ocakta görüşürüz.', ...Array.from({ length: head.length - 7 }, () => '')];
  return [head, ...rowsOf(all, pillars, 'tr'), slip];
}

export function blackFridayTable(): string[][] {
  // In a table an idea has one text, the short one that fits everywhere; rows with the same text are one post.
  const oneText = (post: SamplePost): SamplePost => ({ ...post, texts: post.texts.map(([network]) => [network, post.texts.at(-1)?.[1] ?? '']) });
  const planned = blackFridayPosts.map((post): Planned => ({ post: oneText(post), on: addDays('2026-11-23', post.day ?? 0), campaign: 'Black Friday week', media: [], alts: [] }));
  const head = ['Date', 'Time', 'Platform', 'Type', 'Status', 'Idea', 'Caption', 'Hashtags', 'Pillar', 'Campaign', 'Media', 'Alt text', 'Location', 'Stickers'];
  return [head, ...rowsOf(planned, [], 'en')];
}
