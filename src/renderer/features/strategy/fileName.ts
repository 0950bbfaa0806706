import type { Client } from '../../../domain/clients/index.ts';
import type { Language } from '../../../domain/common/text.ts';
import type { Day } from '../../../domain/time/index.ts';

const words: Readonly<Record<Language, { strategy: string; plan: string }>> = {
  en: { strategy: 'strategy', plan: 'content plan' }, tr: { strategy: 'strateji', plan: 'içerik planı' },
};

/** `<client> – content plan – 2026-12-01.pdf` in the client's language, free of what Windows refuses and short enough for every disk. */
export function fileName({ name, language }: Pick<Client, 'name' | 'language'>, what: 'strategy' | 'plan', day: Day): string {
  const plain = name.normalize('NFC').replace(/[\\/:*?"<>|]/g, '-').replace(/\s+/gu, ' ').replace(/\p{Cc}/gu, '').trim();
  const kept = [...new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(plain)].map(({ segment }) => segment);
  while (new TextEncoder().encode(kept.join('')).length > 150) kept.pop();
  return `${[kept.join('').trim(), words[language][what], day].filter(Boolean).join(' – ')}.pdf`;
}
