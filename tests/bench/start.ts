import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { end, openBrowser, startHostProcess } from '../support/hosts.ts';
import { figure, median, rounds, type Figure } from './figures.ts';
import { fill } from './fill.ts';
import { launch, type Shown } from './launch.ts';
import { servePage } from './pages.ts';
import { workspaceOf } from './workspace.ts';

const rowCount = 100_000;
const assets = join(import.meta.dirname, '../../out/renderer/assets');
/** Today with its rows, in the frame with its clients. */
const today = '#root:has(nav li a[href*="/clients/"]) main ul > li a';

/**
 * Cold starts with 100,000 rows, each in a fresh browser process on the same profile, against an empty page with the same
 * provider, theme and styles, built by the same settings and served by the same file server. And what JavaScript the first
 * screen asked for.
 */
export async function run(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'onay-bench-start-'));
  const empty = await servePage('empty', join(folder, 'page'));
  const places = { data: join(folder, 'data'), profile: join(folder, 'data', 'window'), home: join(folder, 'home'), exports: join(folder, 'exports') };
  await mkdir(places.home);
  const host = await startHostProcess(places, { env: {}, args: [], viewport: { width: 1440, height: 900 } });
  try {
    await prepare(host.url, places.profile);
    const ours: Shown[] = [];
    const peer: Shown[] = [];
    // The first of each does not count: it fills the browser's caches, and the program hands its first agenda over.
    for (let round = 0; round <= rounds; round += 1) {
      ours.push(await launch({ url: host.url, profile: places.profile, selector: today }));
      peer.push(await launch({ url: empty.url, profile: join(folder, 'empty'), selector: '#root h1' }));
    }
    const of = (shown: readonly Shown[], what: 'navigation' | 'launch'): number => median(shown.slice(1).map((one) => one[what]));
    const start = (what: 'navigation' | 'launch', limit: number | null) => ({ ours: of(ours, what), peer: of(peer, what), unit: 'ms', limit });
    return [
      figure(`cold start to Today with ${rowCount} rows, browser and all, against an empty page`, start('launch', 2)),
      // Without the browser's own part: an empty page asks no host, opens no database and draws no rows.
      figure('of which after the browser has started', start('navigation', null)),
      ...await scripts(ours.at(-1)?.requests ?? []),
    ];
  } finally {
    await end(host.child, 'SIGTERM');
    await empty.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function prepare(url: string, profile: string): Promise<void> {
  const workspace = await workspaceOf(rowCount, Date.now());
  const browser = await openBrowser(profile, { width: 1440, height: 900 });
  const page = browser.pages()[0] ?? await browser.newPage();
  await page.goto(url);
  // The first questions stand there: the database is made, and empty.
  await page.getByRole('heading', { level: 1 }).waitFor();
  await fill(page, workspace);
  await browser.close();
}

/** What only a paper needs, and a name that the build leaves in the file that holds it. */
const engines = { pdfmake: 'createPdf', 'pdf.js': 'GlobalWorkerOptions' };

/** The scripts that were asked for before the first screen was usable, by the network's own list. */
async function scripts(requests: readonly string[]): Promise<Figure[]> {
  const names = [...new Set(requests.filter((path) => path.endsWith('.js')).map((path) => basename(path)))];
  if (names.length === 0) throw new Error('the first screen asked for no script, which cannot be');
  const initial = await Promise.all(names.map((name) => readFile(join(assets, name))));
  const bytes = initial.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0);
  const all = await Promise.all((await readdir(assets)).filter((name) => name.endsWith('.js')).map((name) => readFile(join(assets, name), 'utf8')));
  const early = Object.entries(engines).filter(([name, mark]) => {
    if (!all.some((text) => text.includes(mark))) throw new Error(`no built file shows the mark of ${name}: the bench looks for the wrong thing`);
    return initial.some((content) => content.includes(mark));
  });
  const papers = requests.filter((path) => path.endsWith('.ttf') || /worker/.test(path));
  return [
    figure('JavaScript of the first screen, gzip, against 350 KB', { ours: bytes / 1024, peer: 350, unit: 'KB', limit: 1 }),
    figure('pdfmake, pdf.js, workers and paper fonts among it, against none', { ours: early.length + papers.length, peer: 1, unit: 'files', limit: 0 }),
  ];
}
