/** What tells whether anybody still has the program open. */
export type Presence = {
  /** Whether this run opens windows at all. */
  opensWindows: boolean;
  /** The browser we started is running. */
  browserRuns: boolean;
  /** It ended before its page came: it has handed the window to a browser of the same profile that ran already. */
  handedOver: boolean;
  pages: number;
  /** The own window's page has been here. */
  everHadPage: boolean;
  platform: NodeJS.Platform;
};

/**
 * How long to wait before ending because the window was closed (ms), or null to go on. Without a window of ours nobody can
 * have closed it. A page that reloads is away for a moment; a browser on macOS stays when its last window is closed.
 */
export function endsAfter({ opensWindows, browserRuns, handedOver, pages, everHadPage, platform }: Presence): number | null {
  if (!opensWindows || pages > 0 || !everHadPage) return null;
  if (browserRuns) return platform === 'darwin' ? 30_000 : null;
  return handedOver ? 3_000 : 0;
}
