export type Flush = {
  /** Asks all pages to write, and resolves when each has answered or gone, or after `patience` ms. */
  request(): Promise<'flushed' | 'timed-out'>;
  /** A page has answered. */
  answered(): void;
  /** A page has gone. */
  changed(): void;
};

export type FlushPorts = { pages: () => number; ask: () => void; patience: number };

/** The last word before closing: pages put their writes on disk and say so. */
export function createFlush({ pages, ask, patience }: FlushPorts): Flush {
  let answers = 0;
  let settle: ((how: 'flushed' | 'timed-out') => void) | null = null;
  const look = (): void => {
    if (answers >= pages()) settle?.('flushed');
  };
  return {
    async request() {
      answers = 0;
      const waited = new Promise<'flushed' | 'timed-out'>((resolve) => { settle = resolve; });
      const tooLong = setTimeout(() => settle?.('timed-out'), patience);
      ask();
      look();
      const how = await waited;
      clearTimeout(tooLong);
      settle = null;
      return how;
    },
    answered() {
      answers += 1;
      look();
    },
    changed: look,
  };
}
