import { clip, pictures, words, type ImageRules, type NetworkRules, type VideoRules } from './rules.ts';

const image: ImageRules = {
  mimes: ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/avif', 'image/heic'],
  maxBytes: 1_000_000,
  aspect: null,
  minWidth: null,
};
const video: VideoRules = { mimes: ['video/mp4'], maxBytes: 100_000_000, seconds: { min: 0, max: 180 }, aspect: null };

/** Both text limits hold. Pictures are sent with a million bytes at most, which every server takes. */
export const bluesky: NetworkRules = {
  network: 'bluesky',
  source: '@atproto/api 0.21.0 lexicons; @atproto/pds 0.4.217, tried; alt text: the official app',
  asOf: '2026-11-23',
  limits: [
    { field: 'text', unit: 'graphemes', max: 300, kind: 'hard' },
    { field: 'text', unit: 'utf8', max: 3_000, kind: 'hard' },
    { field: 'firstComment', unit: 'graphemes', max: 300, kind: 'hard' },
    { field: 'firstComment', unit: 'utf8', max: 3_000, kind: 'hard' },
    { field: 'alt', unit: 'graphemes', max: 2_000, kind: 'safe' },
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
  fold: null,
  nativeSchedule: null,
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
