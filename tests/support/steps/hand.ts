import { expect, type Locator, type Page } from '@playwright/test';
import { words, type Language } from '../catalogues.ts';

/** A person at the program: the page, the language that its screens speak, and the words to find things by. */
export type Hand = { readonly page: Page; readonly language: Language; readonly word: ReturnType<typeof words> };
export type Scope = Page | Locator;

export const hand = (page: Page, language: Language): Hand => ({ page, language, word: words(language) });

/** Everything typed so far has reached the disk, as the rail says. */
export async function saved({ page, word }: Hand): Promise<void> {
  await expect(page.getByRole('navigation', { name: word('shell', 'areas') }).getByRole('status')).toHaveText(word('common', 'saved'));
}

/** Types into the field of this label and leaves it. `nth` where several rows have the same field. */
export async function type(scope: Scope, label: string, value: string | number, nth = 0): Promise<void> {
  const box = scope.getByRole('textbox', { name: label, exact: true }).nth(nth);
  if (await box.inputValue() === String(value)) return;
  await box.fill(String(value));
  await box.blur();
}

/** Picks an option of a list by its words. */
export async function choose({ page }: Hand, scope: Scope, label: string, option: string, nth = 0): Promise<void> {
  const box = scope.getByRole('combobox', { name: label, exact: true }).nth(nth);
  if (await box.inputValue() === option) return;
  await box.click();
  if (await box.isEditable()) await box.fill(option);
  await page.getByRole('option', { name: option, exact: true }).click();
  await expect(box).toHaveValue(option);
}

/** Moves a choice of two or three that stand beside each other. */
export async function segment(scope: Scope, label: string, option: string): Promise<void> {
  const group = scope.getByRole('radiogroup', { name: label, exact: true });
  await group.getByText(option, { exact: true }).click();
  await expect(group.getByRole('radio', { name: option, exact: true })).toBeChecked();
}

/** Ticks or unticks a box or a chip by its label, and turns a switch, whose box lies over its label. */
export async function tick(scope: Scope, label: string, on: boolean, role: 'checkbox' | 'switch' = 'checkbox'): Promise<void> {
  // A switch is called by its label and its description.
  const box = scope.getByRole(role, { name: label, exact: role === 'checkbox' });
  if (await box.isChecked() === on) return;
  await (role === 'switch' ? box : scope.getByText(label, { exact: true })).click();
  await expect(box).toBeChecked({ checked: on });
}

/** A day as the fields take it: `2026-12-01` is typed `01.12.2026` in both languages. */
export const typedDay = (day: string): string => day.split('-').toReversed().join('.');

/** Types a day and closes the calendar that came up with the field. */
export async function typeDay(scope: Scope, label: string, day: string, nth = 0): Promise<void> {
  await type(scope, label, typedDay(day), nth);
}

/** Minor units as somebody types them: 2850000 is `28500,00` in Turkish. */
export const typedAmount = (minor: number, language: Language): string =>
  `${Math.floor(minor / 100)}${language === 'tr' ? ',' : '.'}${String(minor % 100).padStart(2, '0')}`;

/** A decimal number in the language's own writing. */
export const typedNumber = (value: number, language: Language): string => String(value).replace('.', language === 'tr' ? ',' : '.');

/** The part of a screen under this heading. */
export const part = (scope: Scope, title: string): Locator => scope.getByRole('group', { name: title, exact: true });

export const press = async (scope: Scope, name: string): Promise<void> => {
  await scope.getByRole('button', { name, exact: true }).click();
};

/** Opens the menu behind the three dots of the page's header and picks from it. */
export async function fromMenu({ page, word }: Hand, item: string): Promise<void> {
  await press(page.getByRole('main'), word('common', 'moreActions'));
  await page.getByRole('menuitem', { name: item, exact: true }).click();
}

/** A country's name as the screen writes it. */
export const countryName = (code: string, language: Language): string => new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code;
