/** One notification to show. `title` and `body` are plain text as the user should read it; the notifier escapes and cuts. */
export type Notification = {
  /** The occurrence it tells of. */
  readonly key: string;
  /** Non-zero, below 2^31. Showing again under the same number replaces what stands, so that a repeat never doubles. */
  readonly replaceId: number;
  readonly title: string;
  readonly body: string;
  /** May be called more than once, and never after `close`. */
  readonly onClick: () => void;
  /** The desktop refused it after `show` had resolved. */
  readonly onFailed: (why: string) => void;
};

/** The desktop's notification service, whatever the system. */
export type Notifier = {
  /** Short name for settings and the log, e.g. `org.freedesktop.Notifications`. */
  readonly service: string;
  /** Whether a notification would be shown now. Asked anew each time: a daemon may start later than we do. */
  available(): Promise<boolean>;
  /** Why the last `available()` was false, for the log; undefined while all is well. */
  reason?(): string | undefined;
  /** Resolves when the desktop has taken it, rejects when it has not. */
  show(notification: Notification): Promise<void>;
  /** Lets go of connections and processes. What is on screen stays there. */
  close(): Promise<void>;
};
