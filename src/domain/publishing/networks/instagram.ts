import { clip, mixedSet, mp4, pictures, storyOf, type ImageRules, type NetworkRules, type VideoRules } from './rules.ts';

const image: ImageRules = {
  mimes: ['image/jpeg'],
  maxBytes: 8_388_608,
  aspect: { min: 0.8, max: 1.91 },
  minWidth: 320,
};
const reel: VideoRules = {
  mimes: mp4,
  maxBytes: 300_000_000,
  seconds: { min: 3, max: 900 },
  aspect: { min: 0.01, max: 10 },
  sides: { width: 1_920 },
};
const any: ImageRules = { ...image, aspect: null };

/** Instagram's unit of counting is undocumented: code points hold, UTF-16 units warn. */
export const instagram: NetworkRules = {
  network: 'instagram',
  source:
    'developers.facebook.com/docs/instagram-platform/content-publishing (copy of 2026-09-19); fold: third ' +
    'parties; comment: general knowledge',
  asOf: '2026-11-23',
  limits: [
    { field: 'text', unit: 'code-points', max: 2_200, kind: 'hard' },
    { field: 'text', unit: 'utf16', max: 2_200, kind: 'strict' },
    { field: 'firstComment', unit: 'code-points', max: 2_200, kind: 'hard' },
    { field: 'alt', unit: 'code-points', max: 1_000, kind: 'hard' },
  ],
  required: [],
  titled: [],
  hashtags: { max: 30, kind: 'hard' },
  mentions: { max: 20, kind: 'hard' },
  links: null,
  link: 'none',
  textOnly: false,
  firstComment: true,
  collaborators: 3,
  taggedAccounts: 20,
  fold: 125,
  nativeSchedule: null,
  thread: false,
  refused: null,
  price: null,
  formats: {
    image: pictures(image, 1, 1),
    carousel: mixedSet(any, reel, 2, 10, ['image']),
    reel: clip(reel),
    video: clip(reel),
    story: storyOf(any, { ...reel, maxBytes: 104_857_600, seconds: { min: 3, max: 60 } }),
  },
};
