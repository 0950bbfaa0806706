import { clip, mixedSet, mp4, pictures, words, type ImageRules, type NetworkRules, type VideoRules } from './rules.ts';

const image: ImageRules = {
  mimes: ['image/jpeg', 'image/png'],
  maxBytes: 8_388_608,
  aspect: { min: 0.1, max: 10 },
  minWidth: 320,
};
const video: VideoRules = { mimes: mp4, maxBytes: 1_073_741_824, seconds: { min: 0, max: 300 }, aspect: { min: 0.01, max: 10 } };

/** One tag becomes the topic; others stay words. Since 22 December 2025 more than five different links are refused. */
export const threads: NetworkRules = {
  network: 'threads',
  source:
    'developers.facebook.com/documentation/threads: overview, posts, create-posts/text-attachments (2026-07-02); ' +
    'alt text: vendors',
  asOf: '2026-11-23',
  limits: [
    { field: 'text', unit: 'threads', max: 500, kind: 'hard' },
    { field: 'firstComment', unit: 'threads', max: 500, kind: 'hard' },
    { field: 'alt', unit: 'code-points', max: 1_000, kind: 'hard' },
  ],
  required: [],
  titled: [],
  hashtags: { max: 1, kind: 'safe' },
  mentions: null,
  links: { max: 5, kind: 'hard' },
  link: 'card',
  textOnly: true,
  firstComment: true,
  collaborators: 0,
  taggedAccounts: 0,
  fold: 500,
  nativeSchedule: null,
  thread: false,
  refused: null,
  price: null,
  formats: {
    text: words,
    link: words,
    image: pictures(image, 1, 20),
    carousel: mixedSet(image, video, 2, 20, ['image', 'video']),
    video: clip(video, true),
    reel: clip(video, true),
  },
};
