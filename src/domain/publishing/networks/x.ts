import { clip, mp4, pictures, words, type ImageRules, type NetworkRules, type VideoRules } from './rules.ts';

const image: ImageRules = {
  mimes: ['image/jpeg', 'image/png', 'image/gif', 'image/webp'],
  maxBytes: 5_242_880,
  aspect: null,
  minWidth: null,
  gifBytes: 15_728_640,
};
const video: VideoRules = {
  mimes: mp4,
  maxBytes: 536_870_912,
  seconds: { min: 0.5, max: 140 },
  sides: { min: 32 },
  aspect: { min: 1 / 3, max: 3 },
};

/** Premium accounts may write and film longer; Onay holds to what every account has. Videos over 1280 × 1024 are scaled. */
export const x: NetworkRules = {
  network: 'x',
  source: 'xdevplatform/docs@28713281: counting-characters, media, pricing; twitter-text 3.1.0',
  asOf: '2026-08-22',
  limits: [
    { field: 'text', unit: 'weighted', max: 280, kind: 'hard' },
    { field: 'firstComment', unit: 'weighted', max: 280, kind: 'hard' },
    { field: 'alt', unit: 'code-points', max: 1_000, kind: 'hard' },
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
  nativeSchedule: null,
  thread: true,
  refused: /[\uFFFE\uFEFF\uFFFF]/gu,
  price: { plain: 0.015, withLink: 0.2 },
  formats: {
    text: words,
    link: words,
    image: pictures(image, 1, 4),
    carousel: pictures(image, 2, 4),
    video: clip(video),
    reel: clip(video),
  },
};
