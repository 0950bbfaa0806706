import { posix } from 'node:path';
import { at, isNode, literal, nameOf, walk, type Node, type Parsed, type Source } from './source.ts';

/** The rules of the house that a linter cannot see, each a function from files to the places that break it. */

/** Which room may look into which; a room may always look into itself. */
export const arrows: Record<string, readonly string[]> = {
  domain: [], bridge: ['domain'], main: ['bridge', 'domain'], preload: ['bridge', 'domain'], renderer: ['bridge', 'domain'], packet: ['domain'],
};

const electronRooms = [/^src\/main\/electron\//, /^src\/main\/index\.ts$/, /^src\/preload\//];
const roomOf = (path: string): string | null => /^src\/([^/]+)\//.exec(path)?.[1] ?? null;
const areaOf = (path: string): string | null => /^src\/renderer\/features\/([^/]+)\//.exec(path)?.[1] ?? null;

/** Resolves what the file names, however deep it sits, and reports every step against an arrow. */
export function arrowsBroken(files: readonly Parsed[]): string[] {
  const broken: string[] = [];
  for (const file of files) {
    const from = roomOf(file.path);
    if (from === null) continue;
    for (const specifier of file.imports) {
      if (/^electron(\/|$)/.test(specifier) && !electronRooms.some((room) => room.test(file.path))) broken.push(`${file.path} imports electron`);
      if (!specifier.startsWith('.')) continue;
      const target = resolve(file.path, specifier);
      const to = roomOf(target);
      if (to !== null && to !== from && !(arrows[from] ?? []).includes(to)) broken.push(`${file.path} -> ${target}`);
      const area = areaOf(target);
      if (area !== null && area !== areaOf(file.path) && target !== `src/renderer/features/${area}/index.ts`) {
        broken.push(`${file.path} -> ${target} (an area is entered by its index.ts)`);
      }
    }
  }
  return broken;
}

/** A window is made in one file and the renderer is answered in one file, whatever the files are called. */
export function doorsOf(files: readonly Parsed[]): { windows: string[]; ipc: string[] } {
  const windows = new Set<string>();
  const ipc = new Set<string>();
  for (const file of files) {
    walk(file.program, (node) => {
      if (node.type === 'NewExpression' && /(^|\.)BrowserWindow$/.test(nameOf(node['callee']) ?? '')) windows.add(file.path);
      if (node.type === 'MemberExpression' && /(^|\.)ipcMain$/.test(nameOf(node['object']) ?? '')) ipc.add(file.path);
    });
  }
  return { windows: [...windows], ipc: [...ipc] };
}

/** The clock and chance come in as parameters: no `new Date()`, `Date()`, `Date.now`, `Math.random`, `crypto.…` of one's own. */
export function clocksRead(files: readonly Parsed[]): string[] {
  const found: string[] = [];
  for (const file of files) {
    walk(file.program, (node) => {
      const callee = nameOf(node['callee']);
      const args = node['arguments'];
      const none = Array.isArray(args) && args.length === 0;
      if (node.type === 'NewExpression' && callee === 'Date' && none) found.push(`${at(file, node.start)} new Date()`);
      if (node.type === 'CallExpression' && callee === 'Date') found.push(`${at(file, node.start)} Date()`);
      const member = node.type === 'MemberExpression' ? nameOf(node)?.replace(/^(globalThis|self|window)\./, '') : undefined;
      if (member !== undefined && /^(Date\.now|Math\.random|performance\.now|crypto\.(randomUUID|getRandomValues))$/.test(member)) {
        found.push(`${at(file, node.start)} ${member}`);
      }
    });
  }
  return found;
}

/** `any`, a cast through `unknown`, and comments that silence the compiler or the linter without saying why. */
export function typesEscaped(files: readonly Parsed[]): string[] {
  const found: string[] = [];
  for (const file of files) {
    walk(file.program, (node) => {
      if (node.type === 'TSAnyKeyword') found.push(`${at(file, node.start)} any`);
      if (node.type !== 'TSAsExpression' && node.type !== 'TSTypeAssertion') return;
      const inner = node['expression'];
      if (isNode(inner) && inner.type === 'TSAsExpression' && isNode(inner['typeAnnotation']) && inner['typeAnnotation'].type === 'TSUnknownKeyword') {
        found.push(`${at(file, node.start)} cast through unknown`);
      }
    });
    for (const comment of file.comments) {
      if (/@ts-(ignore|nocheck)/.test(comment.value)) found.push(`${at(file, comment.start)} ${comment.value.trim()}`);
      if (/@ts-expect-error\s*$/.test(comment.value)) found.push(`${at(file, comment.start)} @ts-expect-error without a reason`);
      if (/(eslint|oxlint)-disable/.test(comment.value) && !/ -- \S/.test(comment.value)) {
        found.push(`${at(file, comment.start)} a rule is switched off without a reason (-- why)`);
      }
    }
  }
  return found;
}

/** Work left for later, in a comment or as a test that does not run. */
export function unfinished(files: readonly Parsed[]): string[] {
  const found: string[] = [];
  for (const file of files) {
    for (const comment of file.comments) {
      if (/\b(TODO|FIXME|XXX|HACK|WIP)\b/.test(comment.value)) found.push(`${at(file, comment.start)} ${comment.value.trim().slice(0, 60)}`);
    }
    walk(file.program, (node) => {
      const name = node.type === 'MemberExpression' ? nameOf(node) : null;
      if (name !== null && /^(it|test|describe|suite|bench)(\.describe)?\.(skip|only|todo|fails|skipIf|runIf|fixme|fail)$/.test(name)) {
        found.push(`${at(file, node.start)} ${name}`);
      }
    });
  }
  return found;
}

/** Sources that no entry reaches. `entries` are paths; a glob import reaches what it matches. */
export function unreachable(files: readonly Parsed[], entries: readonly string[]): string[] {
  const known = new Map(files.map((file) => [file.path, file]));
  const missing = entries.filter((entry) => !known.has(entry));
  if (missing.length > 0) throw new Error(`no such entry: ${missing.join(', ')}`);
  const reached = new Set<string>();
  const queue = [...entries];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    const file = known.get(path);
    if (file === undefined || reached.has(path)) continue;
    reached.add(path);
    for (const specifier of file.imports.filter((name) => name.startsWith('.'))) {
      const target = resolve(path, specifier.replace(/\?.*$/, ''));
      queue.push(...(target.includes('*') ? [...known.keys()].filter((candidate) => globbed(target, candidate)) : [target]));
    }
  }
  return [...known.keys()].filter((path) => !reached.has(path));
}

/** `<script type="module" src>` of an HTML entry, as paths from the root. */
export function scriptsOf(html: Source): string[] {
  return [...html.text.matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, src = '']) => resolve(html.path, src.replace(/^\//, './')));
}

/** Words in JSX that a user would read: text between tags, and literals in props that are shown or spoken. */
export function literalTexts(files: readonly Parsed[]): { where: string; text: string }[] {
  const spoken = new Set(['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'title', 'placeholder', 'label', 'alt',
    'description', 'error', 'nothingFoundMessage', 'heading', 'caption', 'message', 'subtitle', 'emptyText', 'legend']);
  const found: { where: string; text: string }[] = [];
  const note = (file: Parsed, node: Node, text: string | null): void => {
    if (text !== null && /\p{L}/u.test(text)) found.push({ where: at(file, node.start), text: text.trim() });
  };
  for (const file of files) {
    walk(file.program, (node, parent) => {
      if (node.type === 'JSXText') note(file, node, typeof node['value'] === 'string' ? node['value'] : null);
      if (node.type === 'JSXExpressionContainer' && parent?.type !== 'JSXAttribute') {
        for (const shown of branches(node['expression'])) note(file, node, literal(shown));
      }
      if (node.type === 'JSXAttribute' && spoken.has(nameOf(node['name']) ?? '')) {
        const value = node['value'];
        const inner = isNode(value) && value.type === 'JSXExpressionContainer' ? value['expression'] : value;
        for (const shown of branches(inner)) note(file, node, literal(shown));
      }
    });
  }
  return found;
}

/** The values a conditional or `&&`/`??` can come to. */
function branches(value: unknown): unknown[] {
  if (!isNode(value)) return [];
  if (value.type === 'ConditionalExpression') return [...branches(value['consequent']), ...branches(value['alternate'])];
  if (value.type === 'LogicalExpression') return [...branches(value['left']), ...branches(value['right'])];
  return [value];
}

function resolve(from: string, specifier: string): string {
  return posix.normalize(posix.join(posix.dirname(from), specifier));
}

function globbed(pattern: string, path: string): boolean {
  const escaped = pattern.replace(/[.+^$()|[\]\\]/g, String.raw`\$&`).replace(/\{([^}]*)\}/g, (_all, names: string) => `(${names.replaceAll(',', '|')})`);
  const source = escaped.replaceAll('**/', '\u0000').replaceAll('*', '[^/]*').replaceAll('\u0000', '(.*/)?');
  return new RegExp(`^${source}$`).test(path);
}
