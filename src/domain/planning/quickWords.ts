import type { Network } from '../clients/networks.ts';
import type { PostFormat } from '../posts/index.ts';

/** Words of quick add in both languages, folded as search folds them (`searchKey`): small letters, no accents, ı is i. */
const table = <T>(rows: readonly (readonly [T, string])[]): ReadonlyMap<string, T> =>
  new Map(rows.flatMap(([value, words]) => words.split(' ').map((word) => [word, value] as const)));

/** ISO weekdays. */
export const weekdayWords = table<number>([
  [1, 'monday mon pazartesi pzt'], [2, 'tuesday tue tues sali sal'], [3, 'wednesday wed carsamba car cars'],
  [4, 'thursday thu thur thurs persembe per pers'], [5, 'friday fri cuma cum'], [6, 'saturday sat cumartesi cmt'], [7, 'sunday sun pazar paz'],
]);

export const monthWords = table<number>([
  [1, 'january jan ocak oca'], [2, 'february feb subat sub'], [3, 'march mar mart'], [4, 'april apr nisan nis'], [5, 'may mayis'],
  [6, 'june jun haziran haz'], [7, 'july jul temmuz tem'], [8, 'august aug agustos agu'], [9, 'september sep sept eylul eyl'],
  [10, 'october oct ekim eki'], [11, 'november nov kasim kas'], [12, 'december dec aralik ara'],
]);

/** Days counted from today. */
export const dayWords = table<number>([[0, 'today bugun'], [1, 'tomorrow tmrw yarin']]);

export const formatWords = table<PostFormat>([
  ['carousel', 'carousel carousels karusel kaydirmali'], ['reel', 'reel reels'], ['story', 'story stories hikaye'],
  ['image', 'image photo picture gorsel fotograf foto resim post gonderi'], ['video', 'video'], ['text', 'text metin yazi'],
  ['link', 'link baglanti'], ['document', 'document pdf belge dokuman'],
]);

export const networkWords = table<Network>([
  ['instagram', 'instagram ig insta'], ['facebook', 'facebook fb'], ['linkedin', 'linkedin li'], ['x', 'x twitter'], ['tiktok', 'tiktok tt'],
  ['mastodon', 'mastodon'], ['bluesky', 'bluesky bsky'], ['threads', 'threads'], ['pinterest', 'pinterest'], ['youtube', 'youtube yt'],
  ['google-business', 'gbp googlebusiness'],
]);

/** Short names that are words of their own, too: they count only before something else that is understood. */
export const doubtful: ReadonlySet<string> = new Set(['sun', 'sat', 'mon', 'wed', 'per', 'sal', 'car', 'cum', 'paz', 'may', 'mar', 'ara', 'x', 'li', 'tt', 'foto', 'post']);

/** Said between day and time without meaning of their own; left out only where something understood follows. */
export const fillers: ReadonlySet<string> = new Set(['on', 'at', 'the', 'for', 'in', 'of', 'saat', 'gunu', 'gun', 'icin', 'and', 've', 'to']);

/** Before a bare number these make an hour of it. */
export const hourWords: ReadonlySet<string> = new Set(['at', 'saat']);

/** Before a weekday these mean the one of the week after. */
export const nextWords: ReadonlySet<string> = new Set(['next', 'gelecek', 'haftaya', 'onumuzdeki']);
export const thisWords: ReadonlySet<string> = new Set(['this', 'bu']);
