/** Why a file is not taken; the `media` catalogue has a sentence for each. */
export const refusalCodes = [
  // by its first bytes
  'empty', 'svg', 'program', 'web-page', 'archive', 'sound', 'other-picture', 'other-video', 'unknown',
  // by its size
  'picture-too-large', 'document-too-large', 'video-too-large',
  // by its header
  'too-many-pixels', 'damaged', 'heic',
  // by looking at it
  'not-decodable', 'pdf-unreadable',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** A file that is not taken. */
export class MediaRefusal extends Error {
  readonly code: RefusalCode;
  constructor(code: RefusalCode, detail?: string) {
    super(detail ?? code);
    this.name = 'MediaRefusal';
    this.code = code;
  }
}
