import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  clientAContent,
  clientBContent,
  clientCContent,
  sequentialIds,
  survivors,
  withSurvivors,
} from '../../fixtures/agreements.ts';
import { agreementRequest, evidence, proposalRequest, signatures } from '../../fixtures/documents.ts';
import { nodeEngine } from '../../support/pdf.ts';
import { attachmentsOf, fontsOf, infoOf, pagesOfText, textOf, wordsOf } from '../../support/poppler.ts';
import { build } from '../../../src/renderer/documents/build.ts';
import type { PaperRequest } from '../../../src/renderer/documents/request.ts';

async function made(request: PaperRequest): Promise<{ pdf: Uint8Array; pageCount: number }> {
  const engine = await nodeEngine();
  return engine.render((options) => build(request, options));
}

const a = clientAContent(sequentialIds());
const b = clientBContent(sequentialIds(1));
const c = clientCContent(sequentialIds(2));
const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ');
const solid = (text: string): string => text.normalize('NFC').replaceAll(/\s+/gu, '');

describe('the scope of work of a Turkish client', () => {
  it('says fee, tax and amount due to the kurus, in figures and in words', async () => {
    const text = oneLine(await textOf((await made(agreementRequest(a))).pdf));
    for (const part of [
      '28.500,00 TL (yirmi sekiz bin beş yüz Türk lirası)',
      'KDV (%20) 5.700,00',
      'Tahsil edilecek tutar 34.200,00',
      'fatura tarihinden itibaren 10 gün',
      'aylık %3',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('shows stopaj and tevkifat with their signs', async () => {
    const tax = { ...a.payment.tax, document: 'e-smm' as const, withholdingBasisPoints: 2000, vatWithheldTenths: 3 };
    const text = oneLine(await textOf((await made(agreementRequest({ ...a, payment: { ...a.payment, tax } }))).pdf));
    expect(text).toContain('Stopaj (%20) \u{2212}5.700,00');
    expect(text).toContain('KDV tevkifatı (3/10) \u{2212}1.710,00');
  });

  it('prints no computed total unless the parties want one', async () => {
    const without = await textOf((await made(agreementRequest(a))).pdf);
    const withTotals = await textOf((await made(agreementRequest({ ...a, payment: { ...a.payment, printTotals: true } }))).pdf);
    expect(without).not.toContain('İlk on iki ayın toplamı');
    expect(oneLine(withTotals)).toContain('İlk on iki ayın toplamı 410.400,00 TL');
  });

  it('numbers its pages in Turkish and carries the client in every running head', async () => {
    const { pdf, pageCount } = await made(agreementRequest(a));
    const pages = await pagesOfText(pdf);
    expect(pages.length).toBe(pageCount);
    for (const [index, page] of pages.entries()) {
      if (index === 0) continue;
      expect(page).toContain(`sayfa ${index + 1} / ${pageCount}`);
      expect(page.trimStart().startsWith('Ağaçkakan Kahve')).toBe(true);
    }
  });

  it('has contents whose page numbers are true', async () => {
    const { pdf } = await made(agreementRequest(a));
    const pages = await pagesOfText(pdf, '-layout');
    const entries = [...(pages[1] ?? '').matchAll(/(?<=^ *| {2})(\S.*?) {3,}(\d+)(?=$| {2})/gmu)].map(([, title, page]) => ({
      title: title ?? '',
      page: Number(page),
    }));
    const clauses = a.clauses.filter(({ included }) => included);
    expect(entries.length).toBeGreaterThan(8 + clauses.length);
    for (const [index, clause] of clauses.entries())
      expect(entries.map((entry) => entry.title)).toContain(`${index + 1}. ${clause.title}`);
    for (const { title, page } of entries)
      expect(
        (pages[page - 1] ?? '').split('\n').map((row) => row.trim()),
        title,
      ).toContain(title);
  });
});

describe('every paper', () => {
  const papers: [string, PaperRequest][] = [
    ['scope of work A', agreementRequest(a)],
    ['scope of work B', agreementRequest(b)],
    ['project C', agreementRequest(c)],
    ['proposal A', proposalRequest(a)],
    ['letter', agreementRequest({ ...b, paper: 'LETTER' })],
    ['signed', agreementRequest(a, { signatures, evidence, version: { number: 1, state: 'signed' } })],
  ];

  it.each(papers)('%s never ends a page with a heading, nor leaves its margins', async (_name, request) => {
    const { pdf } = await made(request);
    const width = request.content.paper === 'A4' ? 595.28 : 612;
    const height = request.content.paper === 'A4' ? 841.89 : 792;
    const pages = await wordsOf(pdf);
    for (const page of pages.slice(1)) {
      for (const word of page) {
        expect(word.xMin, word.text).toBeGreaterThan(60);
        expect(word.xMax, word.text).toBeLessThan(width - 59);
      }
      const body = page.filter((word) => word.yMax < height - 62 && word.yMin > 60);
      const lowest = Math.max(...body.map((word) => word.yMax));
      const last = body.filter((word) => word.yMax > lowest - 3);
      // Section heads are the only text of 13 pt: taller than 15 pt from top to bottom.
      expect(
        last.some((word) => word.yMax - word.yMin > 15),
        last.map((word) => word.text).join(' '),
      ).toBe(false);
    }
  });

  it.each(papers)('%s says what it is: title, language, version 1.7, page size, no box', async (_name, request) => {
    const { pdf, pageCount } = await made(request);
    const info = await infoOf(pdf);
    expect(info.get('Title')).toBe(request.content.title);
    expect(info.get('PDF version')).toBe('1.7');
    expect(Number(info.get('Pages'))).toBe(pageCount);
    expect(info.get('Page size')).toMatch(request.content.paper === 'A4' ? /A4/ : /letter/);
    expect(Buffer.from(pdf).includes(`/Lang (${request.content.language})`)).toBe(true);
    expect((await fontsOf(pdf)).every((font) => font.embedded)).toBe(true);
    expect(await textOf(pdf)).not.toMatch(/\u{FFFD}|\[U\+|\{\{|undefined|\[object/u);
  });

  it('has the same bytes for the same request, and others for another', async () => {
    const hash = async (request: PaperRequest): Promise<string> =>
      createHash('sha256')
        .update((await made(request)).pdf)
        .digest('hex');
    const signed = agreementRequest(a, { signatures, evidence });
    expect(await hash(signed)).toBe(await hash(structuredClone(signed)));
    expect(await hash(signed)).not.toBe(await hash({ ...signed, content: { ...a, title: `${a.title}.` } }));
  });

  it('is legible under any brand colour', async () => {
    for (const brandColour of ['#FFFFFF', '#FFD43B', '#000000', '#0B7285']) {
      expect(await textOf((await made(proposalRequest(a, { look: { brandColour, logo: null } }))).pdf)).toContain(
        'Ağaçkakan Kahve',
      );
    }
  });
});

describe('what must survive everything', () => {
  it('comes out of a scope of work as it was typed', async () => {
    const { pdf } = await made(agreementRequest(withSurvivors(a, sequentialIds(3))));
    // Running heads and feet stand between two pages of one long text: they are no part of it.
    const running = /^(Ağaçkakan Kahve|Sosyal medya yönetimi hizmet sözleşmesi|Sürüm 1 · İncelemede|sayfa \d+ \/ \d+)$/gmu;
    const text = solid(
      (await pagesOfText(pdf))
        .map((page) => page.replaceAll(running, ''))
        .join('\n')
        .replaceAll('•', ''),
    );
    for (const survivor of survivors) expect(text, survivor.slice(0, 40)).toContain(solid(survivor));
    for (const amount of ['0,00TL', '0,01TL', '1.234.567,89TL']) expect(text).toContain(amount);
  });

  it('as names of both parties too, however long', async () => {
    for (const displayName of ['مقهى النخيل', '株式会社さくら', 'Müller & Söhne <GmbH>', 'Ağaçkakan '.repeat(40).trim()]) {
      const { pdf } = await made(
        agreementRequest({ ...a, client: { ...a.client, displayName, legal: { ...a.client.legal, legalName: displayName } } }),
      );
      expect(solid(await textOf(pdf)), displayName).toContain(solid(displayName));
    }
  });

  it('holds with 999 deliverables, every one of them printed, and the head on every page', async () => {
    const [first] = a.deliverables;
    if (first === undefined) throw new Error('the fixture has deliverables');
    const newId = sequentialIds(9);
    const deliverables = Array.from({ length: 999 }, (_, index) => ({
      ...first,
      id: newId(),
      name: `Gönderi no. ${index + 1}.`,
    }));
    const { pdf } = await made(agreementRequest({ ...a, deliverables, clauses: [] }));
    const pages = await pagesOfText(pdf);
    const text = pages.join('\n');
    for (let index = 1; index <= 999; index += 1) expect(text).toContain(`Gönderi no. ${index}.`);
    for (const page of pages.filter((one) => one.includes('Gönderi no.'))) expect(page).toContain('Birim fiyat');
  });

  it('holds with nothing in it at all', async () => {
    const empty = { ...a, deliverables: [], goals: [], exclusions: [], timeline: [], handles: [], clauses: [], introduction: '' };
    const text = await textOf((await made(agreementRequest(empty))).pdf);
    expect(text).toContain('Henüz kararlaştırılan bir kalem yok.');
  });

  it('loses no word of a table row or a note that is longer than a page', async () => {
    const [first] = a.deliverables;
    if (first === undefined) throw new Error('the fixture has deliverables');
    const note = Array.from({ length: 1_500 }, (_, index) => `kelime${index}`).join(' ');
    const lines = Array.from({ length: 300 }, (_, index) => `satır${index}`).join('\n');
    const { pdf } = await made(
      agreementRequest({
        ...a,
        deliverables: [
          { ...first, note },
          { ...first, id: sequentialIds(8)(), note: lines },
        ],
        clauses: [],
      }),
    );
    const words = new Set((await textOf(pdf)).split(/\s+/));
    expect([...note.split(' '), ...lines.split('\n')].filter((word) => !words.has(word))).toEqual([]);
  });
});

describe('an amendment', () => {
  it('says before anything else what it changes, before and now', async () => {
    const after = { ...a, goals: a.goals.slice(1), payment: { ...a.payment, monthlyFee: 3_200_000 } };
    const text = oneLine(
      await textOf(
        (
          await made(
            agreementRequest(after, {
              version: { number: 2, state: 'sent' },
              amends: { reason: 'Kampanya yoğunluğu arttı.', number: 1, content: a },
            }),
          )
        ).pdf,
      ),
    );
    for (const part of [
      'Ek protokol',
      'Kampanya yoğunluğu arttı.',
      'Sürüm 1 değiştirilmektedir',
      '28.500,00 TL',
      '32.000,00 TL',
      'Çıkarıldı',
    ])
      expect(text).toContain(part);
  });
});

describe('the evidence page', () => {
  const signed = agreementRequest(a, { signatures, evidence, version: { number: 1, state: 'signed' } });

  it('gives each instant with its offset and zone, and never claims to be a qualified signature', async () => {
    const text = oneLine(await textOf((await made(signed)).pdf));
    expect(text).toContain('2026-11-24 11:32:07 +03:00 Europe/Istanbul');
    expect(text).toContain('2026-11-24 09:42:07 +01:00 Europe/Oslo');
    expect(text).toContain('basit elektronik imza');
    expect(text).toContain('cihazın saatine');
    const english = oneLine(await textOf((await made(agreementRequest({ ...b, clauses: [] }, { signatures, evidence }))).pdf));
    expect(english).toContain('simple electronic signatures with integrity protection');
    expect(english).not.toMatch(/qualified|legally certified/i);
  });

  it('names what was signed and with which certificates, digit by digit', async () => {
    const text = solid(await textOf((await made(signed)).pdf));
    for (const hex of [evidence.documentSha256, ...signatures.map((signature) => signature.certificateFingerprint)])
      expect(text).toContain(hex);
  });

  it('prints every event, however many there are and however much each has to say', async () => {
    for (const count of [5, 7, 8, 9, 30]) {
      const long = Array.from({ length: count }, (_, index) => {
        const event = evidence.events[index % evidence.events.length];
        if (event === undefined) throw new Error('the fixture has no events');
        const data = { number: 1, document: 'a993f188'.repeat(8), fingerprint: 'e2e37de4'.repeat(8), name: 'Ağaçkakan Kahve sahibi', certificate: '1e412596'.repeat(8) };
        return { ...event, when: { at: Date.UTC(2026, 10, 24, 6, index), zone: 'Europe/Istanbul' }, data };
      });
      const request = agreementRequest({ ...a, clauses: [] }, { signatures, evidence: { ...evidence, events: long }, version: { number: 1, state: 'signed' } });
      const text = oneLine(await textOf((await made(request)).pdf));
      for (let minute = 0; minute < count; minute += 1) expect(text).toContain(`09:${String(minute).padStart(2, '0')}:00 +03:00`);
    }
  });

  it('carries the chain of events as a file inside', async () => {
    expect(await attachmentsOf((await made(signed)).pdf)).toEqual(new Map([['onay-record.json', evidence.record]]));
  });

  it('is not there before anybody signs, and a signature block never stands on two pages', async () => {
    const { pdf } = await made(agreementRequest(a));
    expect((await attachmentsOf(pdf)).size).toBe(0);
    const pages = await pagesOfText(pdf);
    const page = pages.find((one) => one.includes('Taraflar bu belgeyi okumuş'));
    expect(page?.match(/Yer ve tarih/g)?.length).toBe(2);
  });
});
