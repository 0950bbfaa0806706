import type { Content } from 'pdfmake/interfaces';
import type { Picture } from '../../../domain/common/text.ts';

/** A logo or a drawn signature inside a box of points, in its own proportions. */
export function picture({ dataUrl, width, height }: Picture, box: readonly [number, number]): Content {
  const scale = Math.min(box[0] / width, box[1] / height);
  const size = { width: width * scale, height: height * scale };
  if (!dataUrl.startsWith('data:image/svg+xml')) return { image: dataUrl, ...size };
  const bytes = Uint8Array.from(atob(dataUrl.slice(dataUrl.indexOf(',') + 1)), (character) => character.codePointAt(0) ?? 0);
  return { svg: new TextDecoder().decode(bytes), font: 'Inter', ...size };
}
