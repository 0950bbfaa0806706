import { expect } from '@playwright/test';
import { press, type, type Hand } from './hand.ts';

/** Answers the three questions of a first start; the screen speaks this language from then on. */
export async function begin({ page, language, word }: Hand, name: string, tradeName: string): Promise<void> {
  await page.getByText(language === 'tr' ? 'Türkçe' : 'English', { exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(word('start', 'welcome'));
  await type(page, word('start', 'name'), name);
  await type(page, word('start', 'tradeName'), tradeName);
  await press(page, word('start', 'begin'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(word('shell', 'today'));
}

/** Goes to an area by its place in the rail. */
export async function area({ page, word }: Hand, name: 'today' | 'clients' | 'agreements' | 'catalogue' | 'verify' | 'business' | 'settings'): Promise<void> {
  await page.getByRole('navigation', { name: word('shell', 'areas') }).getByRole('link', { name: word('shell', name), exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(word('shell', name));
}

/** Opens the sample workspace instead, in this language. */
export async function openSample({ page, language, word }: Hand): Promise<void> {
  await page.getByText(language === 'tr' ? 'Türkçe' : 'English', { exact: true }).click();
  await press(page, word('start', 'sample'));
  await expect(page.getByRole('navigation', { name: word('shell', 'areas') }).getByText('Ağaçkakan Kahve')).toBeVisible();
}
