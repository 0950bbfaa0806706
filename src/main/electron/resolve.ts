import { mediaPrefix } from '../vault/index.ts';
import { appHost, appScheme } from './identity.ts';

/** Everything the build puts into out/renderer; a file of any other kind is not served. */
const contentTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  aff: 'text/plain; charset=utf-8',
  dic: 'text/plain; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  ico: 'image/x-icon',
  woff: 'font/woff',
  woff2: 'font/woff2',
  ttf: 'font/ttf',
  otf: 'font/otf',
  wasm: 'application/wasm',
  pdf: 'application/pdf',
  bin: 'application/octet-stream',
};

const prefix = `${appScheme}://${appHost}`;
/** One segment of a built file's path. No dot in front, so neither `..` nor a hidden file. */
const segment = /^[A-Za-z0-9_@-][A-Za-z0-9_@.~-]*$/;
/** Windows opens devices by these names, in every folder and with any extension. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

export type Found = { readonly segments: readonly string[]; readonly contentType: string };

/**
 * The file below out/renderer that a URL of our origin names, as path segments, or null. Nothing is decoded: what the
 * build writes needs no escapes, and what is never decoded cannot be decoded twice. The caller joins the segments to
 * its folder; none of them can leave it.
 */
export function resolveUrl(url: string): Found | null {
  if (url !== prefix && !url.startsWith(`${prefix}/`)) return null;
  const path = url.slice(prefix.length).split(/[?#]/, 1)[0] ?? '';
  const segments = path === '' || path === '/' ? ['index.html'] : path.slice(1).split('/');
  if (!segments.every((name) => segment.test(name) && !device.test(name) && !name.endsWith('.'))) return null;
  const extension = /\.([a-z0-9]+)$/.exec(segments.at(-1) ?? '')?.[1];
  const contentType = extension === undefined ? undefined : contentTypes[extension];
  return contentType === undefined ? null : { segments, contentType };
}

/** The path of a URL of our origin that asks for a medium, or null; what it names is judged where media are kept. */
export function mediumOf(url: string): string | null {
  const path = url.startsWith(`${prefix}/`) ? url.slice(prefix.length).split(/[?#]/, 1)[0] ?? '' : '';
  return path.startsWith(mediaPrefix) ? path : null;
}
