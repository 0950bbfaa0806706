import type { Network } from '../../clients/networks.ts';
import type { Id } from '../../common/id.ts';
import type { Medium } from '../../media/index.ts';
import type { PostFormat } from '../../posts/content.ts';
import type { FormatRules, ImageRules, Range, VideoRules } from '../networks/rules.ts';
import { problem, type Problem, type ProblemCode, type Params } from '../problems.ts';

type Place = { format: PostFormat; network: Network; variantId: Id };
type Say = (code: ProblemCode, params?: Params) => Problem;

/**
 * What one medium offends against in a format of a network. Pictures are converted and made smaller when sent; videos are not.
 */
export function checkMedium(medium: Medium, made: FormatRules, { format, network, variantId }: Place): Problem[] {
  const say: Say = (code, params = {}) =>
    problem(code, {
      variantId,
      field: 'media',
      mediaIds: [medium.id],
      network,
      params: { format, name: medium.name, ...params },
    });
  if (made.media.max === 0) return [];
  switch (medium.kind) {
    case 'image':
      return made.image === null ? [say('media-kind')] : checkImage(medium, made.image, say);
    case 'video':
      return made.video === null ? [say('media-kind')] : checkVideo(medium, made.video, say);
    case 'pdf':
      return made.document === null
        ? [say('media-kind')]
        : [
            ...(made.document.mimes.includes(medium.mime) ? [] : [say('document-type')]),
            ...(medium.bytes > made.document.maxBytes
              ? [say('document-heavy', heavy(medium.bytes, made.document.maxBytes))]
              : []),
          ];
  }
}

function checkImage({ mime, bytes, width, height }: Medium, rules: ImageRules, say: Say): Problem[] {
  const taken = rules.mimes.includes(mime);
  const from = mime
    .replace(/^image\//, '')
    .replace(/\+.*$/, '')
    .toUpperCase();
  return [
    ...(taken ? [] : [mime === 'image/gif' ? say('image-stands-still') : say('image-converted', { from })]),
    ...(taken ? tooMuch({ mime, bytes, width, height }, rules, say) : []),
    ...(rules.minWidth !== null && width !== null && width < rules.minWidth
      ? [say('image-narrow', { width, least: rules.minWidth })]
      : []),
    ...(outside(width, height, rules.aspect) ? [say('image-shape', shape(width, height, rules.aspect))] : []),
  ];
}

type Bulk = Pick<Medium, 'mime' | 'bytes' | 'width' | 'height'>;

/** A picture is sent smaller; a GIF would lose its motion by that, so it is refused where it moves. */
function tooMuch({ mime, bytes, width, height }: Bulk, { maxBytes, gifBytes, largest }: ImageRules, say: Say): Problem[] {
  if (mime === 'image/gif' && maxBytes !== null) {
    const most = gifBytes ?? maxBytes;
    return bytes > most ? [say('video-heavy', heavy(bytes, most))] : [];
  }
  if (maxBytes !== null && bytes > maxBytes) return [say('image-heavy', heavy(bytes, maxBytes))];
  if (width === null || height === null || largest === undefined) return [];
  const { shortSide = Infinity, pixels = Infinity } = largest;
  const large = Math.min(width, height) > shortSide || width * height > pixels;
  return large ? [say('image-large', { width, height })] : [];
}

function wrongSize(width: number | null, height: number | null, sides: VideoRules['sides']): boolean {
  if (width === null || height === null || sides === undefined) return false;
  const { min = 0, max = Infinity, width: widest = Infinity } = sides;
  return Math.min(width, height) < min || Math.max(width, height) > max || width > widest;
}

function checkVideo({ mime, bytes, width, height, durationMs }: Medium, rules: VideoRules, say: Say): Problem[] {
  const seconds = durationMs === null ? null : durationMs / 1_000;
  const { min, max } = rules.seconds;
  const fits = rules.fit === undefined || (!outside(width, height, rules.fit.aspect) && (seconds ?? 0) <= rules.fit.seconds);
  return [
    ...(rules.mimes.includes(mime) ? [] : [say('video-type', { from: mime.replace(/^video\//, '') })]),
    ...(rules.maxBytes !== null && bytes > rules.maxBytes ? [say('video-heavy', heavy(bytes, rules.maxBytes))] : []),
    ...(bytes < (rules.minBytes ?? 0) ? [say('video-light')] : []),
    ...(wrongSize(width, height, rules.sides) ? [say('video-size', { width: width ?? 0, height: height ?? 0 })] : []),
    ...(seconds !== null && max !== null && seconds > max + tolerance
      ? [say('video-long', { length: clock(seconds), limit: clock(max) })]
      : []),
    ...(seconds !== null && seconds < min ? [say('video-short', { length: clock(seconds), limit: clock(min) })] : []),
    ...(outside(width, height, rules.aspect) ? [say('video-shape', shape(width, height, rules.aspect))] : []),
    ...(fits ? [] : [say('video-not-fit', { limit: clock(rules.fit?.seconds ?? 0) })]),
  ];
}

/** Recorders overshoot: a minute often lasts 60.04 s, and the networks take it. */
const tolerance = 0.1;
/** A pixel of rounding is no other shape. */
const outside = (width: number | null, height: number | null, range: Range | null): boolean =>
  range !== null &&
  width !== null &&
  height !== null &&
  (width / height < range.min - 0.005 || width / height > range.max + 0.005);

const round = (value: number): number => Math.round(value * 100) / 100;
const shape = (width: number | null, height: number | null, range: Range | null): Params => ({
  shape: round((width ?? 1) / (height ?? 1)),
  from: round(range?.min ?? 0),
  to: round(range?.max ?? 0),
});
/** A tenth of a megabyte more than allowed must not read as equal. */
const heavy = (bytes: number, most: number): Params => ({
  megabytes: Math.ceil(bytes / 100_000) / 10,
  most: Math.floor(most / 100_000) / 10,
});

/** Seconds as `m:ss` or `h:mm:ss`, tenths where there is less than a second; read alike in every language. */
export function clock(seconds: number): string {
  if (seconds > 0 && seconds < 1) return `0:00.${Math.floor(seconds * 10)}`;
  const whole = Math.ceil(seconds - tolerance);
  const two = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(whole / 3_600);
  const minutes = Math.floor((whole % 3_600) / 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}
