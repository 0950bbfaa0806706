import type { Language } from '../../../../domain/common/text.ts';
import type { Holiday, HolidayAnswer, HolidayQuestion } from './holidays.ts';

let worker: Worker | null = null;
let lastId = 0;
const waiting = new Map<number, (days: Holiday[]) => void>();
const known = new Map<string, Promise<Holiday[]>>();

/** A country's days off in a year, by the names of that language where it has them, else the country's own. Asked once. */
export function holidaysOf(country: string, year: number, language: Language): Promise<Holiday[]> {
  const key = `${country} ${year} ${language}`;
  const present = known.get(key);
  if (present) return present;
  const asked = new Promise<Holiday[]>((done) => {
    worker ??= start();
    lastId += 1;
    waiting.set(lastId, done);
    worker.postMessage({ id: lastId, country, year, languages: language === 'en' ? ['en'] : [language, 'en'] } satisfies HolidayQuestion, []);
  });
  known.set(key, asked);
  return asked;
}

function start(): Worker {
  const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  started.addEventListener('message', ({ data }: MessageEvent<HolidayAnswer>) => {
    waiting.get(data.id)?.(data.days);
    waiting.delete(data.id);
  });
  // Without the worker a calendar has no holidays, and everything else; what waits is answered so that nothing waits for ever.
  started.addEventListener('error', () => {
    for (const done of waiting.values()) done([]);
    waiting.clear();
  });
  return started;
}
