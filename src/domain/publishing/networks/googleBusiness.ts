import { pictures, words, type ImageRules, type NetworkRules } from './rules.ts';

const image: ImageRules = { mimes: ['image/jpeg', 'image/png'], maxBytes: 5_242_880, aspect: null, minWidth: 250 };

/** General knowledge, not read from the documentation: 1,500 characters, one photo from 250 pixels, a button with a link. */
export const googleBusiness: NetworkRules = {
  network: 'google-business',
  source: 'general knowledge of Google Business Profile local posts; not checked against the documentation',
  asOf: '2026-11-23',
  limits: [{ field: 'text', unit: 'code-points', max: 1_500, kind: 'hard' }],
  required: ['text'],
  titled: [],
  hashtags: null,
  mentions: null,
  links: null,
  link: 'field',
  textOnly: true,
  firstComment: false,
  collaborators: 0,
  taggedAccounts: 0,
  fold: null,
  nativeSchedule: null,
  thread: false,
  refused: null,
  price: null,
  formats: { text: words, link: words, image: pictures(image, 1, 1, false) },
};
