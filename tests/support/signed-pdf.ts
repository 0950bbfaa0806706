import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import pdfmake from 'pdfmake';

const require = createRequire(import.meta.url);
const fonts = dirname(require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'));

/** An agreement as the app would print it, with an attachment; `pages` and `pictureBytes` make it longer and heavier. */
export async function agreementPdf(
  options: { record?: string; pages?: number; pictureBytes?: number } = {},
): Promise<Uint8Array<ArrayBuffer>> {
  pdfmake.setFonts({ DejaVu: { normal: join(fonts, 'DejaVuSans.ttf'), bold: join(fonts, 'DejaVuSans-Bold.ttf') } });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path: string) => path.startsWith(fonts));
  const record = options.record ?? '{"events":[{"kind":"signed","by":"Deniz Aksu","at":"2026-11-23T15:42:10+03:00"}]}';
  const weight = Buffer.alloc(options.pictureBytes ?? 0);
  // Noise, so that compression leaves it its weight.
  for (let at = 0, state = 1; at < weight.length; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    weight[at] = state >>> 24;
  }
  const document = pdfmake.createPdf({
    version: '1.7',
    info: { title: 'Hizmet sözleşmesi' },
    defaultStyle: { font: 'DejaVu' },
    content: Array.from({ length: options.pages ?? 2 }, (_, page) => [
      {
        text: `Hizmet sözleşmesi, sayfa ${page + 1}: İğdır, ₺12.500,00`, bold: true, ...(
          page === 0 ? {} : { pageBreak: 'before' as const }
        ),
      },
      { table: { body: Array.from({ length: 20 }, (_row, row) => [`${row + 1}`, 'Reels, üç dil', '12.500,00']) } },
    ]),
    files: {
      'onay-record.json': {
        src: `data:application/json;base64,${Buffer.from(record).toString('base64')}`, name: 'onay-record.json'
      },
      ...(
        weight.length > 0 ? {
          'weight.bin': { src: `data:application/octet-stream;base64,${weight.toString('base64')}`, name: 'weight.bin' }
        } : {}
      ),
    },
  });
  return new Uint8Array(await document.getBuffer());
}
