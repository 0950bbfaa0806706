import type { Locator } from '@playwright/test';
import type { Client } from '../../src/domain/clients/index.ts';
import type { Row } from '../../src/domain/common/id.ts';
import { coffeeRoasterStrategy } from '../../src/renderer/data/sample/strategies.ts';
import { expect, type App } from '../support/app.ts';
import { drop, film, photo } from '../support/photos.ts';
import * as steps from '../support/steps/index.ts';
import { blackFridayTable, decemberTable, stock } from './plans.ts';
import type { camera } from './pictures.ts';

type Notes = Omit<Client, keyof Row>;
type Camera = ReturnType<typeof camera>;
type Keep = (from: string, name: string) => void;

/** The roaster's strategy as it is typed; its channels come from the agreement that was signed. */
export async function strategyA(app: App, me: steps.Hand, notes: Notes, newId: () => string, keep: Keep): Promise<void> {
  const strategy = coffeeRoasterStrategy({ ...notes, id: newId(), createdAt: 0, updatedAt: 0, revision: 0 }, newId);
  await steps.planningTab(me, notes.name, 'strategy');
  await steps.fillStrategy(me, strategy);
  await steps.addCampaign(me, { name: 'Yılbaşı paketi', from: '2026-12-14', to: '2026-12-20', extra: 6, inputBy: '2026-11-25' });
  const paper = await steps.exported(me, app.exportsFolder, () => steps.press(me.page, me.word('strategy', 'exportOnePager')));
  keep(paper.path, 'strategy-a.pdf');
}

/** Pictures and films into the roaster's library. */
export async function mediaA(me: steps.Hand, notes: Notes): Promise<void> {
  const { page, word } = me;
  await steps.planningTab(me, notes.name, 'media');
  const files = [];
  for (let number = 1; number <= stock.photos; number += 1) {
    files.push(await photo(page, { name: `fincan-${number}.jpg`, scene: 'cup', seed: number, width: 1_080, height: 1_350 }));
  }
  for (let number = 1; number <= stock.films; number += 1) files.push(await film(page, `film-${number}.webm`, number));
  await drop(page, files);
  await expect(page.getByRole('listbox', { name: word('media', 'grid') }).getByRole('option')).toHaveCount(files.length, { timeout: 30_000 });
  await expect(page.getByRole('progressbar')).toHaveCount(0, { timeout: 30_000 });
}

/** The roaster's December out of a table: looked at in both languages and themes before anything is written. */
export async function decemberA(app: App, me: steps.Hand, notes: Notes, take: Camera): Promise<void> {
  const { page, word } = me;
  const { pillars } = coffeeRoasterStrategy({ ...notes, id: '', createdAt: 0, updatedAt: 0, revision: 0 }, () => '');
  await steps.giveTable(me, app, 'aralık-2026.csv', steps.table(decemberTable(pillars.map(({ name }) => name)), ';'));
  await expect(page.getByRole('button', { name: word('exchange', 'importCount_other', { count: 20 }), exact: true })).toBeEnabled();
  for (const language of ['en', 'tr'] as const) {
    await app.language(language);
    for (const theme of ['light', 'dark'] as const) await take.in(theme, `import-${language}`);
    await app.theme('light');
  }
  await steps.press(page, word('exchange', 'importCount_other', { count: 20 }));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Aralık 2026');
}

/** Black Friday week of the outdoor shop: the campaign and its posts. */
export async function blackFridayB(app: App, me: steps.Hand, notes: Notes): Promise<void> {
  const { page, word } = me;
  await steps.planningTab(me, notes.name, 'strategy');
  await steps.addCampaign(me, { name: 'Black Friday week', from: '2026-11-23', to: '2026-11-29', extra: 10, daysEarlier: 5 });
  await steps.giveTable(me, app, 'black-friday.csv', steps.table(blackFridayTable(), ','));
  await steps.choose(me, page, word('exchange', 'forClient'), notes.name);
  await steps.press(page, word('exchange', 'importCount_other', { count: 10 }));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('November 2026');
}

/** What leaves: December as a table, a calendar and a paper for the client, and the profile as a picture. */
export async function papersA(app: App, me: steps.Hand, notes: Notes, keep: Keep): Promise<void> {
  const { page, word } = me;
  const rail = page.getByRole('navigation', { name: word('shell', 'areas') });
  await app.goto('/calendar/month/2026-12-15');
  await rail.getByRole('button', { name: notes.name, exact: true }).click();
  for (const [kind, name] of [['csv-excel', 'december-a.csv'], ['ics', 'december-a.ics'], ['pdf', 'content-plan-a.pdf']] as const) {
    const file = await steps.exported(me, app.exportsFolder, async () => {
      await steps.press(page, word('exchange', 'menu'));
      await page.getByRole('menuitem', { name: word('exchange', `kind.${kind}`), exact: true }).click();
    });
    keep(file.path, name);
  }
  await steps.press(page, word('planning', 'filter.remove', { what: notes.name }));
  await steps.planningTab(me, notes.name, 'grid');
  const picture = await steps.exported(me, app.exportsFolder, () => steps.press(page, word('grid', 'export')));
  keep(picture.path, 'grid-a.png');
}

/** Where the pictures of a month are taken. */
export async function plannedStops(app: App, me: steps.Hand, notes: Notes) {
  const { page } = me;
  const client = await steps.clientRoute(me, notes.name);
  await app.goto('/calendar/day/2026-12-14');
  const post = (await page.locator('a[data-item]', { hasText: 'Yılbaşı paketi: kutuda ne var?' }).getAttribute('href') ?? '').replace(/^#/, '');
  const seen = (locator: Locator) => async (): Promise<void> => {
    await expect(locator.first()).toBeVisible();
    await expect.poll(() => page.locator('main img').evaluateAll((all) => all.every((one) => one instanceof HTMLImageElement && (one.loading === 'lazy' || (one.complete && one.naturalWidth > 0))))).toBe(true);
  };
  const cards = seen(page.locator('main [data-item]'));
  return [
    { name: 'calendar-month', route: '/calendar/month/2026-12-15', ready: cards }, { name: 'calendar-week', route: '/calendar/week/2026-12-16', ready: cards },
    { name: 'calendar-board', route: '/calendar/board/2026-12-15', ready: cards }, { name: 'post', route: post, ready: seen(page.getByRole('complementary').getByRole('article')) },
    { name: 'media', route: `${client}/media`, ready: seen(page.locator('main [role="option"] img')) }, { name: 'grid', route: `${client}/grid`, ready: seen(page.locator('main [data-tile] img')) },
    { name: 'strategy', route: `${client}/strategy`, ready: seen(page.locator('main textarea')) },
  ];
}
