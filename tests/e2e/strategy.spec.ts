import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { axe } from '../support/axe.ts';
import { expect, test, type App } from '../support/app.ts';
import { textOf } from '../support/poppler.ts';
import * as steps from '../support/steps/index.ts';

test.use({ hostEnv: { ONAY_TEST_CLOCK: '2026-11-23T09:00:00+03:00' } });

const idOf = async (page: Page, name: string): Promise<string> => {
  const href = await page.getByRole('navigation').getByRole('link', { name }).first().getAttribute('href');
  return /\/clients\/([^/]+)/.exec(href ?? '')?.[1] ?? '';
};

/** The text of the export whose name has this in it, once it is there. */
async function exported(app: App, part: string): Promise<string> {
  const find = (): string | undefined => (existsSync(app.exportsFolder) ? readdirSync(app.exportsFolder) : []).find((name) => name.includes(part) && name.endsWith('.pdf'));
  await expect.poll(find, { timeout: 30_000 }).toBeDefined();
  return (await textOf(new Uint8Array(readFileSync(join(app.exportsFolder, find() ?? ''))))).replaceAll(/\s+/gu, ' ');
}

test('a strategy is written, its rule catches a post, its campaign stands on the calendar, its one-pager goes out, and all of it stays', async ({ app }) => {
  test.setTimeout(150_000);
  const me = steps.hand(app.page, 'en');
  const { word } = me;
  let { page } = app;
  await steps.openSample(me);
  const id = await idOf(page, 'Fjellrev Outdoor');
  await app.goto(`/clients/${id}/strategy`);
  const part = (name: string) => steps.part(page, word('strategy', `section.${name}`));

  await test.step('what is typed is saved', async () => {
    await steps.type(part('goals'), word('strategy', 'goals.goals'), 'Be the shop that mends things.');
    await steps.saved(me);
    await expect(part('channels').getByText(word('strategy', 'channels.asAgreed', { agreed: 12 })).first()).toBeVisible();
  });

  await test.step('a channel taken out comes back from the agreement, or by undo', async () => {
    const channels = part('channels');
    await steps.press(channels, word('strategy', 'removeNamed', { name: 'LinkedIn fjellrev-outdoor' }));
    await expect(channels.getByText(word('strategy', 'channels.unnamed', { networks: 'LinkedIn' }))).toBeVisible();
    await steps.press(channels, word('strategy', 'channels.fromAgreement'));
    await expect(channels.getByRole('group', { name: 'LinkedIn fjellrev-outdoor', exact: true })).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(channels.getByRole('group', { name: 'LinkedIn fjellrev-outdoor', exact: true })).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(channels.getByRole('group', { name: 'LinkedIn fjellrev-outdoor', exact: true })).toBeVisible();
  });

  await test.step('a pillar changes its place by keyboard and keeps the focus', async () => {
    const pillars = part('pillars');
    const names = () => pillars.getByRole('textbox', { name: word('strategy', 'pillars.name'), exact: true }).evaluateAll((all) => all.map((one) => (one instanceof HTMLInputElement ? one.value : '')));
    const before = await names();
    const handle = pillars.getByRole('button', { name: word('strategy', 'reorder', { name: before[0] ?? '' }), exact: true });
    await handle.focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(names).toEqual([before[1], before[0], ...before.slice(2)]);
    await expect(handle).toBeFocused();
    await steps.type(pillars, word('strategy', 'pillars.share'), 50);
    await expect(pillars.getByText(word('strategy', 'pillars.sum', { sum: 120 }))).toBeVisible();
  });

  await test.step('a pasted block of hashtags loses its doubles and says so', async () => {
    const box = part('hashtags').getByRole('combobox', { name: word('strategy', 'hashtags.tagsOf', { name: 'Always' }), exact: true });
    await box.evaluate((field) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text', '#hiking #Friluftsliv\n#repair, #tent #REPAIR');
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    await expect(part('hashtags').getByText(word('strategy', 'hashtags.count_other', { count: 5 }))).toBeVisible();
    await expect(part('hashtags').getByText(word('strategy', 'hashtags.doubles_other', { count: 3 }))).toBeVisible();
  });

  await test.step('a rule says at once what it catches', async () => {
    const rules = part('rules');
    await steps.press(rules, word('strategy', 'rules.add'));
    const rule = rules.getByRole('group').filter({ has: page.getByText(word('strategy', 'rules.unsaid')) }).last();
    await expect(rule).toBeVisible();
    await rule.getByRole('textbox', { name: word('strategy', 'rules.what.forbidden-word') }).fill('repair');
    await expect(rules.getByText(new RegExp(`^\\d+ posts? of this month break`)).first()).toBeVisible();
    await expect(rules.getByRole('link', { name: /repair/i }).first()).toHaveAttribute('href', /#\/posts\//);
  });

  await test.step('a slot moves along the week by keyboard', async () => {
    const slots = part('slots');
    await slots.getByRole('button', { name: /^Monday, 09:00/ }).focus();
    await page.keyboard.press('Alt+ArrowRight');
    await expect(slots.getByRole('group', { name: 'Tuesday', exact: true }).getByRole('button', { name: /^Tuesday, 09:00/ })).toBeFocused();
    await page.keyboard.press('Alt+ArrowDown');
    await expect(slots.getByRole('button', { name: /^Tuesday, 09:30/ })).toBeFocused();
  });

  await test.step('a campaign is a band on the calendar', async () => {
    const campaigns = part('campaigns');
    await steps.press(campaigns, word('strategy', 'campaigns.add'));
    await steps.type(campaigns, word('strategy', 'campaigns.name'), 'Hut season');
    await steps.saved(me);
    await expect(campaigns.getByRole('group', { name: 'Hut season', exact: true })).toBeVisible();
    await axe(page);
    await steps.press(page, word('strategy', 'exportOnePager'));
    const text = await exported(app, 'strategy');
    for (const said of ['Fjellrev Outdoor', 'Be the shop that mends things.', 'Hut season', '#friluftsliv #hiking #fjellrev #repair #tent', 'page 1 of 1']) expect(text).toContain(said);
    await app.goto('/calendar/month/2026-12-07');
    await expect(page.getByText('Hut season').first()).toBeVisible();
  });

  await test.step('a plan of next month holds this client’s posts alone', async () => {
    await app.goto(`/clients/${id}/strategy`);
    await steps.press(page, word('strategy', 'exportPlan'));
    const text = await exported(app, 'content plan');
    expect(text).toContain('December 2026');
    expect(text).not.toContain('Yılbaşı');
  });

  page = await app.restart();
  await app.goto(`/clients/${id}/strategy`);
  await expect(steps.part(page, word('strategy', 'section.goals')).getByRole('textbox', { name: word('strategy', 'goals.goals') })).toHaveValue('Be the shop that mends things.');
  await expect(page.getByRole('group', { name: 'Hut season', exact: true })).toBeVisible();
});
