import { useSyncExternalStore } from 'react';
import type { Language } from '../../../../domain/common/text.ts';
import type { Mark } from '../fields/TypedArea.tsx';
import { spelling } from './ask.ts';
import { wordsIn } from './words.ts';

export type Spelling = { ready: boolean; language: Language; unknownIn(text: string): string[]; marksIn(text: string): Mark[] };

/** The spelling of a client's language; nothing is asked and nothing marked before `on`. */
export function useSpelling(language: Language, on: boolean): Spelling {
  useSyncExternalStore(spelling.subscribe, spelling.version);
  const judged = (text: string) => {
    const verdicts = spelling.verdicts(language);
    return verdicts.size === 0 ? [] : wordsIn(text, language).filter(({ word }) => verdicts.get(word) === false && !spelling.isOwn(word));
  };
  return {
    ready: on, language,
    unknownIn: (text) => (on ? [...new Set(judged(text).map(({ word }) => word))] : []),
    marksIn: (text) => (on ? judged(text).map(({ from, to }): Mark => ({ from, to, kind: 'spelling' })) : []),
  };
}
