import { CodedError } from '../bridge/index.ts';
import { parseUrl } from './electron/identity.ts';

const longest = 2_000;

/**
 * The link as it may be handed to the desktop, or null. Only the web over TLS and mail: any other scheme starts some
 * program with text we were given. No credentials, which exist to disguise a host. The answer is the parsed form, so
 * that the desktop reads what was checked.
 */
export function safeLink(url: string): string | null {
  // Spaces and control characters are dropped or escaped by parsers in ways that differ between programs.
  if (url.length > longest || /[\s\p{Cc}"<>\\^`{|}]/u.test(url)) return null;
  const parsed = parseUrl(url);
  if (parsed === null || parsed.username !== '' || parsed.password !== '') return null;
  if (parsed.protocol === 'https:') return /^https:\/\//i.test(url) && parsed.hostname !== '' ? parsed.href : null;
  if (parsed.protocol === 'mailto:') return isPlainMail(parsed) ? parsed.href : null;
  return null;
}

/** `attach=` and its like would add the user's files to a mail without a word. */
function isPlainMail(mail: URL): boolean {
  if (/%0[0-9a-d]/i.test(mail.pathname)) return false;
  return [...mail.searchParams.keys()].every((key) => ['subject', 'body', 'cc', 'bcc'].includes(key.toLowerCase()));
}

/** Opens the link in the user's browser or mail program; throws `bad-link` for any other, and when the desktop refuses. */
export async function openLink(url: string, open: (url: string) => Promise<void>): Promise<void> {
  const safe = safeLink(url);
  if (safe === null) throw new CodedError('bad-link', 'only https: and mailto: links are opened');
  try {
    await open(safe);
  } catch (error) {
    throw new CodedError('bad-link', 'the desktop could not open the link', { cause: error });
  }
}
