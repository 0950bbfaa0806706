import type { Language } from '../../../common/text.ts';
import { en } from './en.ts';
import { tr } from './tr.ts';
import type { Phrases } from './types.ts';

/** The contract phrases of each language; a third language is one more file. */
export const phrases: Readonly<Record<Language, Phrases>> = { en, tr };
export type { Phrases } from './types.ts';
