import { clip, pictures, words, type ImageRules, type NetworkRules, type VideoRules } from './rules.ts';

const image: ImageRules = {
  mimes: ['image/jpeg', 'image/png', 'image/gif'],
  maxBytes: null,
  aspect: null,
  minWidth: null,
  largest: { pixels: 36_152_319 },
};
const video: VideoRules = {
  mimes: ['video/mp4'],
  maxBytes: 524_288_000,
  seconds: { min: 3, max: 1_800 },
  aspect: null,
  minBytes: 75_000,
};
const papers = [
  'application/pdf',
  'application/msword',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.ms-powerpoint',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
] as const;

/** Counted before the escapes that the interface wants ("little text"); a document's title is cut by the composer at 58. */
export const linkedin: NetworkRules = {
  network: 'linkedin',
  source:
    'learn.microsoft.com/linkedin/marketing/community-management/shares/posts-api (copy of 2026-09-19); fold: ' +
    'third parties; comment and title: general knowledge',
  asOf: '2026-11-23',
  limits: [
    { field: 'text', unit: 'code-points', max: 3_000, kind: 'hard' },
    { field: 'text', unit: 'utf16', max: 3_000, kind: 'strict' },
    { field: 'title', unit: 'code-points', max: 200, kind: 'hard', formats: ['document'] },
    { field: 'title', unit: 'code-points', max: 58, kind: 'safe', formats: ['document'] },
    { field: 'firstComment', unit: 'code-points', max: 1_250, kind: 'hard' },
    { field: 'alt', unit: 'code-points', max: 4_086, kind: 'hard' },
  ],
  required: [],
  titled: ['document'],
  hashtags: null,
  mentions: null,
  links: null,
  link: 'card',
  textOnly: true,
  firstComment: true,
  collaborators: 0,
  taggedAccounts: 0,
  fold: 200,
  nativeSchedule: null,
  thread: false,
  refused: null,
  price: null,
  formats: {
    text: words,
    link: words,
    image: pictures(image, 1, 20),
    carousel: pictures(image, 2, 20),
    video: clip(video),
    reel: clip(video),
    document: { ...words, media: { min: 1, max: 1 }, document: { mimes: papers, maxBytes: 104_857_600 } },
  },
};
