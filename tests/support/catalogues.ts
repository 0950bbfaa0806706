import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Language = 'en' | 'tr';
export const languages: readonly Language[] = ['en', 'tr'];

/** One text of the interface: `area` is the catalogue's file, `key` the path inside it. */
export type Entry = { readonly area: string; readonly key: string; readonly value: string };

const folder = join(import.meta.dirname, '../../src/renderer/i18n');

/** Every text of a language, flattened; throws when a catalogue holds anything but texts and groups of texts. */
export function entriesOf(language: Language): Entry[] {
  return areasOf(language).flatMap((area) => {
    const content: unknown = JSON.parse(readFileSync(join(folder, language, `${area}.json`), 'utf8'));
    return flatten(area, '', content);
  });
}

export function areasOf(language: Language): string[] {
  return readdirSync(join(folder, language)).filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5)).toSorted();
}

/** The names between `{{` and `}}`, without their format, sorted. */
export function variablesOf(value: string): string[] {
  return [...new Set([...value.matchAll(/\{\{-?\s*([^},\s]+)/g)].map(([, name = '']) => name))].toSorted();
}

function flatten(area: string, path: string, value: unknown): Entry[] {
  if (typeof value === 'string') return [{ area, key: path, value }];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new TypeError(`${area}: ${path} is no text and no group of texts`);
  return Object.entries(value).flatMap(([name, inner]) => flatten(area, path === '' ? name : `${path}.${name}`, inner));
}

/**
 * The texts of one language by area and key, with `{{…}}` filled: what a spec looks for on a screen whose language it has set.
 * Throws for a key that is not there.
 */
export function words(language: Language): (area: string, key: string, values?: Readonly<Record<string, string | number>>) => string {
  const texts = new Map(entriesOf(language).map((entry) => [`${entry.area}:${entry.key}`, entry.value]));
  return (area, key, values = {}) => {
    const text = texts.get(`${area}:${key}`);
    if (text === undefined) throw new Error(`no text ${area}:${key} in ${language}`);
    return text.replaceAll(/\{\{-?\s*([^},\s]+)[^}]*\}\}/g, (blank, name: string) => String(values[name] ?? blank));
  };
}
