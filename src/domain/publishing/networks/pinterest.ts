import { clip, pictures, type ImageRules, type NetworkRules, type VideoRules } from './rules.ts';

const image: ImageRules = { mimes: ['image/jpeg', 'image/png'], maxBytes: 20_971_520, aspect: null, minWidth: null };
const video: VideoRules = {
  mimes: ['video/mp4', 'video/quicktime', 'video/x-m4v'],
  maxBytes: 2_147_483_648,
  seconds: { min: 4, max: 900 },
  aspect: null,
};

/** 800 by the interface's description; product and other tools stop at 500. */
export const pinterest: NetworkRules = {
  network: 'pinterest',
  source:
    'pinterest/api-description v5 openapi.yaml; gitroomhq/postiz-app@74b01ada; media sizes: product help, not checked again',
  asOf: '2026-11-23',
  limits: [
    { field: 'text', unit: 'code-points', max: 800, kind: 'hard' },
    { field: 'text', unit: 'code-points', max: 500, kind: 'safe' },
    { field: 'title', unit: 'code-points', max: 100, kind: 'hard' },
    { field: 'link', unit: 'code-points', max: 2_048, kind: 'hard' },
    { field: 'alt', unit: 'code-points', max: 500, kind: 'hard' },
  ],
  required: [],
  titled: ['image', 'carousel', 'video', 'reel'],
  hashtags: null,
  mentions: null,
  links: null,
  link: 'field',
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
    image: pictures(image, 1, 1),
    carousel: pictures(image, 2, 5),
    video: clip(video),
    reel: clip(video),
  },
};
