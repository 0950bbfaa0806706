import { clip, pictures, words, type ImageRules, type NetworkRules, type VideoRules } from './rules.ts';

const image: ImageRules = {
  mimes: ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/heic', 'image/heif', 'image/avif'],
  maxBytes: 16_777_216,
  aspect: null,
  minWidth: null,
  largest: { pixels: 33_177_600 },
};
const video: VideoRules = {
  mimes: ['video/mp4', 'video/quicktime', 'video/webm'],
  maxBytes: 103_809_024,
  seconds: { min: 0, max: null },
  aspect: null,
};

/** What a server has when nobody changed it; many allow longer texts. */
export const mastodon: NetworkRules = {
  network: 'mastodon',
  source: 'mastodon/documentation@2903485d: entities/Instance, methods/statuses, methods/media',
  asOf: '2026-07-02',
  limits: [
    { field: 'text', unit: 'mastodon', max: 500, kind: 'hard' },
    { field: 'firstComment', unit: 'mastodon', max: 500, kind: 'hard' },
    { field: 'alt', unit: 'code-points', max: 1_500, kind: 'hard' },
  ],
  required: [],
  titled: [],
  hashtags: null,
  mentions: null,
  links: null,
  link: 'text',
  textOnly: true,
  firstComment: true,
  collaborators: 0,
  taggedAccounts: 0,
  fold: null,
  nativeSchedule: { minAheadMinutes: 5, maxAheadDays: null },
  thread: false,
  refused: null,
  price: null,
  formats: {
    text: words,
    link: words,
    image: pictures(image, 1, 4),
    carousel: pictures(image, 2, 4),
    video: clip(video, true),
    reel: clip(video, true),
  },
};
