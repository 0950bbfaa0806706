import * as z from 'zod/mini';
import { languageSchema, type Language } from '../../domain/common/text.ts';

/** How this window looks: not the user's data, so it lives in localStorage and is read before the database is open. */
const preferencesSchema = z.strictObject({
  language: languageSchema,
  sidebar: z.enum(['open', 'narrow']),
});
export type Preferences = z.infer<typeof preferencesSchema>;

const key = 'onay.view';

function fallback(): Preferences {
  return { language: navigator.language.toLowerCase().startsWith('tr') ? 'tr' : 'en', sidebar: 'open' };
}

function read(): Preferences {
  try {
    const parsed = z.safeParse(preferencesSchema, JSON.parse(localStorage.getItem(key) ?? 'null'));
    return parsed.success ? parsed.data : fallback();
  } catch {
    return fallback();
  }
}

let current = read();
const listeners = new Set<() => void>();

export const preferences = {
  get: (): Preferences => current,
  set(change: Partial<Preferences>): void {
    current = { ...current, ...change };
    localStorage.setItem(key, JSON.stringify(current));
    for (const listener of listeners) listener();
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

export type { Language };
