/**
 * The one Content-Security-Policy of the program; both hosts send it as a response header with every answer.
 *
 * - `connect-src 'self'` is for the renderer's own files (fonts, packet template) and, in the browser host, the
 *   loopback bridge. The network itself is main's alone.
 * - `style-src 'unsafe-inline'`: Mantine writes style attributes and a style element for its theme variables. Styles
 *   cannot run code, and with no foreign origin allowed they cannot carry anything away.
 * - `data:` and `blob:` in images: logos, drawn signatures and page previews made on this machine.
 */
export const cspDirectives = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'worker-src': ["'self'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'"],
  'media-src': ["'self'", 'blob:'],
  'connect-src': ["'self'"],
  'frame-src': ["'none'"],
  'manifest-src': ["'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
} as const satisfies Record<string, readonly string[]>;

/** The header's value, e.g. `default-src 'none'; script-src 'self'; …`. */
export function contentSecurityPolicy(): string {
  return Object.entries(cspDirectives).map(([name, sources]) => `${name} ${sources.join(' ')}`).join('; ');
}
