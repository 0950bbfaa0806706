import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../src/renderer/documents/build.ts';
import { clientAContent, sequentialIds } from '../fixtures/agreements.ts';
import { agreementRequest } from '../fixtures/documents.ts';
import { openBrowser } from '../support/hosts.ts';
import { figure, pairs, type Figure } from './figures.ts';
import { servePage } from './pages.ts';
import type { Made } from './pages/papers/main.ts';
import { piecesOf } from './pieces.ts';

/** No scope of work is smaller: a paper that came out empty would be fast. */
const leastBytes = 20_000;

/**
 * The scope of work of client A as the program makes it (its own worker, engine, fonts and page rules) against bare pdfkit
 * writing the same text and tables in the same two faces. Both in a worker of the same Chromium, each after a first paper.
 */
export async function run(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'onay-bench-pdf-'));
  const page = await servePage('papers', join(folder, 'page'));
  const browser = await openBrowser(join(folder, 'profile'), { width: 1280, height: 800 });
  try {
    const tab = browser.pages()[0] ?? await browser.newPage();
    await tab.goto(page.url);
    const request = agreementRequest(clientAContent(sequentialIds()));
    const pieces = piecesOf(build(request, { withContents: false, breaks: new Set() }).definition.content);
    const ms = ({ ms: taken, size }: Made): number => {
      if (size < leastBytes) throw new Error(`a paper of ${size} bytes is no scope of work`);
      return taken;
    };
    const taken = await pairs(
      async () => ms(await tab.evaluate((asked) => window.papers.ours(asked), request)),
      async () => ms(await tab.evaluate((asked) => window.papers.bare(asked), pieces)),
    );
    return [figure('scope-of-work PDF in the worker, against bare pdfkit in a worker', { ...taken, unit: 'ms', limit: 2 })];
  } finally {
    await browser.close();
    await page.close();
    await rm(folder, { recursive: true, force: true });
  }
}
