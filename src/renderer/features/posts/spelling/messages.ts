import type { Language } from '../../../../domain/common/text.ts';

export type ToSpeller = { id: number; language: Language } & ({ type: 'check'; words: string[] } | { type: 'suggest'; word: string; most: number });
/** Of a check the words that are not known, of a suggestion the words that are near. */
export type FromSpeller = { id: number } & ({ words: string[] } | { failed: string });
