import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  arrows, arrowsBroken, clocksRead, doorsOf, literalTexts, scriptsOf, typesEscaped, unfinished, unreachable,
} from '../support/house.ts';
import { parse, readSources, type Parsed } from '../support/source.ts';

const root = join(import.meta.dirname, '../..');
const oxlint = join(dirname(createRequire(import.meta.url).resolve('oxlint/package.json')), 'bin/oxlint');

type Finding = { readonly filename: string; readonly code: string };

/** Runs the linter as `npm run lint` does, with the configuration that lies in `folder`. */
function lint(folder: string, paths: readonly string[]): { status: number | null; findings: Finding[]; output: string } {
  const run = spawnSync(process.execPath, [oxlint, '--deny-warnings', '--format=json', ...paths], { cwd: folder, encoding: 'utf8' });
  const start = run.stdout.indexOf('{');
  if (start < 0) throw new Error(`oxlint said nothing: ${run.stderr}`);
  const { diagnostics } = JSON.parse(run.stdout.slice(start)) as { diagnostics: Finding[] };
  return { status: run.status, findings: diagnostics, output: run.stdout };
}

/** One file a planted fault: path, what is written there, and the rule that has to refuse it. */
const imported = (specifier: string): string => `import { thing } from '${specifier}';\nexport const copy = thing;\n`;
const faults: readonly (readonly [path: string, text: string, rule: string])[] = [
  ...Object.keys(arrows).flatMap((from) => Object.keys(arrows)
    .filter((to) => to !== from && to !== 'preload' && !(arrows[from] ?? []).includes(to))
    .map((to) => [`src/${from}/area/to-${to}.ts`, imported(`../../${to}/x.ts`), 'no-restricted-imports'] as const)),
  ...['domain', 'bridge', 'packet', 'renderer', 'main', 'main/agenda', 'main/browser'].flatMap((room) => [
    [`src/${room}/electron-here.ts`, imported('electron'), 'no-restricted-imports'] as const,
    [`src/${room}/electron-part.ts`, imported('electron/main'), 'no-restricted-imports'] as const,
  ]),
  ['tests/support/electron-here.ts', imported('electron'), 'no-restricted-imports'],
  ['src/domain/time/node.ts', imported('node:fs'), 'no-restricted-imports'],
  ['src/domain/time/bare-node.ts', imported('fs'), 'no-restricted-imports'],
  ['src/domain/time/react.ts', imported('react'), 'no-restricted-imports'],
  ['src/domain/time/dexie.ts', imported('dexie'), 'no-restricted-imports'],
  ['src/domain/time/now.ts', 'export const now = (): number => Date.now();\n', 'no-restricted-properties'],
  ['src/domain/time/chance.ts', 'export const dice = (): number => Math.random();\n', 'no-restricted-properties'],
  ['src/domain/time/id.ts', 'export const id = (): string => crypto.randomUUID();\n', 'no-restricted-properties'],
  ['src/domain/time/later.ts', 'export const later = (run: () => void): void => { setTimeout(run, 1); };\n', 'no-restricted-globals'],
  ['src/domain/time/net.ts', 'export const get = (): Promise<Response> => fetch("https://x.example");\n', 'no-restricted-globals'],
  ['src/renderer/data/node.ts', imported('node:fs'), 'no-restricted-imports'],
  ['src/preload/node.ts', imported('node:fs'), 'no-restricted-imports'],
  ['src/main/electron/second-window.ts', "import { BrowserWindow } from 'electron';\nexport const open = (): unknown => new BrowserWindow();\n", 'no-restricted-imports'],
  ['src/main/electron/second-ipc.ts', "import { ipcMain } from 'electron';\nexport const listen = (): unknown => ipcMain.handle('x', () => 1);\n", 'no-restricted-imports'],
  ['src/renderer/app/into-area.ts', imported('../features/clients/list.ts'), 'no-restricted-imports'],
  ['src/renderer/features/agreements/into-area.ts', imported('../clients/list.ts'), 'no-restricted-imports'],
  ['src/renderer/features/agreements/parts/into-area.ts', imported('../../clients/list.ts'), 'no-restricted-imports'],
  ['src/main/any.ts', 'export const x = (value: any): unknown => value;\n', 'no-explicit-any'],
  ['src/main/ignored.ts', '// @ts-ignore\nexport const x: number = "a";\n', 'ban-ts-comment'],
  ['src/main/unused.ts', "const left = 1;\nexport const right = 2;\n", 'no-unused-vars'],
  ['src/main/loose.ts', 'export const same = (a: unknown, b: unknown): boolean => a == b;\n', 'eqeqeq'],
  ['src/main/loud.ts', "console.log('here');\n", 'no-console'],
  ['src/main/later.ts', '// TODO finish this\nexport const x = 1;\n', 'no-warning-comments'],
  ['src/main/long.ts', `${Array.from({ length: 401 }, (_, line) => `export const x${line} = ${line};`).join('\n')}\n`, 'max-lines'],
  ['src/main/enumerated.ts', 'namespace Old { export const x = 1; }\nexport const y = Old.x;\n', 'no-namespace'],
  ['tests/unit/only.test.ts', "import { it } from 'vitest';\nit.only('runs alone', () => { /* nothing */ });\n", 'no-focused-tests'],
  ['tests/unit/skip.test.ts', "import { it } from 'vitest';\nit.skip('rests', () => { /* nothing */ });\n", 'no-disabled-tests'],
  ['src/renderer/ui/raw.tsx', 'export const Raw = (): unknown => <div dangerouslySetInnerHTML={{ __html: "x" }} />;\n', 'no-danger'],
  ['src/renderer/ui/image.tsx', 'export const Image = (): unknown => <img src="x.png" />;\n', 'alt-text'],
];

/** What looks like a fault and is none: the rules must let it through. */
const allowed: readonly (readonly [path: string, text: string])[] = [
  ['src/main/area/good.ts', "import { a } from '../../bridge/x.ts';\nimport { b } from '../../domain/x.ts';\nexport const both = [a, b];\n"],
  ['src/renderer/data/good.ts', "import { a } from '../../bridge/x.ts';\nimport { b } from '../../domain/x.ts';\nexport const both = [a, b];\n"],
  ['src/bridge/calls/good.ts', imported('../../domain/x.ts')],
  ['src/packet/good.ts', imported('../domain/x.ts')],
  ['src/main/electron/good.ts', "import { app } from 'electron';\nimport type { BrowserWindow } from 'electron';\nexport const ask = (w: BrowserWindow): unknown => [app, w];\n"],
  ['src/main/index.ts', imported('electron')],
  ['src/preload/index.ts', imported('electron')],
  ['src/renderer/app/good.ts', imported('../features/clients/index.ts')],
  ['src/renderer/features/agreements/good.ts', imported('../clients/index.ts')],
  ['src/renderer/features/agreements/parts/good.ts', "import { a } from '../../clients/index.ts';\nimport { b } from '../other.ts';\nimport { c } from './near.ts';\nexport const all = [a, b, c];\n"],
  ['src/domain/time/good.ts', 'export const day = (instant: number): Date => new Date(instant);\nexport const first = Date.UTC(2026, 0, 1);\n'],
];

describe('the linter', () => {
  let tree = '';
  let found: Finding[] = [];

  beforeAll(() => {
    tree = mkdtempSync(join(tmpdir(), 'onay-house-'));
    cpSync(join(root, '.oxlintrc.json'), join(tree, '.oxlintrc.json'));
    for (const [path, text] of [...faults, ...allowed]) {
      mkdirSync(dirname(join(tree, path)), { recursive: true });
      writeFileSync(join(tree, path), text);
    }
    found = lint(tree, ['src', 'tests']).findings;
  });
  afterAll(() => rmSync(tree, { recursive: true, force: true }));

  const rulesAgainst = (path: string): string[] => found.filter(({ filename }) => filename.endsWith(path)).map(({ code }) => code);

  it.each(faults)('refuses %s', (path, _text, rule) => {
    expect(rulesAgainst(path).join(' ')).toContain(rule);
  });

  it.each(allowed)('lets %s through', (path) => {
    expect(rulesAgainst(path)).toEqual([]);
  });

  it('finds nothing in the real tree', () => {
    const { status, output } = lint(root, ['src', 'tests', 'scripts']);
    expect(status, output).toBe(0);
  });
});

const planted = (path: string, text: string): Parsed => parse({ path, text });

describe('the scans, shown a fault', () => {
  it('see an arrow against the rule however it is written and however deep it sits', () => {
    const tree = [
      planted('src/domain/a/b/c/d.ts', "export * from '../../../../renderer/data/index.ts';"),
      planted('src/renderer/x.ts', "export const later = () => import('../main/files.ts');"),
      planted('src/renderer/y.ts', "export const w = () => new Worker(new URL('../packet/w.ts', import.meta.url));"),
      planted('src/renderer/features/posts/a/b/c.ts', "import '../../../clients/list.ts';"),
      planted('src/main/vault/index.ts', "import type { X } from 'electron';\nexport type Y = X;"),
    ];
    expect(arrowsBroken(tree)).toHaveLength(5);
    expect(arrowsBroken([planted('src/main/a/b.ts', "import '../../bridge/index.ts'; import '../c.ts';")])).toEqual([]);
  });

  it('see a clock that is read instead of handed in', () => {
    const tree = [planted('src/domain/a.ts', 'export const f = () => [new Date(), Date(), globalThis.crypto.randomUUID(), new Date(0), Date.UTC(1, 1)];')];
    expect(clocksRead(tree)).toHaveLength(3);
  });

  it('see an escape from the types', () => {
    const tree = [planted('src/main/a.ts', '// oxlint-disable-next-line no-eval\nexport const f = (x: unknown): any[] => [x as unknown as number, (x as number)];\n// @ts-nocheck\n')];
    expect(typesEscaped(tree)).toHaveLength(4);
  });

  it('see work left for later', () => {
    const text = "// FIXME the rest\nimport { test } from '@playwright/test';\ntest.fixme('x', () => {}); test.describe.only('y', () => {});";
    expect(unfinished([planted('tests/e2e/a.spec.ts', text)])).toHaveLength(3);
    expect(unfinished([planted('src/a.ts', "export const note = 'TODO is a word in a text';")])).toEqual([]);
  });

  it('see a file that nothing reaches, and follow workers and globs', () => {
    const tree = [
      planted('src/renderer/main.ts', "import './a.ts'; new Worker(new URL('./w.ts', import.meta.url)); import.meta.glob('./m/*.ts');"),
      ...['a', 'w', 'm/one', 'm/two', 'm/deep/three', 'dead'].map((name) => planted(`src/renderer/${name}.ts`, 'export {};')),
    ];
    expect(unreachable(tree, ['src/renderer/main.ts'])).toEqual(['src/renderer/m/deep/three.ts', 'src/renderer/dead.ts']);
  });

  it('see a text that no catalogue holds', () => {
    const text = "export const A = (p: { on: boolean }) => <p title=\"Title\" label={p.on ? 'On' : t('off')} id=\"plain\">Hello {p.on && 'World'} {'—'} {t('key')}</p>;";
    expect(literalTexts([planted('src/renderer/a.tsx', text)]).map((entry) => entry.text)).toEqual(['Title', 'On', 'Hello', 'World']);
  });

  it('see a second door to windows or calls', () => {
    const tree = [
      planted('src/main/electron/a.ts', "import electron, { BrowserWindow, ipcMain } from 'electron'; new BrowserWindow(); new electron.BrowserWindow();"),
      planted('src/main/electron/b.ts', "import electron from 'electron'; new electron.BrowserWindow(); electron.ipcMain.on('x', () => 1);"),
    ];
    expect(doorsOf(tree)).toEqual({ windows: ['src/main/electron/a.ts', 'src/main/electron/b.ts'], ipc: ['src/main/electron/b.ts'] });
  });
});

describe('the tree', () => {
  const files = readSources(root, ['src', 'tests', 'scripts'], ['.ts', '.tsx', '.mjs']).map(parse);
  /** Tests lie beside their source, and so does what only they use: `x.testing.ts`, `x.samples.ts`, `x.child.ts`, a folder `testing/`. */
  const forTests = /\.(test|testing|samples|child)\.tsx?$|\/testing\//;
  const shipped = files.filter(({ path }) => path.startsWith('src/') && !forTests.test(path));
  const here = (pattern: RegExp): Parsed[] => shipped.filter(({ path }) => pattern.test(path));
  const notThisFile = files.filter(({ path }) => path !== 'tests/unit/house.test.ts');

  it('has no arrow against the rule', () => expect(arrowsBroken(files)).toEqual([]));
  it('has a domain that reads no clock and throws no dice', () => expect(clocksRead(here(/^src\/domain\//))).toEqual([]));
  it('has no escape from the types', () => expect(typesEscaped(notThisFile)).toEqual([]));
  it('has no work left for later and no test that rests', () => expect(unfinished(notThisFile)).toEqual([]));

  it('ships nothing that is for tests', () => {
    expect(shipped.filter(({ imports }) => imports.some((name) => forTests.test(name))).map(({ path }) => path)).toEqual([]);
  });

  it('makes windows in one file and answers the renderer in one file', () => {
    const doors = doorsOf(here(/^src\//));
    expect(doors.windows).toHaveLength(1);
    expect(doors.ipc).toHaveLength(1);
  });

  it('has no file over 400 lines, styles and scripts included', () => {
    const all = readSources(root, ['src', 'tests', 'scripts'], ['.ts', '.tsx', '.mjs', '.css', '.html']);
    expect(all.filter(({ text }) => text.split('\n').length > 401).map(({ path }) => path)).toEqual([]);
  });

  it('has no source that nothing reaches', () => {
    const html = { path: 'src/renderer/index.html', text: readFileSync(join(root, 'src/renderer/index.html'), 'utf8') };
    const entries = ['src/main/index.ts', 'src/main/browser/index.ts', 'src/preload/index.ts', ...scriptsOf(html)];
    expect(unreachable(shipped.filter(({ path }) => !path.endsWith('.d.ts')), entries)).toEqual([]);
  });
});
