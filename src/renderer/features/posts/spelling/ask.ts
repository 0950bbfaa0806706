import type { Language } from '../../../../domain/common/text.ts';
import { db, write } from '../../../data/index.ts';
import type { FromSpeller, ToSpeller } from './messages.ts';

/**
 * What is known of words so far, for every field of the window. The worker starts with the first question; a list that cannot be read
 * leaves every word unjudged and nothing marked.
 */
type Verdicts = ReadonlyMap<string, boolean>;

let worker: Worker | undefined;
let lastId = 0;
const waiting = new Map<number, (words: string[] | null) => void>();
const verdicts: Record<Language, Map<string, boolean>> = { en: new Map(), tr: new Map() };
const asked = new Set<string>();
let own: ReadonlySet<string> | undefined;
let version = 0;
const listeners = new Set<() => void>();

function publish(): void {
  version += 1;
  for (const listener of listeners) listener();
}

function opened(): Worker {
  if (worker !== undefined) return worker;
  const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'spelling' });
  started.addEventListener('message', ({ data }: MessageEvent<FromSpeller>) => {
    const then = waiting.get(data.id);
    waiting.delete(data.id);
    then?.('words' in data ? data.words : null);
  });
  worker = started;
  return started;
}

type Question = { language: Language } & ({ type: 'check'; words: string[] } | { type: 'suggest'; word: string; most: number });

/** Null when no word list could be read. */
function ask(question: Question): Promise<string[] | null> {
  return new Promise((answer) => {
    lastId += 1;
    waiting.set(lastId, answer);
    opened().postMessage({ id: lastId, ...question } satisfies ToSpeller, []);
  });
}

const key = 'spelling.words';

async function ownWords(): Promise<ReadonlySet<string>> {
  own ??= new Set(String((await db.meta.get(key))?.value ?? '').split('\n').filter((word) => word !== ''));
  return own;
}

const lower = (word: string): string => word.toLocaleLowerCase('tr');

export const spelling = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  version: (): number => version,
  verdicts: (language: Language): Verdicts => verdicts[language],
  isOwn: (word: string): boolean => own?.has(lower(word)) ?? false,
  /** Judges what has not been judged yet; tells whoever listens when there is an answer. */
  async check(words: readonly string[], language: Language): Promise<void> {
    const fresh = [...new Set(words)].filter((word) => !asked.has(`${language} ${word}`));
    if (fresh.length === 0) return;
    for (const word of fresh) asked.add(`${language} ${word}`);
    const [unknown] = await Promise.all([ask({ type: 'check', language, words: fresh }), ownWords()]);
    if (unknown === null) return;
    const bad = new Set(unknown);
    for (const word of fresh) verdicts[language].set(word, !bad.has(word));
    publish();
  },
  suggest: async (word: string, language: Language): Promise<string[]> => await ask({ type: 'suggest', language, word, most: 5 }) ?? [],
  /** Keeps a word as the user's own; answers how to forget it. */
  async add(word: string): Promise<() => Promise<void>> {
    const put = async (words: ReadonlySet<string>) => {
      own = words;
      await write(() => db.meta.put({ key, value: [...words].join('\n') }));
      publish();
    };
    await put(new Set([...await ownWords(), lower(word)]));
    return async () => put(new Set([...await ownWords()].filter((one) => one !== lower(word))));
  },
};
