import { readFileSync } from 'node:fs';
import { expect, test, type App } from '../support/app.ts';
import { drop, photo } from '../support/photos.ts';
import * as steps from '../support/steps/index.ts';
import { sequentialIds } from '../fixtures/agreements.ts';
import { postsFileSchema, type PostsFile } from '../../src/domain/exchange/index.ts';
import { addDays, daysInMonth, parts } from '../../src/domain/time/index.ts';
import { coffeeRoaster, outdoorShop } from '../../src/renderer/data/sample/clients.ts';

const two = (value: number): string => String(value).padStart(2, '0');
const card = ({ page }: steps.Hand, day: string, title: string) => page.locator(`[data-item][data-spot="${day}"]`, { hasText: title });
const text = ({ page, word }: steps.Hand) => page.getByRole('tabpanel').getByRole('textbox', { name: word('posts', 'text'), exact: true });
const tab = ({ page }: steps.Hand, network: string) => page.getByRole('tab', { name: new RegExp(`^${network}`) });

/** What the calendar shows as a file that holds everything, but the moment of its making. */
async function everything(me: steps.Hand, app: App, month: string): Promise<Omit<PostsFile, 'exportedAt'>> {
  const { page, word } = me;
  await app.goto(`/calendar/month/${month}-01`);
  await expect(page.locator('[data-view="month"]')).toBeVisible();
  const file = await steps.exported(me, app.exportsFolder, async () => {
    await steps.press(page, word('exchange', 'menu'));
    await page.getByRole('menuitem', { name: word('exchange', 'kind.json'), exact: true }).click();
  });
  const { exportedAt: _exportedAt, ...kept } = postsFileSchema.parse(JSON.parse(readFileSync(file.path, 'utf8')));
  return kept;
}

/** The days of the posts that are in this campaign. */
const inCampaign = ({ clients, posts }: Pick<PostsFile, 'clients' | 'posts'>, name: string) => {
  const ids = new Set(clients.flatMap(({ campaigns }) => campaigns.filter((one) => one.name === name).map(({ id }) => id)));
  return posts.filter(({ campaignId }) => campaignId !== null && ids.has(campaignId)).map(({ on }) => on).toSorted();
};

/** Every post of the month, seen in every layout: once in each, on the same day and at the same time. Answers the list's lines. */
async function everyView(me: steps.Hand, app: App, month: string, count: number): Promise<steps.Seen[]> {
  const { year, month: number } = parts(`${month}-01`);
  const days = Array.from({ length: daysInMonth(year, number) }, (_, index) => `${month}-${two(index + 1)}`);
  const list = await steps.layoutWith(me, app, 'list', `${month}-01`, count);
  const on = (day: string) => list.filter(({ spot }) => spot === day).length;
  const places = (cards: readonly steps.Seen[]) => cards.map(({ id, spot }) => `${id} ${spot}`).toSorted();
  expect(new Set(list.map(({ id }) => id)).size).toBe(count);
  expect(places(await steps.layoutWith(me, app, 'month', `${month}-15`, count))).toEqual(places(list));
  const board = await steps.layoutWith(me, app, 'board', `${month}-15`, count);
  expect(board.map(({ id }) => id).toSorted()).toEqual(list.map(({ id }) => id).toSorted());
  const weeks: steps.Seen[] = [];
  for (let day = `${month}-01`; day.startsWith(month);) {
    await app.goto(`/calendar/week/${day}`);
    const columns = me.page.locator('[data-view="week"] [data-day]');
    await expect(me.page.locator(`[data-view="week"] [data-day="${day}"]`)).toBeVisible();
    const ofWeek = await columns.evaluateAll((all) => all.map((column) => column.getAttribute('data-day') ?? ''));
    expect(ofWeek).toHaveLength(7);
    for (const one of ofWeek.filter((shown) => shown.startsWith(month))) {
      const shown = me.page.locator(`[data-view="week"] [data-item][data-spot="${one}"]`);
      await expect(shown).toHaveCount(on(one));
      weeks.push(...(await shown.evaluateAll((cards) => cards.map((element) => element.getAttribute('data-item') ?? ''))).map((id) => ({ id, spot: one, text: '' })));
    }
    day = addDays(ofWeek.at(-1) ?? '', 1);
  }
  expect(places(weeks)).toEqual(places(list));
  const single: steps.Seen[] = [];
  for (const day of days.filter((one) => on(one) > 0)) single.push(...await steps.layoutWith(me, app, 'day', day, on(day)));
  expect(places(single)).toEqual(places(list));
  return list;
}

test.describe('a coffee roaster’s December', () => {
  test.use({ hostEnv: { ONAY_TEST_CLOCK: '2026-11-23T09:00:00+03:00' } });
  const feed = [1, 3, 5, 8, 10, 12, 15, 17, 19, 22, 24, 26];
  const stories = [2, 4, 7, 9, 11, 14, 16, 18, 21, 23, 28, 30];
  const formats = ['Karusel', 'Reel', 'Görsel'];
  const rows = [
    ['Tarih', 'Saat', 'Mecra', 'Biçim', 'Fikir', 'Metin', 'Kampanya'],
    ...feed.flatMap((day, index) => ['Instagram', 'Facebook'].map((network) => [
      `${two(day)}.12.2026`, index % 2 === 0 ? '10:00' : '18:30', network, formats[index % 3] ?? '', `Aralık fikri ${index + 1}`, `Aralık kahvesi ${index + 1}; "taze",\nyine geldi`, '',
    ])),
    ...stories.map((day, index) => [`${two(day)}.12.2026`, '09:00', 'Instagram', 'Hikâye', `Aralık hikâyesi ${index + 1}`, '', '']),
    ['31.11.2026', '10:00', 'Instagram', 'Görsel', 'Olmayan gün', '', ''],
  ];

  test('thirty posts by table and by hand, with a campaign, pictures, a drag, an undo and a swap; a power cut takes nothing', async ({ app }) => {
    test.setTimeout(180_000);
    let me = steps.hand(app.page, 'tr');
    const { word } = me;
    const client = coffeeRoaster(sequentialIds());
    await steps.begin(me, 'Stüdyo sahibi', 'Kıyı Sosyal Medya');
    await steps.addClient(me, client);

    await test.step('the campaign', async () => {
      await steps.planningTab(me, client.name, 'strategy');
      await steps.addCampaign(me, { name: 'Yılbaşı paketi', from: '2026-12-14', to: '2026-12-20', extra: 6, inputBy: '2026-11-25' });
    });

    await test.step('twenty-four posts from a table, after a look at what it becomes', async () => {
      await steps.giveTable(me, app, 'aralık.csv', steps.table(rows, ';'));
      await expect(me.page.locator('[data-summary]')).toHaveText(
        '24 gönderi oluşturulacak. 12 satır, başka satırların gönderilerine yeni birer ağ olarak katılıyor. 1 satır okunamıyor ve dışarıda kalıyor.',
      );
      await steps.press(me.page, word('exchange', 'importCount_other', { count: 24 }));
      await expect(me.page.getByRole('heading', { level: 1 })).toHaveText('Aralık 2026');
    });

    await test.step('six by hand, in the campaign', async () => {
      const days = [14, 15, 16, 17, 18, 20].map((day) => `2026-12-${day}`);
      await expect(me.page.getByRole('gridcell', { name: new RegExp(word('planning', 'day.campaign', { name: 'Yılbaşı paketi' })) })).toHaveCount(1);
      for (const [index, day] of days.entries()) {
        await steps.quickAdd(me, day, `12.00 ${['karusel', 'reel', 'görsel'][index % 3]}: Paket ${index + 1}`);
        await expect(card(me, day, `Paket ${index + 1}`)).toContainText('12:00');
      }
      for (const [index, day] of days.entries()) {
        await card(me, day, `Paket ${index + 1}`).focus();
        await me.page.keyboard.press('Space');
      }
      const bar = me.page.getByRole('toolbar', { name: word('planning', 'bulk.label') });
      await steps.press(bar, word('planning', 'bulk.campaign'));
      await me.page.getByRole('menuitem', { name: 'Yılbaşı paketi' }).click();
      await steps.press(bar, word('planning', 'bulk.clear'));
      expect(inCampaign(await everything(me, app, '2026-12'), 'Yılbaşı paketi')).toEqual(days);
    });

    let route = '';
    await test.step('pictures, their words, and the post as both networks show it', async () => {
      const link = card(me, '2026-12-14', 'Paket 1');
      route = (await link.getAttribute('href') ?? '').replace(/^#/, '');
      await app.goto(route);
      const { page } = me;
      await drop(page, [
        await photo(page, { name: 'kutu.jpg', scene: 'cup', seed: 1, width: 1_080, height: 1_350 }), await photo(page, { name: 'fincan.jpg', scene: 'cup', seed: 2, width: 1_080, height: 1_350 }),
      ]);
      await expect(page.locator('[data-medium]')).toHaveCount(2);
      for (const [index, alt] of ['Kurdeleli bir kutu', 'Kutudan çıkan fincan'].entries()) {
        await page.locator('[data-medium]').nth(index).getByRole('button').click();
        await steps.type(page, word('posts', 'media.alt'), alt);
      }
      await text(me).fill('İki çekirdek, bir fincan, elle yazılmış bir not.');
      const stage = (network: string) => page.getByRole('group', { name: word('posts', 'preview.on', { network }) });
      await expect(stage('Instagram')).toContainText('İki çekirdek, bir fincan');
      await stage('Instagram').getByRole('listbox').press('ArrowRight');
      await expect(stage('Instagram').getByRole('group', { name: word('posts', 'preview.slide', { place: 2, of: 2 }) })).toBeVisible();
      await steps.press(page, word('posts', 'addNetwork'));
      await page.getByRole('menuitem', { name: 'Facebook' }).first().click();
      await expect(tab(me, 'Facebook')).toHaveAttribute('aria-selected', 'true');
      await expect(stage('Facebook')).toContainText('İki çekirdek, bir fincan');
      await steps.saved(me);
    });

    await test.step('one is carried to another day and back by Ctrl+Z, another stays', async () => {
      await steps.layoutWith(me, app, 'month', '2026-12-15', 30);
      for (const [from, title, to, at] of [['2026-12-08', 'Aralık fikri 4', '2026-12-13', '18:30'], ['2026-12-16', 'Paket 3', '2026-12-19', '12:00']] as const) {
        const target = me.page.locator(`[role="gridcell"][data-day="${to}"]`);
        await steps.drag(me.page, card(me, from, title), target, () => expect(target).toHaveAttribute('data-over', `${at} ${title}`));
        await expect(card(me, to, title)).toContainText(at);
        if (title !== 'Aralık fikri 4') continue;
        await me.page.keyboard.press('Control+z');
        await expect(card(me, from, title)).toContainText(at);
        await expect(card(me, to, title)).toHaveCount(0);
      }
    });

    await test.step('two change places on the profile', async () => {
      await steps.planningTab(me, client.name, 'grid');
      const tiles = me.page.locator('[data-tile]');
      // Twelve of the feed and six of the campaign; stories are no part of a profile.
      await expect(tiles).toHaveCount(18);
      const order = () => tiles.evaluateAll((all) => all.map((tile) => tile.getAttribute('data-tile')));
      const before = await order();
      await steps.drag(me.page, tiles.nth(1), tiles.nth(5), () => expect(tiles.nth(5)).toHaveAttribute('data-over', 'true'));
      await expect.poll(order).toEqual(before.map((_, index) => before[index === 1 ? 5 : index === 5 ? 1 : index]));
    });

    await steps.saved(me);
    const lines = await everyView(me, app, '2026-12', 30);
    const file = await everything(me, app, '2026-12');
    await test.step('the power goes, and everything is where it was', async () => {
      await app.kill();
      app.setClock('2026-11-23T11:00:00+03:00');
      await app.start();
      me = steps.hand(app.page, 'tr');
      expect(await everything(me, app, '2026-12')).toEqual(file);
      expect(await everyView(me, app, '2026-12', 30)).toEqual(lines);
      await app.goto(route);
      await expect(text(me)).toHaveValue('İki çekirdek, bir fincan, elle yazılmış bir not.');
      await expect(me.page.locator('[data-medium] img')).toHaveCount(2);
      await expect.poll(() => me.page.locator('[data-medium] img').evaluateAll((all) => all.every((one) => one instanceof HTMLImageElement && one.complete && one.naturalWidth > 0))).toBe(true);
    });
  });
});

test.describe('an outdoor shop’s Black Friday week', () => {
  test.use({ hostEnv: { ONAY_TEST_CLOCK: '2026-11-02T09:00:00+03:00' } });
  const long = 'We mend before we sell, this week as every week. '.repeat(8).trim();
  const rows = [
    ['Date', 'Time', 'Platform', 'Type', 'Idea', 'Caption', 'Campaign'],
    ['2026-11-23', '09:00', 'Instagram', 'Carousel', 'Before you buy', 'Can it be mended?', 'Black Friday week'],
    ['2026-11-23', '16:00', 'X', 'Text', 'Repairs at half price', long, 'Black Friday week'], ['2026-11-23', '16:00', 'Bluesky', 'Text', 'Repairs at half price', long, 'Black Friday week'],
    ['2026-11-24', '09:00', 'Instagram', 'Reel', 'Zip in four minutes', 'A spoon is enough.', 'Black Friday week'],
    ['2026-11-25', '11:00', 'LinkedIn', 'Text', 'Why we publish repair rates', long, 'Black Friday week'],
    ['2026-11-26', '09:00', 'Instagram', 'Image', 'A layer, not a deal', 'Choose for the weather.', 'Black Friday week'],
    ['2026-11-27', '09:00', 'Instagram', 'Reel', 'The shop opens at nine', 'Coffee is on.', 'Black Friday week'],
    ['2026-11-27', '16:00', 'X', 'Text', 'What support is asked', 'Mostly: can it be mended? Mostly: yes.', 'Black Friday week'],
    ['2026-11-29', '16:00', 'Bluesky', 'Text', 'Last evening', 'Thank you, and good night.', 'Black Friday week'],
  ];

  test('ten posts by table and by hand, a thread and a fold in the preview, a drag in the week, an undo; a power cut takes nothing', async ({ app }) => {
    test.setTimeout(150_000);
    let me = steps.hand(app.page, 'en');
    const { word } = me;
    const client = outdoorShop(sequentialIds());
    await steps.begin(me, 'Studio owner', 'Kıyı Sosyal Medya');
    await steps.addClient(me, client);
    await steps.planningTab(me, client.name, 'strategy');
    await steps.addCampaign(me, { name: 'Black Friday week', from: '2026-11-23', to: '2026-11-29', extra: 10, daysEarlier: 5 });

    await test.step('eight from a table, two by hand', async () => {
      await steps.giveTable(me, app, 'black-friday.csv', steps.table(rows, ','));
      await expect(me.page.locator('[data-summary]')).toHaveText('8 posts will be made. 1 row joins the post of another row as one more network.');
      await steps.press(me.page, word('exchange', 'importCount_other', { count: 8 }));
      await expect(me.page.getByRole('heading', { level: 1 })).toHaveText('November 2026');
      await steps.quickAdd(me, '2026-11-25', '9:00 image: Six jackets, two sizes left each');
      await steps.quickAdd(me, '2026-11-28', '10:30 story: Closing at six');
      const made = await everything(me, app, '2026-11');
      expect(made.posts).toHaveLength(10);
      expect(inCampaign(made, 'Black Friday week')).toHaveLength(8);
    });

    const open = async (day: string, title: string): Promise<string> => {
      await app.goto(`/calendar/day/${day}`);
      const route = (await card(me, day, title).getAttribute('href') ?? '').replace(/^#/, '');
      await app.goto(route);
      await expect(me.page.getByRole('heading', { level: 1, name: title })).toBeVisible();
      return route;
    };
    const stage = (network: string) => me.page.getByRole('group', { name: word('posts', 'preview.on', { network }) });
    let route = '';
    await test.step('X makes a thread of what is too long, LinkedIn folds it, Instagram shows the picture', async () => {
      await open('2026-11-23', 'Repairs at half price');
      await expect(stage('X').getByRole('article', { name: word('posts', 'preview.threadPart', { place: 2, of: 2 }) })).toBeVisible();
      await open('2026-11-25', 'Why we publish repair rates');
      await steps.press(stage('LinkedIn'), word('posts', 'preview.more'));
      await expect(stage('LinkedIn')).toContainText(long);
      route = await open('2026-11-26', 'A layer, not a deal');
      await drop(me.page, [await photo(me.page, { name: 'ridge.jpg', scene: 'ridge', seed: 3, width: 1_080, height: 1_350 })]);
      await expect(me.page.locator('[data-medium]')).toHaveCount(1);
      await me.page.locator('[data-medium]').getByRole('button').click();
      await steps.type(me.page, word('posts', 'media.alt'), 'Four ridges in the evening');
      await expect(stage('Instagram').getByRole('img', { name: 'Four ridges in the evening' })).toBeVisible();
      await steps.saved(me);
    });

    await test.step('in the week, at Oslo’s hour and one’s own; carried on, and back by Ctrl+Z', async () => {
      await app.goto('/calendar/week/2026-11-25');
      const { page } = me;
      await expect(card(me, '2026-11-26', 'A layer, not a deal')).toContainText('09:00 Oslo · 11:00 you');
      const target = page.locator('[data-view="week"] [data-day="2026-11-28"]');
      for (const stays of [false, true]) {
        await steps.drag(page, card(me, '2026-11-26', 'A layer, not a deal'), target, () => expect(target).toHaveAttribute('data-over', '09:00 A layer, not a deal'));
        await expect(card(me, '2026-11-28', 'A layer, not a deal')).toContainText('09:00 Oslo');
        if (stays) continue;
        await page.keyboard.press('Control+z');
        await expect(card(me, '2026-11-26', 'A layer, not a deal')).toContainText('09:00 Oslo');
      }
    });

    await steps.saved(me);
    const lines = await everyView(me, app, '2026-11', 10);
    const file = await everything(me, app, '2026-11');
    await test.step('the power goes, and everything is where it was', async () => {
      await app.kill();
      app.setClock('2026-11-02T11:00:00+03:00');
      await app.start();
      me = steps.hand(app.page, 'en');
      expect(await everything(me, app, '2026-11')).toEqual(file);
      expect(await everyView(me, app, '2026-11', 10)).toEqual(lines);
      await app.goto(route);
      await expect(stage('Instagram').getByRole('img', { name: 'Four ridges in the evening' })).toBeVisible();
    });
  });
});
