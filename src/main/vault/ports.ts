/** How a document leaves the vault; each host brings its own. */
export type ExportRequest = {
  /** As the renderer proposes it; the exporter makes it safe for the file system. */
  suggestedName: string;
  /** Whole, or in pieces from the vault. */
  bytes: Uint8Array | AsyncIterable<Uint8Array>;
  /** Title of a save dialog, ready in the user's language. */
  title: string;
};

export type Exporter = {
  /** The folder that exports go to, or null when the user is asked each time. */
  folder(): string | null;
  /** Writes atomically and answers the absolute path, or `cancelled` when the user thought better of it. */
  save(request: ExportRequest): Promise<{ status: 'saved'; path: string } | { status: 'cancelled' }>;
};

/** Shows a file in the desktop's file manager. Only called with paths the vault itself has written. */
export type Reveal = (path: string) => Promise<void>;
