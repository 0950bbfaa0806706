import { clip, pictures, type ImageRules, type NetworkRules, type VideoRules } from './rules.ts';

const image: ImageRules = {
  mimes: ['image/jpeg', 'image/webp'],
  maxBytes: 20_971_520,
  aspect: null,
  minWidth: null,
  largest: { shortSide: 1_080 },
};
const video: VideoRules = {
  mimes: ['video/mp4', 'video/webm', 'video/quicktime'],
  maxBytes: 4_294_967_296,
  seconds: { min: 3, max: 600 },
  aspect: null,
  sides: { min: 360, max: 4_096 },
};

/** A creator's own longest video may be shorter than ten minutes: the network says so when it is asked. */
export const tiktok: NetworkRules = {
  network: 'tiktok',
  source: 'developers.tiktok.com/doc/content-posting-api-reference-direct-post (copy of 2026-09-19)',
  asOf: '2026-11-23',
  limits: [
    { field: 'text', unit: 'utf16', max: 2_200, kind: 'hard', formats: ['video', 'reel'] },
    { field: 'text', unit: 'utf16', max: 4_000, kind: 'hard', formats: ['image', 'carousel'] },
    { field: 'title', unit: 'utf16', max: 90, kind: 'hard', formats: ['image', 'carousel'] },
  ],
  required: [],
  titled: ['image', 'carousel'],
  hashtags: null,
  mentions: null,
  links: null,
  link: 'none',
  textOnly: false,
  firstComment: false,
  collaborators: 0,
  taggedAccounts: 0,
  fold: null,
  nativeSchedule: null,
  thread: false,
  refused: null,
  price: null,
  formats: {
    image: pictures(image, 1, 35, false),
    carousel: pictures(image, 2, 35, false),
    video: clip(video),
    reel: clip(video),
  },
};
