/**
 * Frozen. IndexedDB, cookies and the keychain entry belong to these strings: change one after a release and every user
 * starts with an empty program while the old data lies unreachable beside it (this has happened to others when a
 * framework or a team changed scheme, host or folder). A test pins each of them.
 */
export const appScheme = 'app';
export const appHost = 'onay';
export const appOrigin = 'app://onay';
export const userDataFolderName = 'Onay';

/** Also `appId` in electron-builder.yml: Windows joins notifications to the Start menu entry by it. */
export const appId = 'app.onay.desktop';
export const productName = 'Onay';

/**
 * What the scheme may do: a standard, secure origin (only such an origin has IndexedDB and WebCrypto) whose files can be
 * fetched, and whose videos are played as they come (`stream`). `bypassCSP` is never among it.
 */
export const schemePrivileges = {
  scheme: appScheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
} as const;

/** The URL, or null when the text is none. */
export const parseUrl = (text: string): URL | null => (URL.canParse(text) ? new URL(text) : null);

/**
 * Scheme, host and port of a URL, or null when it is not one. Node's own `URL.origin` answers the text "null" for every
 * scheme the web has not heard of, ours among them, so that comparing it would let any such scheme pass for us.
 */
export function originOf(url: string): string | null {
  const parsed = parseUrl(url);
  if (parsed === null || parsed.host === '') return null;
  if (parsed.username !== '' || parsed.password !== '') return null;
  return `${parsed.protocol}//${parsed.host}`;
}

/** Where the renderer is loaded from: our scheme, or Vite's loopback server while developing. */
export type Home = { readonly url: string; readonly origin: string; readonly developing: boolean };

/**
 * The development server counts only in an unpackaged program and only on loopback; a packaged one that is started with
 * the variable set still opens its own files.
 */
export function homeOf(packaged: boolean, developmentUrl: string | undefined): Home {
  const development = packaged || developmentUrl === undefined ? null : parseUrl(developmentUrl);
  if (development !== null && development.protocol === 'http:' && ['localhost', '127.0.0.1'].includes(development.hostname)) {
    return { url: development.href, origin: development.origin, developing: true };
  }
  return { url: `${appOrigin}/index.html`, origin: appOrigin, developing: false };
}
