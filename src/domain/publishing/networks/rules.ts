import type { Network } from '../../clients/networks.ts';
import type { PostFormat } from '../../posts/content.ts';
import type { Unit } from '../count/index.ts';

export const limitFields = ['text', 'title', 'link', 'firstComment', 'alt'] as const;
export type LimitField = (typeof limitFields)[number];

/**
 * One limit of a field. `hard`: the network refuses more. `strict`: how the network counts is not documented, and by the stricter
 * reading it may refuse. `safe`: it takes more, but others were seen to cut there.
 */
export type TextLimit = {
  field: LimitField;
  unit: Unit;
  max: number;
  kind: 'hard' | 'strict' | 'safe';
  formats?: readonly PostFormat[];
};

export type Range = { min: number; max: number };

/**
 * What the network takes of a picture. Other kinds of picture are converted to JPEG and heavier ones made smaller when they are
 * sent.
 */
export type ImageRules = {
  mimes: readonly string[];
  maxBytes: number | null;
  /** Width by height; outside it the network refuses. */
  aspect: Range | null;
  minWidth: number | null;
  /** Pixels; a larger picture is sent smaller. Networks that scale it themselves (Instagram, Threads) have none. */
  largest?: { shortSide?: number; pixels?: number };
  /** Where it keeps GIFs moving and takes heavier ones than other pictures. */
  gifBytes?: number;
};

/** What the network takes of a video; nothing of it is converted. `fit` is what it should be to be shown as this format. */
export type VideoRules = {
  mimes: readonly string[];
  maxBytes: number | null;
  /** Seconds. */
  seconds: { min: number; max: number | null };
  aspect: Range | null;
  /** Pixels: the shorter side at least, the longer at most; the width at most. */
  sides?: { min?: number; max?: number; width?: number };
  minBytes?: number;
  fit?: { aspect: Range; seconds: number };
};

/** How a format is made on a network. A count of null media means that the kind is not taken. */
export type FormatRules = {
  /** How many media it needs and takes, whatever kind. */
  media: Range;
  image: ImageRules | null;
  video: VideoRules | null;
  document: { mimes: readonly string[]; maxBytes: number } | null;
  /** Pictures and videos in one post. */
  mixed: boolean;
  /** A story shows pictures only: its text is not sent. */
  textShown: boolean;
  /** On which kinds of media it keeps alt text. */
  alt: readonly ('image' | 'video')[];
};

export type Cap = { max: number; kind: 'hard' | 'safe' };

/** All that Onay knows of what a network takes; numbers are data, because they change. */
export type NetworkRules = {
  network: Network;
  /** Where the numbers are from, and the day they were read. */
  source: string;
  asOf: string;
  limits: readonly TextLimit[];
  /** Fields without which nothing goes out, whatever the format. */
  required: readonly ('title' | 'text')[];
  /** Formats with a title of their own; elsewhere a title is not sent. */
  titled: readonly PostFormat[];
  hashtags: Cap | null;
  mentions: Cap | null;
  /** Different links in text and link field together. */
  links: Cap | null;
  /**
   * Where the link of a variant goes: `card` below the text when no media take its place, else into the text; `text` always into
   * the text; `field` into a field of its own; `none`: links are not clickable there, and it is not sent.
   */
  link: 'card' | 'text' | 'field' | 'none';
  textOnly: boolean;
  firstComment: boolean;
  collaborators: number;
  taggedAccounts: number;
  /** About how many characters a feed shows before "more"; for previews only. */
  fold: number | null;
  /** The network itself can keep a post until its time. Minutes ahead at least, days at most. */
  nativeSchedule: { minAheadMinutes: number; maxAheadDays: number | null } | null;
  /** A text over the limit may be split into several posts. */
  thread: boolean;
  /** Characters that the network refuses in title and text. */
  refused: RegExp | null;
  /** US dollars a post costs by the interface, without and with a link. */
  price: { plain: number; withLink: number } | null;
  formats: Readonly<Partial<Record<PostFormat, FormatRules>>>;
};

const none: FormatRules = {
  media: { min: 0, max: 0 },
  image: null,
  video: null,
  document: null,
  mixed: false,
  textShown: true,
  alt: [],
};
/** Words alone. */
export const words: FormatRules = none;
/** So many pictures. */
export const pictures = (image: ImageRules, min: number, max: number, alt = true): FormatRules => ({
  ...none,
  media: { min, max },
  image,
  alt: alt ? ['image'] : [],
});
/** One video. */
export const clip = (video: VideoRules, alt = false): FormatRules => ({
  ...none,
  media: { min: 1, max: 1 },
  video,
  alt: alt ? ['video'] : [],
});
/** Pictures and videos side by side. */
export const mixedSet = (
  image: ImageRules,
  video: VideoRules,
  min: number,
  max: number,
  alt: FormatRules['alt'],
): FormatRules => ({ ...none, media: { min, max }, image, video, mixed: true, alt });
/** One picture or video, full screen, without words. */
export const storyOf = (image: ImageRules, video: VideoRules): FormatRules => ({
  ...none,
  media: { min: 1, max: 1 },
  image,
  video,
  textShown: false,
});

export const mp4 = ['video/mp4', 'video/quicktime'] as const;
