import { describe, expect, it } from 'vitest';
import { idOf, postOf } from '../../../src/domain/testing/planning.ts';
import { studio } from '../../../src/domain/testing/studio.ts';
import type { Client } from '../../../src/domain/clients/index.ts';
import type { Post } from '../../../src/domain/posts/index.ts';
import { emptyStrategy, type Campaign, type Strategy } from '../../../src/domain/strategy/index.ts';
import { contentPlanRequest } from '../../../src/renderer/documents/plan/request.ts';
import { render } from '../../../src/renderer/documents/render.ts';
import { strategyRequest } from '../../../src/renderer/documents/strategy/request.ts';
import { clientAContent, sequentialIds } from '../../fixtures/agreements.ts';
import { nodeEngine } from '../../support/pdf.ts';
import { infoOf, pagesOfText, textOf, wordsOf } from '../../support/poppler.ts';

const now = Date.UTC(2026, 10, 23, 9);
const row = { createdAt: 0, updatedAt: 0, revision: 1 };
const ours = idOf(900_000);
const client: Client = {
  ...row, id: ours, name: 'Ağaçkakan Kahve', colour: '#8F4E1F', logo: null, language: 'tr', zone: 'Europe/Istanbul', country: 'TR', legal: clientAContent(sequentialIds()).client.legal,
  contacts: [], handles: [{ id: idOf(1), network: 'instagram', handle: '@agackakankahve', url: '' }], onboarding: [], notes: 'GİZLİMÜŞTERİ', archivedAt: null, sample: false,
};
/** Every text that must stay in the program carries this. */
const secret = (name: string): string => `GİZLİ${name}`;
const strategy: Strategy = {
  ...emptyStrategy(ours, idOf(2)), goals: 'Mahallede bilinmek', audience: 'Komşular',
  channels: [{ id: idOf(3), network: 'instagram', handleId: idOf(1), rhythm: [{ id: idOf(4), format: 'reel', count: 2, per: 'week' }], notes: secret('kanal') }],
  pillars: [{ id: idOf(5), name: 'Çekirdek hikâyeleri', share: 60, colour: '#8F4E1F', description: 'Kim yetiştirdi' }, { id: idOf(6), name: 'Mahalle', share: 40, colour: '#F3E9DC', description: '' }],
  themes: [{ id: idOf(7), title: 'Kış harmanı', from: '2026-12-01', to: null, notes: secret('tema') }, { id: idOf(8), title: 'Bitmiş tema', from: null, to: '2026-10-01', notes: '' }],
  tone: { summary: 'Sıcak ve yalın', examples: [{ id: idOf(9), kind: 'do', text: 'Gel, birlikte bakarız.' }, { id: idOf(10), kind: 'dont', text: 'Sayın takipçilerimiz' }] },
  hashtagSets: [{ id: idOf(11), name: 'Genel', language: 'tr', network: null, tags: ['kahve', 'kadıköy'] }],
  benchmarks: [{ id: idOf(12), network: 'instagram', metric: 'reach', target: 45_000, note: secret('hedef') }],
  brand: { colours: [{ id: idOf(13), name: 'Krema', colour: '#F3E9DC' }], fonts: [{ id: idOf(14), name: 'Fraunces', use: 'başlıklar' }], files: [{ id: idOf(15), mediaId: idOf(16), note: secret('dosya') }], notes: secret('marka') },
  rules: [{ id: idOf(17), kind: 'forbidden-word', network: null, text: secret('kural'), weight: 'hold', note: secret('neden') }],
};
const campaign = (number: number, change: Partial<Campaign> = {}): Campaign => ({
  ...row, id: idOf(number), clientId: ours, name: 'Yılbaşı paketi', from: '2026-12-14', to: '2026-12-20', colour: '#B3261E', extra: [{ id: idOf(20), network: 'instagram', format: null, count: 6 }],
  inputBy: '2026-11-25', daysEarlier: 0, notes: secret('kampanya'), sample: false, ...change,
});
const business = { ...studio, notes: secret('iş') };
const written = (number: number, text: string, change: Parameters<typeof postOf>[1] = {}): Post => {
  const post = postOf(number, { on: '2026-12-15', at: '10:00', networks: ['instagram'], notes: secret('not'), assignee: secret('yapan'), ...change });
  return { ...post, content: { ...post.content, stickers: secret('çıkartma'), audio: secret('ses'), variants: post.content.variants.map((variant) => ({ ...variant, text })) } };
};
const range = { from: '2026-12-01', to: '2026-12-31' };
const plan = (posts: readonly Post[], change: Partial<Parameters<typeof contentPlanRequest>[0]> = {}) =>
  contentPlanRequest({ client, business, strategy, campaigns: [campaign(30)], posts, range, thumbnails: {}, firstWeekday: 1, now, ...change });
const made = async (request: Parameters<typeof render>[1]) => render(await nodeEngine(), request);
const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ');

describe('the one-pager of a strategy', () => {
  const request = strategyRequest({ client, business, strategy, campaigns: [campaign(30), campaign(31, { name: 'Geçen yıl', from: '2025-12-01', to: '2025-12-20' })], now });

  it('stands on one page in the client’s language, with everything a client asks for', async () => {
    const { pdf, pageCount, missing } = await made(request);
    const text = oneLine(await textOf(pdf));
    for (const said of [
      'Sosyal medya stratejisi', 'Ağaçkakan Kahve', 'Mahallede bilinmek', 'Komşular', '@agackakankahve', 'Reels, haftada 2', '9 gönderi', 'Çekirdek hikâyeleri', '%60', 'Kim yetiştirdi', 'Sıcak ve yalın',
      'Gel, birlikte bakarız.', 'Sayın takipçilerimiz', '#kahve #kadıköy', '45.000', 'Yılbaşı paketi', '+6 gönderi', 'Kış harmanı', 'Fraunces', '#F3E9DC', 'sayfa 1 / 1',
    ]) expect(text).toContain(said);
    expect([pageCount, missing, (await infoOf(pdf)).get('Title')]).toEqual([1, [], 'Ağaçkakan Kahve: Sosyal medya stratejisi']);
  });

  it('says nothing internal and nothing that is over', async () => {
    expect(JSON.stringify(request)).not.toContain('GİZLİ');
    const text = await textOf((await made(request)).pdf);
    for (const kept of ['GİZLİ', 'Geçen yıl', 'Bitmiş tema']) expect(text).not.toContain(kept);
  });

  it('is set tighter before it takes a second page, and takes one where it has to', async () => {
    const longer = (times: number) => ({ ...request, goals: Array.from({ length: times }, () => 'Mahallede bilinmek ve sevilmek, her sabah yeniden, acele etmeden.').join(' ') });
    const sizes: number[] = [];
    for (const times of [1, 25, 120]) sizes.push((await made(longer(times))).pageCount);
    expect(sizes.slice(0, 2)).toEqual([1, 1]);
    expect(sizes[2]).toBeGreaterThan(1);
  }, 30_000);

  it('is the same file for the same strategy', async () => {
    const [one, other] = [await made(request), await made(request)];
    expect(one.pdf).toEqual(other.pdf);
  });

  it('can be made of nothing', async () => {
    const empty = strategyRequest({ client, business, strategy: emptyStrategy(ours, idOf(2)), campaigns: [], now });
    expect((await made(empty)).pageCount).toBe(1);
  });
});

describe('a content plan', () => {
  it('has every post in a grid and in a table, with its state in a word', async () => {
    const posts = [
      written(40, 'Kutuda ne var?', { title: 'Yılbaşı kutusu', pillarId: idOf(5), state: 'with-client' }), written(41, '新しいコーヒー豆 🎉', { title: '', at: null, on: '2026-12-03' }),
      written(42, 'عرض خاص على القهوة', { title: '', on: '2026-12-20', held: { since: 0, reason: secret('neden') } }),
    ];
    const { pdf, missing } = await made(plan(posts));
    const [grid = '', table = ''] = (await pagesOfText(pdf)).map(oneLine);
    for (const said of ['İçerik planı', 'Aralık 2026', '3 gönderi', 'Europe/Istanbul', 'Yılbaşı kutusu', 'Yılbaşı paketi', 'Müşteride']) expect(grid).toContain(said);
    for (const said of ['15 Ara 2026', '10:00', 'Instagram', 'Çekirdek hikâyeleri', 'Kutuda ne var?', 'Müşteride', '新しいコーヒー豆', 'Beklemede', 'sayfa 2 / 2']) expect(table).toContain(said);
    expect(missing).toEqual([]);
  });

  it('holds no internal note, and nobody else’s post, campaign or picture, whatever it is handed', async () => {
    const other = idOf(900_001);
    const request = plan(
      [written(40, 'Bizim'), written(43, secret('başka'), { clientId: other }), written(44, secret('dışarıda'), { on: '2027-01-01' }), written(45, secret('fikir'), { on: null })],
      { campaigns: [campaign(30), campaign(31, { clientId: other, name: secret('kampanya') })], thumbnails: { [idOf(77)]: new Uint8Array([1, 2, 3]) } },
    );
    expect(JSON.stringify(request)).not.toContain('GİZLİ');
    expect(Object.keys(request.thumbnails)).toEqual([]);
    const text = await textOf((await made(request)).pdf);
    expect(text).toContain('Bizim');
    expect(text).not.toContain('GİZLİ');
  });

  it('says a text for several networks once, and texts that differ under their networks', async () => {
    const same = written(40, 'Aynı söz', { networks: ['instagram', 'facebook'] });
    const different = { ...same, content: { ...same.content, variants: same.content.variants.map((variant, index) => ({ ...variant, text: `Söz ${index}` })) } };
    expect(plan([same]).entries[0]?.captions).toEqual([{ networks: ['instagram', 'facebook'], text: 'Aynı söz' }]);
    expect(plan([different]).entries[0]?.captions.map(({ networks }) => networks)).toEqual([['instagram'], ['facebook']]);
  });

  it('keeps 120 posts of long words, lists and scripts inside its pages, each once in the table', async () => {
    const texts = ['x'.repeat(300), 'satır\n'.repeat(60), '🎉'.repeat(200), 'عرض '.repeat(80), 'Düz söz '.repeat(60), '新しい'.repeat(90)];
    const posts = Array.from({ length: 120 }, (_, index) => written(
      100 + index, texts[index % texts.length] ?? '',
      { title: `Gönderi ${index}.`, on: `2026-12-${String((index % 28) + 1).padStart(2, '0')}`, networks: index % 3 === 0 ? ['instagram', 'facebook', 'linkedin'] : ['x'] },
    ));
    const { pdf, pageCount } = await made(plan(posts));
    const pages = await pagesOfText(pdf);
    const table = oneLine(pages.slice(1).join(' '));
    for (let index = 0; index < 120; index += 1) expect(table.split(`Gönderi ${index}. `).length, `post ${index}`).toBe(2);
    expect(table).toContain(`sayfa ${pageCount} / ${pageCount}`);
    for (const page of await wordsOf(pdf)) for (const word of page) expect(word.xMin > 30 && word.xMax < 842 - 30 && word.yMax < 595, word.text).toBe(true);
  }, 60_000);

  it('shows a picture where a post has one', async () => {
    const withMedia = written(40, 'Resimli');
    const post = { ...withMedia, content: { ...withMedia.content, media: [{ mediaId: idOf(77), sha256: 'a'.repeat(64), alt: '' }] } };
    const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64');
    const [bare, pictured] = [await made(plan([post])), await made(plan([post], { thumbnails: { [idOf(77)]: new Uint8Array(png) } }))];
    expect(Buffer.from(bare.pdf).includes('/Subtype /Image')).toBe(false);
    expect(Buffer.from(pictured.pdf).includes('/Subtype /Image')).toBe(true);
  });
});
