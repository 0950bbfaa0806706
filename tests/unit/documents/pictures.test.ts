import { deflateSync, crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Picture } from '../../../src/domain/common/text.ts';
import { build } from '../../../src/renderer/documents/build.ts';
import { clientAContent, sequentialIds } from '../../fixtures/agreements.ts';
import { drawnSignature, proposalRequest } from '../../fixtures/documents.ts';
import { nodeEngine } from '../../support/pdf.ts';
import { textOf } from '../../support/poppler.ts';

const content = clientAContent(sequentialIds());
const withLogo = async (logo: Picture | null): Promise<Uint8Array> => {
  const engine = await nodeEngine();
  return (await engine.render((options) => build(proposalRequest(content, { look: { brandColour: '#0B7285', logo } }), options)))
    .pdf;
};

/** A PNG of one colour that lets the paper shine through. */
function png(width: number, height: number): Picture {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const size = Buffer.alloc(4);
    size.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([size, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const rows = Buffer.concat(
    Array.from({ length: height }, () => Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 4, 0x80)])),
  );
  const bytes = Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return { dataUrl: `data:image/png;base64,${bytes.toString('base64')}`, width, height };
}

const svg = (inner: string): Picture => ({
  dataUrl: `data:image/svg+xml;base64,${btoa(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20">${inner}</svg>`)}`,
  width: 60,
  height: 20,
});

describe('a logo', () => {
  it('stands on the cover instead of the name, see-through or drawn', async () => {
    const bare = (await textOf(await withLogo(null))).match(/Kıyı Sosyal Medya/g)?.length ?? 0;
    for (const logo of [png(40, 20), drawnSignature, svg('<rect width="60" height="20" fill="#0B7285"/>')]) {
      expect((await textOf(await withLogo(logo))).match(/Kıyı Sosyal Medya/g)?.length).toBe(bare - 1);
    }
  });

  it('gives the same bytes each time, see-through or not', async () => {
    expect(Buffer.from(await withLogo(png(40, 20))).equals(Buffer.from(await withLogo(png(40, 20))))).toBe(true);
  });

  it('with words in any font is drawn with ours', async () => {
    expect(
      await textOf(await withLogo(svg('<text x="2" y="14" font-family="Comic Sans MS" font-style="italic">KIYI</text>'))),
    ).toContain('KIYI');
  });

  it('cannot reach the network or the disk', async () => {
    const before = globalThis.fetch;
    const asked: unknown[] = [];
    globalThis.fetch = (address) => {
      asked.push(address);
      return Promise.reject(new TypeError('no network'));
    };
    try {
      for (const address of ['https://tracker.example/pixel.png', 'file:///etc/passwd', '/etc/passwd']) {
        const pdf = await withLogo(svg(`<image href="${address}" width="60" height="20"/>`));
        expect(Buffer.from(pdf).includes('root:')).toBe(false);
      }
      expect(asked).toEqual([]);
    } finally {
      globalThis.fetch = before;
    }
  });

  it('that is no picture is an error and not an empty place', async () => {
    await expect(withLogo({ ...png(4, 4), dataUrl: 'data:image/png;base64,AAAA' })).rejects.toThrow(/image/i);
  });
});
