import { clip, mp4, pictures, storyOf, words, type ImageRules, type NetworkRules, type VideoRules } from './rules.ts';

const image: ImageRules = { mimes: ['image/jpeg', 'image/png'], maxBytes: 4_000_000, aspect: null, minWidth: null };
const video: VideoRules = { mimes: mp4, maxBytes: null, seconds: { min: 1, max: null }, aspect: null };

/** Pages. No official figure is published for the text, the number of photos (ten is what schedulers hold to) or the alt text. */
export const facebook: NetworkRules = {
  network: 'facebook',
  source:
    'developers.facebook.com/docs/pages-api/posts and graph-api/reference/photo; gitroomhq/postiz-app@74b01ada ' +
    '(63,206; 4 MB); fold: third parties; comment: general knowledge',
  asOf: '2026-11-23',
  limits: [
    { field: 'text', unit: 'code-points', max: 63_206, kind: 'hard' },
    { field: 'firstComment', unit: 'code-points', max: 8_000, kind: 'hard' },
    { field: 'alt', unit: 'code-points', max: 2_000, kind: 'safe' },
  ],
  required: [],
  titled: [],
  hashtags: null,
  mentions: null,
  links: null,
  link: 'card',
  textOnly: true,
  firstComment: true,
  collaborators: 0,
  taggedAccounts: 0,
  fold: 400,
  nativeSchedule: { minAheadMinutes: 10, maxAheadDays: 30 },
  thread: false,
  refused: null,
  price: null,
  formats: {
    text: words,
    link: words,
    image: pictures(image, 1, 10),
    carousel: pictures(image, 2, 10),
    video: clip(video),
    reel: clip({ ...video, seconds: { min: 3, max: null }, fit: { aspect: { min: 0.5, max: 0.6 }, seconds: 90 } }),
    story: storyOf(image, { ...video, seconds: { min: 1, max: 60 } }),
  },
};
