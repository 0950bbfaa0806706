/** What an import took, in ms, and how many posts it made. */
export type Imported = { ms: number; count: number };

declare global {
  interface Window {
    importing: { ready: Promise<void>; ours(csv: string): Promise<Imported>; bare(csv: string): Promise<Imported> };
  }
}
