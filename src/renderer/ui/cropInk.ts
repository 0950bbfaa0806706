import type { Picture } from '../../domain/common/text.ts';

const marginPixels = 8;

/** The inked part of a canvas as a PNG with a small margin; null when there is no ink. */
export function cropInk(canvas: HTMLCanvasElement): Picture | null {
  const context = canvas.getContext('2d');
  if (!context) return null;
  const box = inkBox(context.getImageData(0, 0, canvas.width, canvas.height));
  if (!box) return null;
  const left = Math.max(0, box.left - marginPixels);
  const top = Math.max(0, box.top - marginPixels);
  const width = Math.min(canvas.width, box.right + marginPixels + 1) - left;
  const height = Math.min(canvas.height, box.bottom + marginPixels + 1) - top;
  const cut = document.createElement('canvas');
  cut.width = width;
  cut.height = height;
  cut.getContext('2d')?.drawImage(canvas, left, top, width, height, 0, 0, width, height);
  return { dataUrl: cut.toDataURL('image/png'), width, height };
}

/** The smallest box that holds every pixel that is not transparent. */
export function inkBox({ data, width, height }: Pick<ImageData, 'data' | 'width' | 'height'>) {
  let box: { left: number; top: number; right: number; bottom: number } | null = null;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if ((data[(y * width + x) * 4 + 3] ?? 0) === 0) continue;
      box = box
        ? { left: Math.min(box.left, x), top: Math.min(box.top, y), right: Math.max(box.right, x), bottom: y }
        : { left: x, top: y, right: x, bottom: y };
    }
  }
  return box;
}
