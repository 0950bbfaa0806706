import { clip, type NetworkRules, type VideoRules } from './rules.ts';

const video: VideoRules = {
  mimes: ['video/mp4', 'video/quicktime', 'video/webm', 'video/x-m4v', 'video/x-matroska', 'video/mpeg', 'video/x-msvideo'],
  maxBytes: 274_877_906_944,
  seconds: { min: 0, max: 43_200 },
  aspect: null,
};

/** A reel is a Short: upright or square and up to three minutes (15 October 2024, product help); else it is an ordinary video. */
export const youtube: NetworkRules = {
  network: 'youtube',
  source:
    'developers.google.com/youtube/v3/docs/videos (copy of 2026-09-19); Shorts, comment and hashtags: product ' +
    'help and general knowledge',
  asOf: '2026-11-23',
  limits: [
    { field: 'title', unit: 'code-points', max: 100, kind: 'hard' },
    { field: 'text', unit: 'utf8', max: 5_000, kind: 'hard' },
    { field: 'firstComment', unit: 'code-points', max: 10_000, kind: 'hard' },
  ],
  required: ['title'],
  titled: ['video', 'reel'],
  hashtags: { max: 60, kind: 'safe' },
  mentions: null,
  links: null,
  link: 'text',
  textOnly: false,
  firstComment: true,
  collaborators: 0,
  taggedAccounts: 0,
  fold: null,
  nativeSchedule: { minAheadMinutes: 0, maxAheadDays: null },
  thread: false,
  refused: /[<>]/gu,
  price: null,
  formats: { video: clip(video), reel: clip({ ...video, fit: { aspect: { min: 0, max: 1 }, seconds: 180 } }) },
};
