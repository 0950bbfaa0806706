import type { Drawing, Picture } from './messages.ts';

/** What Instagram asks for at the most across. */
export const width = 1_080;
const gap = 3;
const head = 168;

/** The profile as a client sees it: handle, avatar and tiles, without any mark of ours. */
export async function drawProfile({ tiles, square, handle, avatar, initials, colour, ground, ink }: Drawing): Promise<Blob> {
  const across = (width - 2 * gap) / 3;
  const tall = Math.round(square ? across : (across * 4) / 3);
  const rows = Math.max(1, Math.ceil(tiles.length / 3));
  const canvas = new OffscreenCanvas(width, head + rows * tall + (rows - 1) * gap);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no room to draw');
  context.fillStyle = ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
  await drawHead(context, { handle, avatar, initials, colour, ink });
  for (const [index, tile] of tiles.entries()) {
    const x = Math.round((index % 3) * (across + gap));
    const y = head + Math.floor(index / 3) * (tall + gap);
    const box = { x, y, w: Math.round((index % 3 + 1) * (across + gap) - gap) - x, h: tall };
    if (!await drawPicture(context, tile.picture, box)) drawPlain(context, tile, box);
    drawKind(context, tile.kind, box);
  }
  return canvas.convertToBlob({ type: 'image/png' });
}

type Context = OffscreenCanvasRenderingContext2D;
type Box = { x: number; y: number; w: number; h: number };

async function drawHead(context: Context, { handle, avatar, initials, colour, ink }: Pick<Drawing, 'handle' | 'avatar' | 'initials' | 'colour' | 'ink'>): Promise<void> {
  const box = { x: 36, y: 32, w: 104, h: 104 };
  context.save();
  context.beginPath();
  context.arc(box.x + 52, box.y + 52, 52, 0, 2 * Math.PI);
  context.clip();
  if (!await drawPicture(context, avatar, box)) {
    context.fillStyle = colour;
    context.fillRect(box.x, box.y, box.w, box.h);
    write(context, initials, { x: box.x + 52, y: box.y + 67, size: 42, weight: 600, colour: readable(colour), align: 'center' });
  }
  context.restore();
  write(context, handle, { x: 168, y: 96, size: 36, weight: 600, colour: ink, align: 'left' });
}

/** Fills a box with a picture, cut at its edges as the profile cuts. False when there is none that can be shown. */
async function drawPicture(context: Context, picture: Picture, { x, y, w, h }: Box): Promise<boolean> {
  if (picture === null) return false;
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(picture);
  } catch {
    return false;
  }
  const scale = Math.max(w / bitmap.width, h / bitmap.height);
  const [sw, sh] = [w / scale, h / scale];
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, (bitmap.width - sw) / 2, (bitmap.height - sh) / 2, sw, sh, x, y, w, h);
  bitmap.close();
  return true;
}

function drawPlain(context: Context, { words, format, colour }: Drawing['tiles'][number], { x, y, w, h }: Box): void {
  context.fillStyle = colour;
  context.fillRect(x, y, w, h);
  const ink = readable(colour);
  write(context, format, { x: x + 24, y: y + 52, size: 22, weight: 400, colour: ink, align: 'left' });
  font(context, 30, 600);
  lines(context, words, w - 48, 6).forEach((line, index) => write(context, line, { x: x + 24, y: y + 100 + index * 40, size: 30, weight: 600, colour: ink, align: 'left' }));
}

function drawKind(context: Context, kind: Drawing['tiles'][number]['kind'], { x, y, w }: Box): void {
  if (kind === null) return;
  context.save();
  context.translate(x + w - 48, y + 18);
  context.fillStyle = '#ffffff';
  context.strokeStyle = '#ffffff';
  context.lineWidth = 3;
  context.shadowColor = 'rgba(0, 0, 0, 0.5)';
  context.shadowBlur = 6;
  context.beginPath();
  if (kind === 'video') {
    context.moveTo(6, 2);
    context.lineTo(28, 15);
    context.lineTo(6, 28);
    context.fill();
  } else {
    context.roundRect(8, 2, 20, 20, 4);
    context.stroke();
    context.beginPath();
    context.roundRect(0, 10, 20, 20, 4);
    context.fill();
  }
  context.restore();
}

const font = (context: Context, size: number, weight: number): void => {
  context.font = `${weight} ${size}px 'Inter', 'Noto Sans', system-ui, sans-serif`;
};

type Text = { x: number; y: number; size: number; weight: number; colour: string; align: CanvasTextAlign };
function write(context: Context, text: string, { x, y, size, weight, colour, align }: Text): void {
  font(context, size, weight);
  context.fillStyle = colour;
  context.textAlign = align;
  context.fillText(text, x, y, width - x);
}

/** Words broken into lines that fit; what does not fit any more ends in an ellipsis. */
function lines(context: Context, text: string, most: number, rows: number): string[] {
  const found: string[] = [''];
  for (const word of text.split(/\s+/)) {
    const last = found.at(-1) ?? '';
    const joined = last === '' ? word : `${last} ${word}`;
    if (last === '' || context.measureText(joined).width <= most) found[found.length - 1] = joined;
    else found.push(word);
  }
  return found.length <= rows ? found : [...found.slice(0, rows - 1), `${found[rows - 1] ?? ''}…`];
}

/** Black or white, whichever is read better on a colour (WCAG 2.2 relative luminance). */
export function readable(colour: string): '#000000' | '#ffffff' {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0) > 0.179 ? '#000000' : '#ffffff';
}
