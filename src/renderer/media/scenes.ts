import type { KeptPicture, Scene } from '../data/sample/index.ts';
import { takeIn } from './add.ts';
import { createBatch } from './uploads.ts';

/** What a scene is drawn on, and how large it becomes: 4:5, the tallest that a feed shows. */
const ground = { width: 100, height: 125 } as const;
const width = 1_080;
/** One is drawn while another is written; main takes only so many uploads at once. */
const lanes = 4;

/**
 * Draws the sample's pictures and brings them into the vault; no row is written. The sample is there without them too: one
 * that cannot be kept (a full disk) is left out.
 */
export async function keepScenes(scenes: readonly (readonly Scene[])[]): Promise<KeptPicture[]> {
  const all = scenes.flatMap((list, client) => list.map((scene) => ({ client, scene })));
  const kept: PromiseSettledResult<KeptPicture>[] = [];
  for (let from = 0; from < all.length; from += lanes) {
    kept.push(...await Promise.allSettled(all.slice(from, from + lanes).map(({ client, scene }) => keep(client, scene))));
  }
  return kept.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
}

async function keep(client: number, scene: Scene): Promise<KeptPicture> {
  const { signal } = new AbortController();
  const file = new File([await draw(scene)], scene.name, { type: 'image/jpeg' });
  return { client, file: await takeIn(file, scene.name, createBatch(signal), signal), alt: scene.alt };
}

function draw(scene: Scene): Promise<Blob> {
  const scale = width / ground.width;
  const canvas = new OffscreenCanvas(width, ground.height * scale);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('nothing to draw on');
  pen.scale(scale, scale);
  const light = pen.createLinearGradient(0, 0, 0, ground.height);
  for (const [index, colour] of scene.ground.entries()) light.addColorStop(index, colour);
  pen.fillStyle = light;
  pen.fillRect(0, 0, ground.width, ground.height);
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  for (const [colour, path, line] of scene.shapes) {
    const shape = new Path2D(path);
    if (line === undefined) {
      pen.fillStyle = colour;
      // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- a pen, not an array
      pen.fill(shape);
    } else {
      pen.strokeStyle = colour;
      pen.lineWidth = line;
      pen.stroke(shape);
    }
  }
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.82 });
}
