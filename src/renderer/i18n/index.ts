import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../../domain/common/text.ts';
import type en from './en/index.ts';

/** Adding a language is one folder of catalogues and one line here. */
const catalogues: Record<Language, () => Promise<{ default: typeof en }>> = {
  en: () => import('./en/index.ts'),
  tr: () => import('./tr/index.ts'),
};

export const languages: readonly Language[] = ['en', 'tr'];
/** Each language by its own name, so that a person finds theirs whatever the screen speaks. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', tr: 'Türkçe' };

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof en;
  }
}

/** Loads a language's catalogues (once) and switches every screen to it, without a restart. */
export async function speakLanguage(language: Language): Promise<void> {
  const { default: resources } = await catalogues[language]();
  if (!i18next.isInitialized) {
    await i18next.use(initReactI18next).init({
      lng: language,
      resources: { [language]: resources },
      fallbackLng: false,
      defaultNS: 'common',
      interpolation: { escapeValue: false },
      returnNull: false,
    });
  } else {
    for (const [area, catalogue] of Object.entries(resources)) i18next.addResourceBundle(language, area, catalogue);
    await i18next.changeLanguage(language);
  }
  document.documentElement.lang = language;
}

/** Loads a language without showing it: papers and names for a client speak the client's. */
export async function loadLanguage(language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, 'common')) return;
  const { default: resources } = await catalogues[language]();
  for (const [area, catalogue] of Object.entries(resources)) i18next.addResourceBundle(language, area, catalogue);
}

/** The language on the screen now. */
export function currentLanguage(): Language {
  return i18next.language === 'tr' ? 'tr' : 'en';
}

/** The BCP 47 tag that numbers and dates on the screen use. */
export const localeOf = (language: Language): string => (language === 'tr' ? 'tr-TR' : 'en-GB');
