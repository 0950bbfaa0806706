import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * Who may talk to the server. A page comes in with a key in its first address, which is exchanged for a cookie at once;
 * the address it keeps is clean. Two kinds of pages:
 *
 * - `own`: the data folder's own window. It arrives with a key that is made for one launch and works once, because the
 *   command line of a browser can be read by everybody on the machine.
 * - `foreign`: any other browser the user opens the printed address in. It has another database, an empty one, so it
 *   must never hand main an empty agenda or sentinel; the renderer explains where the data is.
 *
 * Started with `--no-window` there is no other window than the one that opens the printed address, so it counts as own.
 * All keys are of this run alone.
 */
export type PageKind = 'own' | 'foreign';

export type Access = {
  /** Goes into the printed address; works as long as this run lasts. */
  readonly pageKey: string;
  /** Goes into the address of one launch of the app window. */
  newWindowKey(): string;
  /** `Set-Cookie` value for a key, or null when it is no key of this run (or a window's, used before). */
  exchange(key: string): { kind: PageKind; cookie: string } | null;
  /** What the `Cookie` header says; null for none of ours. */
  kindOf(cookieHeader: string | undefined): PageKind | null;
};

/** Keys handed out and not used; more than one only while browsers are slow to start. */
const maxPendingKeys = 20;

export function createAccess({ port, printedIsOwn }: { port: number; printedIsOwn: boolean }): Access {
  // Cookies do not know ports: two data folders open in one browser must not overwrite each other's.
  const cookieName = `onay-${port}`;
  const sessions: Readonly<Record<PageKind, string>> = { own: secret(), foreign: secret() };
  const pageKey = secret();
  const windowKeys = new Set<string>();

  const kindOfKey = (key: string): PageKind | null => {
    if (same(key, pageKey)) return printedIsOwn ? 'own' : 'foreign';
    for (const pending of windowKeys) {
      if (!same(key, pending)) continue;
      windowKeys.delete(pending);
      return 'own';
    }
    return null;
  };

  return {
    pageKey,
    newWindowKey() {
      const key = secret();
      windowKeys.add(key);
      for (const oldest of windowKeys) {
        if (windowKeys.size <= maxPendingKeys) break;
        windowKeys.delete(oldest);
      }
      return key;
    },
    exchange(key) {
      const kind = kindOfKey(key);
      return kind === null ? null : { kind, cookie: `${cookieName}=${sessions[kind]}; Path=/; HttpOnly; SameSite=Strict` };
    },
    kindOf(cookieHeader) {
      const values = (cookieHeader ?? '').split(';').map((part) => part.trim())
        .filter((part) => part.startsWith(`${cookieName}=`)).map((part) => part.slice(cookieName.length + 1));
      if (values.some((value) => same(value, sessions.own))) return 'own';
      return values.some((value) => same(value, sessions.foreign)) ? 'foreign' : null;
    },
  };
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}

/** Compares without telling by the time it takes how much was right. */
function same(left: string, right: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(left), digest(right));
}
