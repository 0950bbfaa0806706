export type FileType = 'pdf' | 'png' | 'jpeg';

/** Readers look for the header in the first kilobyte, and so does the check of signatures. */
const headerRoom = 1024;
const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const jpeg = [0xff, 0xd8, 0xff];

/** What a file is by what it holds, never by its name; null when it is none of the three. */
export function fileType(bytes: Uint8Array): FileType | null {
  const starts = (magic: readonly number[]) => magic.every((byte, index) => bytes[index] === byte);
  if (starts(png)) return 'png';
  if (starts(jpeg)) return 'jpeg';
  return new TextDecoder('latin1').decode(bytes.subarray(0, headerRoom)).includes('%PDF-') ? 'pdf' : null;
}

/** The name a file is kept under: its own, with the ending that its content has, so that every reader opens it. */
export function keptName(name: string, type: FileType): string {
  const ending = { pdf: /\.pdf$/i, png: /\.png$/i, jpeg: /\.jpe?g$/i }[type];
  const own = name.trim() || 'document';
  return ending.test(own) ? own.slice(-200) : `${own.slice(0, 190)}.${type === 'jpeg' ? 'jpg' : type}`;
}
