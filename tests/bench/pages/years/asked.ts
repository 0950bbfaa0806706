import type { Day } from '../../../../src/domain/time/index.ts';

export type Month = { day: Day; from: Day; to: Day; clientId: string | null };
/** What an answer took, in ms, and how much came. */
export type Taken = { ms: number; count: number };

declare global {
  interface Window {
    years: {
      ready: Promise<void>;
      /** Months one after the other: what one of them takes, and how much came of all. */
      repository(months: readonly Month[]): Promise<Taken>; hook(months: readonly Month[]): Promise<Taken>; raw(months: readonly Month[]): Promise<Taken>;
      fillBoth(): Promise<number>; search(query: string): Promise<Taken>; miniSearch(query: string): Promise<Taken>;
    };
  }
}
