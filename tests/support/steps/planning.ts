import { expect, type Locator, type Page } from '@playwright/test';
import Papa from 'papaparse';
import type { CalendarLayout } from '../../../src/domain/planning/index.ts';
import type { Strategy } from '../../../src/domain/strategy/index.ts';
import { area } from './begin.ts';
import { openClient } from './clients.ts';
import { part, press, saved, type, typeDay, type Hand } from './hand.ts';

export type CampaignNotes = { name: string; from: string; to: string; extra: number; inputBy?: string; daysEarlier?: number };

/** A client's route, from its place in the rail. */
export async function clientRoute({ page, word }: Hand, name: string): Promise<string> {
  const link = page.getByRole('navigation', { name: word('shell', 'areas') }).getByRole('link', { name });
  return (await link.getAttribute('href') ?? '').replace(/^#/, '').split('/').slice(0, 3).join('/');
}

/** A client's tab of what is planned for it. */
export async function planningTab(hand: Hand, clientName: string, name: 'strategy' | 'grid' | 'media'): Promise<void> {
  const { page, word } = hand;
  // On the calendar the rail filters by clients instead of leading to them.
  await area(hand, 'clients');
  await openClient(hand, clientName);
  const tab = page.getByRole('tab', { name: word('clients', `tab.${name}`), exact: true });
  await tab.click();
  await expect(tab).toHaveAttribute('aria-selected', 'true');
}

/** Types a strategy into the tab that is open: goals, pillars with their shares, tone, hashtag sets and colours; channels come from the signed agreement. */
export async function fillStrategy(hand: Hand, strategy: Pick<Strategy, 'goals' | 'audience' | 'pillars' | 'tone' | 'hashtagSets'>): Promise<void> {
  const { page, word } = hand;
  const section = (name: 'goals' | 'channels' | 'pillars' | 'tone' | 'hashtags') => part(page, word('strategy', `section.${name}`));
  await type(section('goals'), word('strategy', 'goals.goals'), strategy.goals);
  await type(section('goals'), word('strategy', 'goals.audience'), strategy.audience);
  await press(section('channels'), word('strategy', 'channels.fromAgreement'));
  for (const [index, { name, share, description }] of strategy.pillars.entries()) {
    await press(section('pillars'), word('strategy', 'pillars.add'));
    await type(part(section('pillars'), word('strategy', 'pillars.nth', { number: index + 1 })), word('strategy', 'pillars.name'), name);
    const row = part(section('pillars'), name);
    await type(row, word('strategy', 'pillars.share'), share);
    await type(row, word('strategy', 'pillars.description'), description);
  }
  await type(section('tone'), word('strategy', 'tone.summary'), strategy.tone.summary);
  for (const kind of ['do', 'dont'] as const) {
    const list = part(section('tone'), word('strategy', `tone.${kind}`));
    for (const [index, { text }] of strategy.tone.examples.filter((one) => one.kind === kind).entries()) {
      await press(list, word('strategy', 'tone.add'));
      await type(list, word('strategy', `tone.${kind}Nth`, { number: index + 1 }), text);
    }
  }
  for (const [index, { name, tags }] of strategy.hashtagSets.entries()) {
    await press(section('hashtags'), word('strategy', 'hashtags.add'));
    await type(part(section('hashtags'), word('strategy', 'hashtags.nth', { number: index + 1 })), word('strategy', 'hashtags.name'), name);
    const field = section('hashtags').getByRole('combobox', { name: word('strategy', 'hashtags.tagsOf', { name }), exact: true });
    for (const tag of tags) {
      await field.fill(tag);
      await field.press('Enter');
      await expect(part(section('hashtags'), name).getByText(tag, { exact: true }).first()).toBeVisible();
    }
  }
  await saved(hand);
}

/** Adds a campaign to the strategy that is open. */
export async function addCampaign(hand: Hand, { name, from, to, extra, inputBy, daysEarlier }: CampaignNotes): Promise<void> {
  const { page, word } = hand;
  const section = part(page, word('strategy', 'section.campaigns'));
  await press(section, word('strategy', 'campaigns.add'));
  await type(part(section, word('strategy', 'campaigns.newName')), word('strategy', 'campaigns.name'), name);
  const fields = part(section, name);
  // The later day first: an end before the beginning would move it.
  await typeDay(fields, word('strategy', 'to'), to);
  await typeDay(fields, word('strategy', 'from'), from);
  if (inputBy !== undefined) await typeDay(fields, word('strategy', 'campaigns.inputBy'), inputBy);
  if (daysEarlier !== undefined) await type(fields, word('strategy', 'campaigns.daysEarlier'), daysEarlier);
  await press(fields, word('strategy', 'campaigns.addExtra'));
  await type(part(fields, word('strategy', 'campaigns.extraNth', { number: 1 })), word('strategy', 'campaigns.count'), extra);
  await saved(hand);
}

/** A table as a spreadsheet program of that language saves it: with a byte order mark and its own separator. */
export function table(rows: readonly (readonly string[])[], delimiter: ';' | ','): Buffer {
  return Buffer.from(`\uFEFF${Papa.unparse(rows.map((row) => [...row]), { delimiter })}`);
}

/** Gives a table to the import screen, which is open afterwards and shows what it would become. */
export async function giveTable({ page, word }: Hand, app: { command(name: string): Promise<void> }, name: string, buffer: Buffer): Promise<void> {
  await app.command(word('commands', 'import-posts'));
  // Another screen has a field for files, too.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(word('exchange', 'title'));
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'text/csv', buffer });
  await expect(page.locator('[data-summary]')).toBeVisible();
}

/** Types a line into the quick-add field of a day of the month that is shown. */
export async function quickAdd({ page, word }: Hand, day: string, line: string): Promise<void> {
  await page.locator(`[role="gridcell"][data-day="${day}"] [data-index="-1"]`).focus();
  await page.keyboard.press('n');
  const field = page.getByRole('textbox', { name: word('planning', 'quick.title'), exact: true });
  await expect(field).toBeFocused();
  await field.fill(line);
  await page.keyboard.press('Enter');
  await expect(field).toHaveCount(0);
}

/** Takes hold of a card or a tile with the mouse and carries it over another element; `over` is asked before it is let go. */
export async function drag(page: Page, what: Locator, where: Locator, over: () => Promise<void>): Promise<void> {
  await what.scrollIntoViewIfNeeded();
  const [from, to] = [await what.boundingBox(), await where.boundingBox()];
  if (from === null || to === null) throw new Error('nothing to drag');
  const [x, y] = [from.x + Math.min(30, from.width / 2), from.y + Math.min(8, from.height / 2)];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 20, y + 12, { steps: 4 });
  await page.mouse.move(to.x + Math.min(40, to.width / 2), to.y + Math.min(60, to.height / 2), { steps: 8 });
  await over();
  await page.mouse.up();
}

/** A card as it is drawn: whose day or stage it stands on, and everything it says. */
export type Seen = { id: string; spot: string; text: string };

const seen = (page: Page): Promise<Seen[]> => page.getByRole('main').locator('[data-item]').evaluateAll((cards) => cards.map((card) => ({
  id: card.getAttribute('data-item') ?? '', spot: card.getAttribute('data-spot') ?? '', text: card.textContent ?? '',
})));

/** Opens a layout around a day and waits until it has so many cards. */
export async function layoutWith(hand: Hand, app: { goto(route: string): Promise<void> }, layout: CalendarLayout, day: string, count: number): Promise<Seen[]> {
  const { page, word } = hand;
  await app.goto(`/calendar/${layout}/${day}`);
  await expect(page.locator(`[data-view="${layout === 'day' ? 'week' : layout}"]`)).toBeVisible();
  if (layout === 'month') {
    const tall = page.getByRole('button', { name: word('planning', 'tall'), exact: true });
    if (await tall.getAttribute('aria-pressed') === 'false') await tall.click();
  }
  await expect(page.getByRole('main').locator('[data-item]')).toHaveCount(count);
  // The day before stays until this one is read; it may hold as many.
  if (layout === 'day') await expect(page.getByRole('main').locator(`[data-item][data-spot="${day}"]`)).toHaveCount(count);
  return seen(page);
}
