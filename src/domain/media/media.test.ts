import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as file from '../../../tests/fixtures/media.ts';
import { locationPatches, readPicture, readVideo, refusedFor, sniffMedia, stripLocation, type ByteSource, type MediaMime, type RefusalCode } from './index.ts';

const source = (bytes: Uint8Array): ByteSource => ({ size: bytes.length, read: async (from, to) => bytes.subarray(from, to) });
const patched = async (bytes: Uint8Array, mime: MediaMime): Promise<Uint8Array> => {
  const after = bytes.slice();
  for (const patch of await locationPatches(source(bytes), mime)) after.set(patch.bytes, patch.offset);
  return after;
};
const refusal = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error;
  }
};

describe('what a file is', () => {
  it.each<[string, Uint8Array, MediaMime]>([
    ['a JPEG', file.jpeg(), 'image/jpeg'], ['a PNG', file.png(), 'image/png'], ['a GIF', file.gif(), 'image/gif'], ['a WebP', file.webp(), 'image/webp'],
    ['an AVIF', file.avif(), 'image/avif'], ['an iPhone’s HEIC', file.box('ftyp', 'heic', [0, 0, 0, 0], 'mif1heic'), 'image/heic'],
    ['an AVIF that calls itself a HEIF', file.box('ftyp', 'mif1', [0, 0, 0, 0], 'mif1avif'), 'image/avif'],
    ['an MP4', file.movie(), 'video/mp4'], ['a MOV', file.movie({ brand: 'qt  ' }), 'video/quicktime'], ['a MOV of 1999', file.box('moov', 'x'), 'video/quicktime'],
    ['a WebM', file.joined([0x1a, 0x45, 0xdf, 0xa3, 0x9f, 0x42, 0x82, 0x84], 'webm'), 'video/webm'], ['a PDF', file.pdf(), 'application/pdf'],
    ['a picture that is a page as well', file.polyglot(), 'image/gif'],
  ])('is told by its bytes: %s', (_what, bytes, mime) => {
    expect(sniffMedia(bytes)).toMatchObject({ ok: true, mime });
  });

  it.each<[string, Uint8Array, RefusalCode]>([
    ['nothing', new Uint8Array(), 'empty'], ['a renamed .exe', file.program(), 'program'], ['a Linux program', file.text('\u007fELF\u0002'), 'program'],
    ['a script', file.text('#!/bin/sh\nrm -rf ~'), 'program'], ['an SVG', file.svg(), 'svg'], ['an SVG with a script', file.svg('<script>alert(1)</script>'), 'svg'],
    ['an SVG behind a comment', file.text('<!-- <html> --><svg onload="alert(1)">'), 'svg'],
    ['an SVG in UTF-16', file.joined([0xff, 0xfe], ...[...'<svg onload=x>'].map((letter) => [letter.charCodeAt(0), 0])), 'svg'],
    ['a page', file.text('  <!DOCTYPE html><script>alert(1)</script>'), 'web-page'], ['a ZIP or a Word file', file.text('PK\u0003\u0004'), 'archive'],
    ['a song', file.text('ID3\u0003'), 'sound'], ['a voice memo', file.box('ftyp', 'M4A ', [0, 0, 0, 0]), 'sound'], ['a WAV', file.text('RIFF\0\0\0\0WAVEfmt '), 'sound'],
    ['a TIFF', file.text('II*\0'), 'other-picture'], ['a Photoshop file', file.text('8BPS'), 'other-picture'], ['a raw picture', file.box('ftyp', 'crx ', [0, 0, 0, 0]), 'other-picture'],
    ['an AVI', file.text('RIFF\0\0\0\0AVI LIST'), 'other-video'], ['an MKV', file.joined([0x1a, 0x45, 0xdf, 0xa3], 'matroska'), 'other-video'],
    ['a letter', file.text('Merhaba'), 'unknown'],
  ])('is refused with its own reason: %s', (_what, bytes, code) => {
    expect(sniffMedia(bytes)).toEqual({ ok: false, code });
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => { sniffMedia(bytes); }));
  });
});

describe('what a picture says of itself', () => {
  it.each<[string, Uint8Array, MediaMime, object]>([
    ['a JPEG', file.jpeg(), 'image/jpeg', { width: 40, height: 20, hasLocation: false }],
    ['a JPEG held upright', file.jpeg({ orientation: 6 }), 'image/jpeg', { width: 20, height: 40, hasLocation: false }],
    ['a JPEG upside down', file.jpeg({ orientation: 3 }), 'image/jpeg', { width: 40, height: 20, hasLocation: false }],
    ['a JPEG with a place', file.jpeg({ located: true }), 'image/jpeg', { width: 40, height: 20, hasLocation: true }],
    ['a PNG', file.png(), 'image/png', { width: 30, height: 20, hasLocation: false }],
    ['a PNG with a place, turned', file.png({ located: true }), 'image/png', { width: 20, height: 30, hasLocation: true }],
    ['a GIF', file.gif(), 'image/gif', { width: 3, height: 2, hasLocation: false }],
    ['a GIF without an end', file.gif({ end: false }), 'image/gif', { width: 3, height: 2 }],
    ['a WebP', file.webp(), 'image/webp', { width: 100, height: 50, hasLocation: false }],
    ['a WebP with a place, turned', file.webp({ located: true }), 'image/webp', { width: 50, height: 100, hasLocation: true }],
    ['an AVIF', file.avif(), 'image/avif', { width: 640, height: 480, hasLocation: false }],
    ['an AVIF with a place, turned', file.avif({ turned: true, located: true }), 'image/avif', { width: 480, height: 640, hasLocation: true }],
  ])('is its size as shown and whether it has a place: %s', (_what, bytes, mime, facts) => {
    expect(readPicture(bytes, mime)).toMatchObject(facts);
  });

  it('refuses a bomb of 20,000 by 20,000 before anything is decoded', () => {
    const bomb = file.png({ claims: { width: 20_000, height: 20_000 } });
    expect(bomb.length).toBeLessThan(1_000);
    expect(refusal(() => readPicture(bomb, 'image/png'))).toBe('too-many-pixels');
    expect(refusal(() => readPicture(file.jpeg({ width: 20_000, height: 20_000 }), 'image/jpeg'))).toBe('too-many-pixels');
    expect(refusal(() => readPicture(file.png({ claims: { width: 16_385, height: 1 } }), 'image/png'))).toBe('too-many-pixels');
    expect(refusal(() => readPicture(file.png({ claims: { width: 0, height: 9 } }), 'image/png'))).toBe('damaged');
  });

  it.each<[string, Uint8Array, MediaMime]>([
    ['a JPEG', file.jpeg(), 'image/jpeg'], ['a PNG', file.png(), 'image/png'], ['a WebP', file.webp(), 'image/webp'], ['a GIF', file.gif({ end: false }), 'image/gif'],
  ])('is damaged wherever it is cut off: %s', (_what, bytes, mime) => {
    fc.assert(fc.property(fc.integer({ min: 12, max: bytes.length - 2 }), (at) => {
      expect(['damaged', 'too-many-pixels']).toContain(refusal(() => readPicture(bytes.subarray(0, at), mime)));
    }));
  });
});

describe('what a video says of itself', () => {
  it('is its size as shown, its length and whether it has a place', async () => {
    expect(await readVideo(source(file.movie()), 'video/mp4')).toEqual({ width: 1920, height: 1080, durationMs: 12_500, hasLocation: false });
    expect(await readVideo(source(file.movie({ turned: true, located: true })), 'video/quicktime')).toEqual({ width: 1080, height: 1920, durationMs: 12_500, hasLocation: true });
  });

  it('is refused when it is cut off', async () => {
    await expect(readVideo(source(file.movie({ cut: 30 })), 'video/mp4')).rejects.toMatchObject({ code: 'damaged' });
    await expect(readVideo(source(file.box('ftyp', 'isom')), 'video/mp4')).rejects.toMatchObject({ code: 'damaged' });
  });
});

describe('what goes out', () => {
  const pictures: [string, Uint8Array, MediaMime][] = [
    ['a JPEG', file.jpeg({ located: true, orientation: 6, behind: file.jpeg({ located: true }) }), 'image/jpeg'], ['a PNG', file.png({ located: true }), 'image/png'],
    ['a WebP', file.webp({ located: true }), 'image/webp'], ['a GIF', file.gif({ comment: file.place }), 'image/gif'], ['an AVIF', file.avif({ located: true }), 'image/avif'],
  ];
  it.each(pictures)('does not say where it was made, and is the same picture held the same way: %s', (_what, bytes, mime) => {
    expect(file.tellsPlace(bytes)).toBe(true);
    const stripped = stripLocation(bytes, mime);
    expect(file.tellsPlace(stripped)).toBe(false);
    const { width, height } = readPicture(bytes, mime);
    expect(readPicture(stripped, mime)).toEqual({ width, height, hasLocation: false });
    expect(sniffMedia(stripped)).toMatchObject({ mime });
    expect(stripLocation(stripped, mime)).toEqual(stripped);
  });

  it.each(['video/mp4', 'video/quicktime'] as const)('does not say where it was made, and keeps its length and everything else: %s', async (mime) => {
    const bytes = file.movie({ located: true, turned: true });
    const stripped = await patched(bytes, mime);
    expect(file.tellsPlace(stripped)).toBe(false);
    expect(stripped.length).toBe(bytes.length);
    expect(Buffer.from(stripped).toString('latin1').match(/kept/g)).toHaveLength(2);
    expect(await readVideo(source(stripped), mime)).toEqual({ width: 1080, height: 1920, durationMs: 12_500, hasLocation: false });
    expect(await locationPatches(source(stripped), mime)).toEqual([]);
  });

  it('does not say where an action camera was, second by second', async () => {
    const bytes = file.action();
    expect(await readVideo(source(bytes), 'video/mp4')).toMatchObject({ durationMs: 3_000, hasLocation: true });
    const stripped = Buffer.from(await patched(bytes, 'video/mp4')).toString('latin1');
    expect(stripped).not.toMatch(/40\.99|29\.02/);
    expect(stripped.match(/pictures/g)).toHaveLength(3);
    expect(stripped.length).toBe(bytes.length);
  });

  it('keeps colour profile and pixels of a JPEG bit for bit', () => {
    expect(stripLocation(file.jpeg({ located: true }), 'image/jpeg')).toEqual(file.jpeg());
    expect(stripLocation(file.jpeg({ located: true, orientation: 8 }), 'image/jpeg').length).toBeLessThan(file.jpeg().length + 60);
  });

  it('never reads past its end and never hangs, whatever has been done to the bytes', async () => {
    const all: [Uint8Array, MediaMime][] = [...pictures.map(([, bytes, mime]) => [bytes, mime] as [Uint8Array, MediaMime]), [file.movie({ located: true }), 'video/mp4']];
    await fc.assert(fc.asyncProperty(fc.constantFrom(...all), fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 8 }), async ([bytes, mime], changes) => {
      const changed = bytes.slice();
      for (const [at, value] of changes) changed[at % changed.length] = value;
      for (const work of [() => stripLocation(changed, mime), () => readPicture(changed, mime)]) refusal(work);
      const patches = await locationPatches(source(changed), mime).catch(() => []);
      for (const patch of patches) expect(patch.offset + patch.bytes.length).toBeLessThanOrEqual(changed.length);
    }), { numRuns: 500 });
  });
});

describe('another client’s medium', () => {
  it('is refused', () => {
    expect(refusedFor({ clientId: 'a' }, 'b')).toBe('other-client');
    expect(refusedFor({ clientId: 'a' }, 'a')).toBeNull();
  });
});
