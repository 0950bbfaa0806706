import { readFile, realpath } from 'node:fs/promises';
import { extname, join, relative, isAbsolute } from 'node:path';

/** Everything the build puts into out/renderer; a file of any other kind is not served. */
const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8', '.json': 'application/json; charset=utf-8', '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8', '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png', '.jpg': 'image/jpeg', '.webp': 'image/webp', '.ico': 'image/x-icon',
  '.woff': 'font/woff', '.woff2': 'font/woff2', '.ttf': 'font/ttf', '.otf': 'font/otf',
  '.wasm': 'application/wasm', '.pdf': 'application/pdf', '.bin': 'application/octet-stream',
  '.aff': 'text/plain; charset=utf-8', '.dic': 'text/plain; charset=utf-8',
};

/** No dot in front, so neither `..` nor a hidden file; no separator, drive, stream or escape of any system. */
const segment = /^[A-Za-z0-9_@-][A-Za-z0-9_@.~ -]*$/;
/** Windows opens devices by these names, in every folder and with any extension. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * The segments of the built file that a request path names, or null. Decoded once and never again: an escape that is
 * still there afterwards is refused by `segment`, like everything else that could lead out of the folder.
 */
export function resolveAsset(path: string): string[] | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return null;
  }
  if (!decoded.startsWith('/')) return null;
  const segments = decoded === '/' ? ['index.html'] : decoded.slice(1).split('/');
  const safe = segments.every((name) => segment.test(name) && !device.test(name) && !/[. ]$/.test(name));
  return safe && extname(segments.at(-1) ?? '').toLowerCase() in contentTypes ? segments : null;
}

export type Asset = { content: Uint8Array; contentType: string; cacheControl: string };

/** Reads a built file below `folder`; null when the path is none of ours or the build has no such file. */
export async function readAsset(folder: string, path: string): Promise<Asset | null> {
  const segments = resolveAsset(path);
  if (segments === null) return null;
  try {
    const root = await realpath(folder);
    const file = await realpath(join(root, ...segments));
    const inside = relative(root, file);
    if (inside.startsWith('..') || isAbsolute(inside)) return null;
    const contentType = contentTypes[extname(file).toLowerCase()];
    if (contentType === undefined) return null;
    return { content: await readFile(file), contentType, cacheControl: cacheControl(segments) };
  } catch {
    // Not there, or a folder: the same to whoever asks.
    return null;
  }
}

/** The build names what is in `assets/` by its content, so it never changes under its name. */
function cacheControl(segments: readonly string[]): string {
  const hashed = segments[0] === 'assets' && /-[A-Za-z0-9_-]{8,}\.[a-z0-9]+$/.test(segments.at(-1) ?? '');
  return hashed ? 'private, max-age=31536000, immutable' : 'no-cache';
}
