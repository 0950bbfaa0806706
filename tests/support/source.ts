import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parseSync } from 'vite';

/** A node of the syntax tree as oxc gives it: a type name, offsets, and whatever else the type has. */
export type Node = { readonly type: string; readonly start: number; readonly end: number; readonly [key: string]: unknown };
export type Source = {
  /** Relative to the root that was read, always with `/`. */
  readonly path: string;
  readonly text: string;
};
export type Parsed = Source & {
  readonly program: Node;
  readonly comments: readonly { readonly value: string; readonly start: number }[];
  /** Every specifier the file names: static, re-exported, dynamic, `new URL(…, import.meta.url)` and `import.meta.glob`. */
  readonly imports: readonly string[];
};

const skipped = new Set(['node_modules', 'out', 'dist', 'coverage', '.git']);

/** Every file below `folders` of `root` whose name ends in one of `endings`, sorted by path. */
export function readSources(root: string, folders: readonly string[], endings: readonly string[]): Source[] {
  const found: Source[] = [];
  const visit = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (!skipped.has(entry.name)) visit(path);
      } else if (endings.some((ending) => entry.name.endsWith(ending))) {
        found.push({ path: relative(root, path).split(sep).join('/'), text: readFileSync(path, 'utf8') });
      }
    }
  };
  for (const folder of folders) visit(join(root, folder));
  return found.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** Throws when the file does not parse: a rule that silently skips a file would hold for nothing. */
export function parse(source: Source): Parsed {
  const result = parseSync(source.path, source.text);
  const [error] = result.errors;
  if (error !== undefined) throw new SyntaxError(`${source.path}: ${error.message}`);
  const program: unknown = result.program;
  if (!isNode(program)) throw new SyntaxError(`${source.path}: no syntax tree`);
  return { ...source, program, comments: result.comments, imports: specifiers(program) };
}

/** Calls `visit` for the node and everything below it, parents before children. */
export function walk(node: Node, visit: (node: Node, parent: Node | null) => void, parent: Node | null = null): void {
  visit(node, parent);
  for (const value of Object.values(node)) {
    if (isNode(value)) walk(value, visit, node);
    else if (Array.isArray(value)) for (const entry of value) if (isNode(entry)) walk(entry, visit, node);
  }
}

/** `path:line` of an offset, as editors open it. */
export function at(source: Source, offset: number): string {
  return `${source.path}:${source.text.slice(0, offset).split('\n').length}`;
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
    && 'start' in value && typeof value.start === 'number';
}

/** The text of a string literal or of a template without holes; null for anything else. */
export function literal(value: unknown): string | null {
  if (!isNode(value)) return null;
  if (value.type === 'Literal') return typeof value['value'] === 'string' ? value['value'] : null;
  const quasis = value.type === 'TemplateLiteral' ? value['quasis'] : null;
  const only = Array.isArray(quasis) && quasis.length === 1 ? quasis[0] : null;
  if (!isNode(only)) return null;
  const cooked = only['value'];
  return typeof cooked === 'object' && cooked !== null && 'cooked' in cooked && typeof cooked.cooked === 'string' ? cooked.cooked : null;
}

/** The identifier's name, or `object.property` for a plain member access, or null. */
export function nameOf(value: unknown): string | null {
  if (!isNode(value)) return null;
  if (value.type === 'Identifier' || value.type === 'JSXIdentifier') return typeof value['name'] === 'string' ? value['name'] : null;
  if (value.type === 'ChainExpression') return nameOf(value['expression']);
  if (value.type === 'MetaProperty') return 'import.meta';
  if (value.type === 'MemberExpression') {
    const object = nameOf(value['object']);
    const property = nameOf(value['property']);
    return object !== null && property !== null ? `${object}.${property}` : null;
  }
  return null;
}

function specifiers(program: Node): string[] {
  const found: string[] = [];
  walk(program, (node) => {
    const source = ['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'ImportExpression', 'TSImportType'].includes(node.type)
      ? literal(node['source'] ?? node['argument'])
      : null;
    if (source !== null) found.push(source);
    const args = node['arguments'];
    if (!Array.isArray(args)) return;
    const first = literal(args[0]);
    const callee = nameOf(node['callee']);
    if (node.type === 'NewExpression' && callee === 'URL' && nameOf(args[1]) === 'import.meta.url' && first !== null) found.push(first);
    if (node.type === 'CallExpression' && callee === 'import.meta.glob') {
      const patterns: unknown = isNode(args[0]) && args[0].type === 'ArrayExpression' ? args[0]['elements'] : [args[0]];
      if (Array.isArray(patterns)) for (const pattern of patterns) found.push(literal(pattern) ?? '');
    }
  });
  return found;
}
