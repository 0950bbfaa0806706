import type { Picture } from '../../domain/common/text.ts';

/** A logo needs no more than this to print sharp at the width of a cover. */
const longestSide = 900;
const maxFileBytes = 20 * 1024 * 1024;

export type ReadPicture = { ok: true; picture: Picture } | { ok: false; code: 'too-large' | 'not-a-picture' };

/**
 * Decodes a picture by what it holds, not by its name, scales it down and keeps it as PNG: metadata (place, camera) is gone,
 * and nothing but pixels reaches a document.
 */
export async function readPicture(file: Blob): Promise<ReadPicture> {
  if (file.size > maxFileBytes) return { ok: false, code: 'too-large' };
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file);
  } catch {
    return { ok: false, code: 'not-a-picture' };
  }
  const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
  return { ok: true, picture: { dataUrl: `data:image/png;base64,${toBase64(bytes)}`, width, height } };
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}
