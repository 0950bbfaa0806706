/**
 * Which addresses the door lets through: a pure decision, so that each attack has its test.
 *
 * An entry of the list is `host` (the scheme's own port) or `host:port` (that port and no other). There is no wildcard and no
 * suffix match: `example.com` does not open `evil.example.com`.
 */

export type Refusal = 'not-a-url' | 'not-http' | 'credentials-in-url' | 'host-not-listed';

/**
 * The one spelling of a `host` or `host:port`: lower case, punycode, IPv4 in dotted decimals (`0x7f.1` is `127.0.0.1`), IPv6 in
 * brackets. `null` when the text is anything more or other than a host.
 */
export function canonicalHost(text: string): string | null {
  const entry = text.trim();
  if (entry === '' || /[\s/\\?#@*]/u.test(entry)) return null;
  const url = parse(`https://${entry}/`);
  // `https` swallows ":443"; `http` would swallow ":80". An explicit port must stay explicit, so ask the scheme that keeps it.
  const kept = entry.endsWith(':443') ? parse(`http://${entry}/`) : url;
  return kept === null || kept.hostname === '' || kept.hostname.endsWith('.') ? null : kept.host;
}

/** Whether `text` may be fetched under this list; the parsed URL when it may. */
export function judge(text: string, hosts: readonly string[]): { url: URL } | { refused: Refusal } {
  const url = parse(text);
  if (url === null) return { refused: 'not-a-url' };
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { refused: 'not-http' };
  if (url.username !== '' || url.password !== '') return { refused: 'credentials-in-url' };
  const standard = url.protocol === 'https:' ? '443' : '80';
  const port = url.port === '' ? standard : url.port;
  const listed = hosts.some((entry) => entry === `${url.hostname}:${port}` || (entry === url.hostname && port === standard));
  return listed ? { url } : { refused: 'host-not-listed' };
}

/**
 * A listed *name* must not lead to this very machine or to the link-local range (cloud metadata lives there): whoever runs the
 * name's DNS would otherwise reach local services through us. Addresses the user has listed as such are asked for directly
 * and never come here. Private ranges stay open, an office may run its own time stamp authority.
 */
export function isForbiddenAnswer(address: string): boolean {
  const plain = address.toLowerCase().replace(/^::ffff:/, '');
  if (/^\d+\.\d+\.\d+\.\d+$/.test(plain)) return /^(0|127)\./.test(plain) || plain.startsWith('169.254.');
  return plain === '::' || plain === '::1' || /^fe[89ab]/.test(plain);
}

function parse(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}
