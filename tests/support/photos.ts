import type { Page } from '@playwright/test';

/** What a photo shows: a cup on a table from above, or mountains one behind the other. */
export type Scene = 'cup' | 'ridge';
export type Photo = { name: string; base64: string };
export type PhotoOf = { name: string; scene: Scene; /** Another one is another picture. */ seed: number; width: number; height: number };

/** A picture that a decoder takes and that looks like something, drawn by the program's own page, as JPEG. */
export async function photo(page: Page, { name, ...of }: PhotoOf): Promise<Photo> {
  return { name, base64: await page.evaluate(drawn, of) };
}

async function drawn({ scene, seed, width, height }: Omit<PhotoOf, 'name'>): Promise<string> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('nothing to draw on');
  let state = seed * 7_919 + 13;
  const chance = (): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const ground = (from: string, to: string): void => {
    const fill = context.createLinearGradient(0, 0, width * 0.3, height);
    fill.addColorStop(0, from);
    fill.addColorStop(1, to);
    context.fillStyle = fill;
    context.fillRect(0, 0, width, height);
  };
  const round = (x: number, y: number, radius: number, colour: string): void => {
    context.fillStyle = colour;
    context.beginPath();
    context.arc(x, y, radius, 0, Math.PI * 2);
    context.fill();
  };
  if (scene === 'cup') {
    const hue = 18 + chance() * 30;
    ground(`hsl(${hue} 38% ${44 + chance() * 34}%)`, `hsl(${hue + 8} 34% ${24 + chance() * 22}%)`);
    for (let board = 1; board < 6; board += 1) {
      context.fillStyle = 'rgb(0 0 0 / 7%)';
      context.fillRect(0, (board * height) / 6, width, 3);
    }
    const size = Math.min(width, height) * (0.26 + chance() * 0.08);
    const [x, y] = [width * (0.4 + chance() * 0.2), height * (0.42 + chance() * 0.16)];
    context.shadowColor = 'rgb(0 0 0 / 45%)';
    context.shadowBlur = size / 4;
    context.shadowOffsetY = size / 10;
    round(x, y, size, `hsl(${chance() * 60 + 10} 24% 92%)`);
    round(x + size * 1.02, y, size * 0.24, 'hsl(30 20% 88%)');
    context.shadowBlur = size / 8;
    round(x, y, size * 0.72, 'hsl(30 22% 97%)');
    context.shadowColor = 'transparent';
    round(x, y, size * 0.62, `hsl(24 52% ${16 + chance() * 12}%)`);
    round(x - size * 0.12, y - size * 0.1, size * 0.38, `hsl(28 50% ${34 + chance() * 18}%)`);
    round(x - size * 0.1, y - size * 0.14, size * 0.2, `hsl(34 60% ${62 + chance() * 14}%)`);
    for (let bean = 0; bean < 9; bean += 1) {
      context.save();
      context.translate(chance() * width, chance() < 0.5 ? chance() * height * 0.16 : height * (0.84 + chance() * 0.16));
      context.rotate(chance() * Math.PI);
      context.scale(1, 0.62);
      round(0, 0, size * 0.12, 'hsl(22 46% 17%)');
      context.restore();
    }
  } else {
    const hue = 195 + chance() * 30;
    const dusk = chance() < 0.4;
    ground(dusk ? `hsl(${20 + chance() * 20} 62% 74%)` : `hsl(${hue} 52% 80%)`, `hsl(${hue} 30% 90%)`);
    round(width * (0.2 + chance() * 0.6), height * (0.18 + chance() * 0.14), Math.min(width, height) * 0.07, 'hsl(45 80% 94%)');
    for (let range = 0; range < 4; range += 1) {
      context.fillStyle = `hsl(${hue + range * 4} ${18 + range * 8}% ${70 - range * 16}%)`;
      context.beginPath();
      context.moveTo(0, height);
      const [base, peaks] = [height * (0.42 + range * 0.14), 5 + range];
      for (let peak = 0; peak <= peaks; peak += 1) context.lineTo((peak * width) / peaks, base - (peak % 2 === 0 ? 0.2 : 1) * chance() * height * 0.2);
      context.lineTo(width, height);
      context.fill();
    }
  }
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.86 })).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** Drops files anywhere on the window, as from a file manager. */
export async function drop(page: Page, files: readonly Photo[]): Promise<void> {
  const transfer = await page.evaluateHandle((all) => {
    const data = new DataTransfer();
    for (const { name, base64 } of all) data.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
    return data;
  }, files);
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}

/** A film of a second that a player takes, upright, without sound; another seed is another film. */
export async function film(page: Page, name: string, seed: number): Promise<Photo> {
  return { name, base64: await page.evaluate(filmed, seed) };
}

async function filmed(seed: number): Promise<string> {
  const canvas = Object.assign(document.createElement('canvas'), { width: 540, height: 960 });
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('nothing to draw on');
  const recorder = new MediaRecorder(canvas.captureStream(), { mimeType: 'video/webm;codecs=vp8' });
  const pieces: Blob[] = [];
  recorder.addEventListener('dataavailable', ({ data }) => pieces.push(data));
  const ended = new Promise((resolve) => { recorder.addEventListener('stop', resolve, { once: true }); });
  recorder.start();
  for (let frame = 0; frame < 40; frame += 1) {
    const hue = 12 + ((seed * 11) % 34);
    const fill = context.createLinearGradient(0, 0, 0, 960);
    fill.addColorStop(0, `hsl(${hue} 40% 62%)`);
    fill.addColorStop(1, `hsl(${hue + 14} 46% 24%)`);
    context.fillStyle = fill;
    context.fillRect(0, 0, 540, 960);
    // Steam over a cup, rising.
    for (let wisp = 0; wisp < 3; wisp += 1) {
      context.strokeStyle = 'rgb(255 255 255 / 40%)';
      context.lineWidth = 14;
      context.beginPath();
      for (let y = 560; y > 240; y -= 8) context.lineTo(200 + wisp * 70 + Math.sin((y + frame * 6 + seed * 50) / 40) * 18, y);
      context.stroke();
    }
    context.fillStyle = 'hsl(36 40% 94%)';
    context.beginPath();
    context.roundRect(150, 590, 240, 190, [16, 16, 90, 90]);
    context.fill();
    await new Promise(requestAnimationFrame);
  }
  recorder.stop();
  await ended;
  const bytes = new Uint8Array(await new Blob(pieces).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
