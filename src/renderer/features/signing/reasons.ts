import type { Language } from '../../../domain/common/text.ts';
import en from '../../i18n/en/signing.json';
import tr from '../../i18n/tr/signing.json';
import type { Party } from './data.ts';

const catalogues: Readonly<Record<Language, typeof en>> = { en, tr };

/** What a PDF reader shows as the reason of a signature: in the language of the paper, whatever the screen speaks. */
export const reasonFor = (party: Party, language: Language): string => catalogues[language].reason[party];
