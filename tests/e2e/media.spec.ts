import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { axe } from '../support/axe.ts';
import { expect, test, type App } from '../support/app.ts';
import * as steps from '../support/steps/index.ts';
import * as file from '../fixtures/media.ts';

type Upload = { name: string; bytes: Uint8Array };

/** Every file of the vault's media, below its shelves. */
const kept = (app: App): string[] => readdirSync(mediaFolder(app), { recursive: true, encoding: 'utf8' })
  .filter((name) => statSync(join(mediaFolder(app), name)).isFile()).toSorted();
const mediaFolder = (app: App): string => join(app.host === 'browser' ? app.dataFolder : join(app.dataFolder, 'electron', 'data'), 'media');
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Drops files anywhere on the window, as from a file manager. */
async function drop(page: Page, files: readonly Upload[]): Promise<void> {
  const given = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') }));
  const transfer = await page.evaluateHandle((all) => {
    const data = new DataTransfer();
    for (const { name, base64 } of all) data.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
    return data;
  }, given);
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}

/** A photo that a decoder takes, with the place of a phone in front. */
async function photo(page: Page, width: number, height: number, orientation = 1): Promise<Uint8Array> {
  const base64 = await page.evaluate(async ([w, h]) => {
    const canvas = new OffscreenCanvas(w, h);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('nothing to draw on');
    for (let at = 0; at < 20; at += 1) {
      context.fillStyle = `hsl(${at * 18} 60% 50%)`;
      context.fillRect((at * w) / 20, 0, w / 20, h);
    }
    const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 })).arrayBuffer());
    return btoa(String.fromCharCode(...bytes));
  }, [width, height] as const);
  const plain = Buffer.from(base64, 'base64');
  const exif = file.joined('Exif\0\0', file.exif({ orientation }));
  return file.joined(plain.subarray(0, 2), [0xff, 0xe1], file.u16(exif.length + 2), exif, plain.subarray(2));
}

/** A film of a second that a player takes, without sound. */
async function film(page: Page): Promise<Uint8Array> {
  const base64 = await page.evaluate(async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 180 });
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('nothing to draw on');
    const recorder = new MediaRecorder(canvas.captureStream(), { mimeType: 'video/webm;codecs=vp8' });
    const pieces: Blob[] = [];
    recorder.addEventListener('dataavailable', ({ data }) => pieces.push(data));
    const ended = new Promise((resolve) => { recorder.addEventListener('stop', resolve, { once: true }); });
    recorder.start();
    for (let frame = 0; frame < 40; frame += 1) {
      context.fillStyle = `hsl(${frame * 9} 70% 50%)`;
      context.fillRect(0, 0, 320, 180);
      await new Promise(requestAnimationFrame);
    }
    recorder.stop();
    await ended;
    const bytes = new Uint8Array(await new Blob(pieces).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  });
  return new Uint8Array(Buffer.from(base64, 'base64'));
}

test('a month of media: added, described, refused with a reason, thrown away and brought back', async ({ app }) => {
  test.setTimeout(120_000);
  const me = steps.hand(app.page, 'en');
  const { word } = me;
  let { page } = app;
  await steps.openSample(me);
  const { length: ofSample } = kept(app);
  // The one whose library is empty: its work has not begun.
  await steps.openClient(me, 'Dr. Öğüt Diş Kliniği');
  await page.getByRole('tab', { name: word('clients', 'tab.media'), exact: true }).click();
  await expect(page.getByText(word('media', 'empty'))).toBeVisible();

  const counter = await photo(page, 1_600, 900, 6);
  const beans = file.png({ width: 600, height: 400 });
  await drop(page, [{ name: 'tezgah.jpg', bytes: counter }, { name: 'beans.png', bytes: beans }, { name: 'menu.pdf', bytes: file.pdf() }]);
  const grid = page.getByRole('listbox', { name: word('media', 'grid') });
  await expect(grid.getByRole('option')).toHaveCount(3);
  // Turned as its holder sees it, and drawn small.
  await expect(grid.getByRole('option', { name: /^tezgah\.jpg Picture 900 × 1600/ })).toBeVisible();
  await expect(grid.getByRole('option', { name: /^menu\.pdf/ }).locator('img')).toBeVisible();
  // Three originals, a thumbnail and a web size each.
  expect(kept(app)).toHaveLength(ofSample + 9);
  expect(kept(app)).toContain(join(sha256(counter).slice(0, 2), sha256(counter)));

  await test.step('the same picture under another name is recognised', async () => {
    await drop(page, [{ name: 'again.png', bytes: beans }]);
    await expect(page.getByText(word('media', 'duplicate', { name: 'again.png', known: 'beans.png' }))).toBeVisible();
    await steps.press(page, word('media', 'dismiss', { name: 'again.png' }));
    await expect(grid.getByRole('option')).toHaveCount(3);
  });

  const before = kept(app);
  const bad: [string, Uint8Array, string][] = [
    ['cut off.jpg', counter.slice(0, counter.length - 900), 'damaged'], ['nothing.jpg', new Uint8Array(), 'empty'], ['holiday.jpg', file.program(), 'program'],
    ['bomb.png', file.png({ claims: { width: 20_000, height: 20_000 } }), 'too-many-pixels'], ['logo.svg', file.svg('<script>alert(1)</script>'), 'svg'],
    ['page.png', file.text('<!doctype html><script>alert(1)</script>'), 'web-page'], ['phone.heic', file.box('ftyp', 'heic', [0, 0, 0, 0], 'mif1heic'), 'damaged'],
    ['film.mp4', file.movie({ cut: 20 }), 'damaged'], ['broken.pdf', file.text('%PDF-1.4 nothing else'), 'pdf-unreadable'],
  ];
  for (const [name, bytes, code] of bad) {
    await test.step(`${name} gets its sentence and leaves nothing`, async () => {
      await drop(page, [{ name, bytes }]);
      await expect(page.getByText(word('media', 'refusedLine', { name, why: word('media', `refused.${code}`) }))).toBeVisible();
      await steps.press(page, word('media', 'dismiss', { name }));
      expect(kept(app)).toEqual(before);
    });
  }

  await test.step('a video of 3 GB gets its sentence before a byte of it is read', async () => {
    await page.evaluate(() => {
      const film = new File(['x'], 'film.mp4');
      Object.defineProperty(film, 'size', { value: 3 * 1024 ** 3 });
      film.slice = () => { throw new Error('was read'); };
      const clipboardData = { files: [film] };
      window.dispatchEvent(Object.assign(new Event('paste'), { clipboardData }));
    });
    await expect(page.getByText(word('media', 'refusedLine', { name: 'film.mp4', why: word('media', 'refused.video-too-large') }))).toBeVisible();
    await steps.press(page, word('media', 'dismiss', { name: 'film.mp4' }));
    expect(kept(app)).toEqual(before);
  });

  await test.step('it is described, and stays so', async () => {
    await grid.getByRole('option', { name: /^tezgah/ }).click();
    const details = page.getByRole('region', { name: word('media', 'detailsOf', { name: 'tezgah.jpg' }) });
    await expect(details.getByText(word('media', 'hasLocation'))).toBeVisible();
    await steps.type(details, word('media', 'alt'), 'A counter of many colours');
    await details.getByRole('combobox', { name: word('media', 'tags') }).fill('shop');
    await page.keyboard.press('Enter');
    await steps.choose({ ...me, page }, details, word('media', 'licence'), word('media', 'licences.consent'));
    await steps.typeDay(details, word('media', 'expires'), '2026-01-31');
    await expect(grid.getByRole('option', { name: new RegExp(word('media', 'expired')) })).toHaveCount(1);
    await steps.saved({ ...me, page });
    for (const theme of ['light', 'dark'] as const) {
      await app.theme(theme);
      await axe(page);
    }
    await app.theme('light');
    const out = await steps.exported({ ...me, page }, app.exportsFolder, () => steps.press(details, word('media', 'export')));
    expect(out.name).toBe('tezgah.jpg');
    expect(file.tellsPlace(counter)).toBe(true);
    expect(file.tellsPlace(out.bytes)).toBe(false);
  });

  page = await app.restart();
  const after = steps.hand(page, 'en');
  await steps.openClient(after, 'Dr. Öğüt Diş Kliniği');
  await page.getByRole('tab', { name: word('clients', 'tab.media'), exact: true }).click();
  const again = page.getByRole('listbox', { name: word('media', 'grid') });
  await page.getByRole('textbox', { name: word('media', 'find') }).fill('SHOP');
  await expect(again.getByRole('option')).toHaveCount(1);
  await again.getByRole('option').click();
  await expect(page.getByRole('textbox', { name: word('media', 'alt'), exact: true })).toHaveValue('A counter of many colours');
  await page.getByRole('textbox', { name: word('media', 'find') }).fill('');

  await test.step('arrows walk through it, Delete throws away, Ctrl+Z brings back', async () => {
    await again.getByRole('option').first().click();
    const first = await again.locator('[aria-selected="true"]').getAttribute('data-id');
    await page.keyboard.press('ArrowRight');
    await expect(again.locator('[aria-selected="true"]')).not.toHaveAttribute('data-id', first ?? '');
    await page.keyboard.press('Delete');
    await expect(again.getByRole('option')).toHaveCount(2);
    await page.keyboard.press('Control+z');
    await expect(again.getByRole('option')).toHaveCount(3);
  });

  await test.step('what lies in the trash comes back when it is added once more', async () => {
    await again.getByRole('option', { name: /^beans/ }).click();
    await page.keyboard.press('Delete');
    await expect(again.getByRole('option')).toHaveCount(2);
    await drop(page, [{ name: 'beans.png', bytes: beans }]);
    await expect(page.getByText(word('media', 'restored', { name: 'beans.png' }))).toBeVisible();
    await expect(again.getByRole('option')).toHaveCount(3);
  });

  await test.step('a file that was changed on the disk is not shown, and says so; adding it once more mends it', async () => {
    app.allow(/500 \(Internal Server Error\)/);
    const place = join(mediaFolder(app), sha256(beans).slice(0, 2), sha256(beans));
    const bytes = readFileSync(place);
    bytes[40] = (bytes[40] ?? 0) ^ 1;
    writeFileSync(place, bytes);
    await again.getByRole('option', { name: /^tezgah/ }).click();
    await again.getByRole('option', { name: /^beans/ }).click();
    await expect(page.getByRole('alert').filter({ hasText: word('media', 'fault.corrupt') })).toBeVisible();
    await drop(page, [{ name: 'beans.png', bytes: beans }]);
    await expect(page.getByText(word('media', 'duplicate', { name: 'beans.png', known: 'beans.png' }))).toBeVisible();
    expect(sha256(readFileSync(place))).toBe(sha256(beans));
  });
});

test('every client’s media are seen together, and are added to one', async ({ app }) => {
  const me = steps.hand(app.page, 'tr');
  const { page, word } = me;
  await steps.openSample(me);
  await app.goto('/media');
  // The sample's own pictures, drawn when it was opened, each with its thumbnail.
  const tiles = page.getByRole('listbox', { name: word('media', 'grid') }).getByRole('option');
  await expect(tiles).toHaveCount(12);
  await expect(tiles.locator('img')).toHaveCount(12);
  await expect.poll(() => tiles.locator('img').evaluateAll((all) => all.every((one) => one instanceof HTMLImageElement && one.naturalWidth > 0))).toBe(true);
  await steps.choose(me, page, word('media', 'client'), 'Fjellrev Outdoor');
  await drop(page, [{ name: 'kahve.png', bytes: file.png({ width: 300, height: 500 }) }]);
  await expect(page.getByRole('option', { name: /^kahve\.png/ })).toBeVisible();
  await test.step('a long film is given up in the middle, and nothing of it stays', async () => {
    const before = kept(app);
    await page.evaluate((base64) => {
      const start = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const megabyte = new Uint8Array(1024 * 1024);
      const rest = new DataView(new ArrayBuffer(8));
      rest.setUint32(0, 8 + 400 * megabyte.length);
      rest.setUint32(4, 0x66726565);
      const data = new DataTransfer();
      data.items.add(new File([start, rest, ...Array.from({ length: 400 }, () => megabyte)], 'uzun.mp4'));
      document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, dataTransfer: data }));
    }, Buffer.from(file.movie()).toString('base64'));
    await expect.poll(() => kept(app).length).toBeGreaterThan(before.length);
    await steps.press(page, word('media', 'cancelAdding'));
    await expect(page.getByText(word('media', 'cancelled', { name: 'uzun.mp4' }))).toBeVisible();
    expect(kept(app)).toEqual(before);
    await steps.press(page, word('media', 'dismiss', { name: 'uzun.mp4' }));
  });
  await test.step('a film is shown by one of its pictures, and plays from the vault', async () => {
    await drop(page, [{ name: 'fincan.mp4', bytes: await film(page) }]);
    const tile = page.getByRole('option', { name: /^fincan\.mp4 Video/ });
    await expect(tile.locator('img')).toBeVisible();
    await tile.click();
    const player = page.locator('video');
    await player.evaluate(async (video: HTMLVideoElement) => {
      video.muted = true;
      await video.play();
    });
    await expect(page.getByText('320 × 180')).toBeVisible();
  });
  await steps.choose(me, page, word('media', 'client'), word('media', 'allClients'));
  await expect(page.getByRole('option', { name: /^kahve\.png/ })).toBeVisible();
  await axe(page);
});
