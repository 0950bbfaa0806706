import { expect, type Page } from '@playwright/test';
import { networkNames } from '../../src/domain/clients/index.ts';
import { entriesOf, languages, type Entry, type Language } from './catalogues.ts';

const catalogues = Object.fromEntries(languages.map((language) => [language, entriesOf(language)])) as Record<Language, Entry[]>;

/**
 * Fails for every text on the screen, shown or spoken, that is a bare key, holds an unfilled `{{…}}`, or is in the other
 * language although this one has a text of its own for it.
 */
export async function expectTranslated(page: Page, language: Language): Promise<void> {
  expect.soft(await page.locator('html').getAttribute('lang')).toBe(language);
  const texts = await page.evaluate(() => {
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent === null || ['SCRIPT', 'STYLE', 'TEMPLATE'].includes(parent.tagName) || parent.closest('[data-user-text]') !== null) continue;
      found.add((node.textContent ?? '').trim());
    }
    for (const element of document.body.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) found.add((element.getAttribute(name) ?? '').trim());
    }
    found.add(document.title);
    return [...found].filter((text) => text !== '');
  });
  expect.soft(untranslated(texts, language), `texts on ${new URL(page.url()).hash} that are not ${language}`).toEqual([]);
}

/**
 * A person looks for their own language by its own name, whatever the screen speaks; the program is called what a Turk calls
 * approval; and a network is called alike everywhere, also one that ends like an English ordinal.
 */
const namesOfAll = ['English', 'Türkçe', 'Onay', ...Object.values(networkNames)];

/** The pure part: which of these texts are wrong on a screen of this language. */
export function untranslated(texts: readonly string[], language: Language): string[] {
  const own = new Set([...namesOfAll, ...catalogues[language].map(({ value }) => value)]);
  const keys = new Set(catalogues[language].flatMap(({ area, key }) => [key, `${area}.${key}`, `${area}:${key}`]).filter((key) => /[.:]/.test(key)));
  const foreign = languages.filter((other) => other !== language).flatMap((other) => catalogues[other])
    .filter(({ value }) => !own.has(value) && /\p{L}{2}/u.test(value.replaceAll(/\{\{[^}]*\}\}/g, '')));
  const patterns = foreign.map(({ value }) => pattern(value));
  const exact = new Set(foreign.map(({ value }) => value));
  return texts.filter((text) => keys.has(text) || text.includes('{{') || exact.has(text)
    || !namesOfAll.includes(text) && patterns.some((candidate) => candidate !== null && candidate.test(text)));
}

/** A text with holes, as an expression that what was filled in matches; null for one without holes. */
function pattern(value: string): RegExp | null {
  if (!value.includes('{{')) return null;
  const escaped = value.replaceAll(/\{\{[^}]*\}\}/g, '\u0000').replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(`^${escaped.replaceAll('\u0000', '.+')}$`, 'u');
}
