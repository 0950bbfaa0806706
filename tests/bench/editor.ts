import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client, Network } from '../../src/domain/clients/index.ts';
import type { Medium } from '../../src/domain/media/index.ts';
import type { Post } from '../../src/domain/posts/index.ts';
import { addDays, dayAt } from '../../src/domain/time/index.ts';
import { createShelf } from '../../src/main/vault/index.ts';
import { hashOf } from '../../src/main/vault/store.ts';
import { sequentialIds } from '../fixtures/ids.ts';
import { png } from '../fixtures/media.ts';
import { figure, median, rounds, type Figure } from './figures.ts';
import { servePage } from './pages.ts';
import { painted } from './painted.ts';
import { quiet } from './pauses.ts';
import { captionOf, chance } from './plan/captions.ts';
import { plannedWorkspace } from './plan/workspace.ts';
import { ready, withProgram } from './program.ts';

const networks = ['instagram', 'facebook', 'linkedin', 'x', 'tiktok', 'mastodon', 'bluesky', 'threads', 'pinterest', 'youtube'] as const satisfies readonly Network[];
const size = { width: 320, height: 400 };
const viewport = { width: 1440, height: 900 };

/**
 * A post of ten variants and ten media opened in the built program, reading its database, until its media, its networks and its text
 * are painted, against an empty dialog of Mantine. Each has been open once before: what is counted is opening, not loading.
 */
export async function run(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'onay-bench-editor-'));
  const peer = await servePage('modal', join(folder, 'page'));
  try {
    const now = Date.now();
    const planned = await plannedWorkspace({ from: addDays(dayAt(now, 'Europe/Istanbul'), 1), counts: Array.from({ length: 60 }, () => 10), now });
    const [first, ...others] = planned.posts;
    const client = planned.clients.find(({ id }) => id === first?.clientId);
    if (!first || !client) throw new Error('there is no post to make large');
    const pictures = await kept(join(folder, 'data', 'media'), planned.media.filter(({ clientId }) => clientId === client.id));
    const { post, handles } = large(first, pictures);
    const workspace = {
      ...planned, posts: [post, ...others], clients: planned.clients.map((one) => (one.id === client.id ? { ...one, handles } : one)),
      media: [...planned.media.filter(({ clientId }) => clientId !== client.id), ...pictures],
    };
    return await withProgram(folder, viewport, workspace, async ({ url, browser, page }) => {
      const other = await browser.newPage();
      await other.goto(peer.url);
      await page.goto(url);
      await ready(page);
      const ours: number[] = [];
      const theirs: number[] = [];
      for (let round = 0; round <= rounds; round += 1) {
        await page.bringToFront();
        await page.evaluate(() => void (location.hash = '#/calendar'));
        await page.locator('[data-view="month"]').waitFor();
        await quiet(page);
        ours.push(await painted(page, { route: `/posts/${post.id}` }, 'main [data-medium], main [data-variant], main textarea', 2 * networks.length + 1));
        await quiet(page);
        await other.bringToFront();
        await quiet(other);
        theirs.push(await painted(other, { click: '#open' }, '[role="dialog"]', 1));
        await other.keyboard.press('Escape');
        await other.locator('[role="dialog"]').waitFor({ state: 'hidden' });
      }
      const taken = { ours: median(ours.slice(1)), peer: median(theirs.slice(1)), unit: 'ms', limit: 2 };
      return [figure(`post of ${networks.length} variants and ${pictures.length} media opened until painted, against an empty Mantine modal`, taken)];
    });
  } finally {
    await peer.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Gives each medium a small picture of its own that the program's vault holds. */
async function kept(folder: string, media: readonly Medium[]): Promise<Medium[]> {
  const shelf = createShelf(folder);
  return Promise.all(media.map(async (medium, index) => {
    const bytes = png({ ...size, colour: [20 * index, 114, 133] });
    const sha256 = hashOf(bytes);
    await mkdir(shelf.shelfOf(sha256), { recursive: true });
    await writeFile(shelf.placeOf(sha256), bytes);
    return { ...medium, sha256, mime: 'image/png', thumbnail: { sha256, ...size, bytes: bytes.length } };
  }));
}

/** The post on ten networks, each with words of its own, and with all of these media. */
function large(post: Post, media: readonly Medium[]): { post: Post; handles: Client['handles'] } {
  const newId = sequentialIds(11);
  const random = chance(7);
  const handles = networks.map((network) => ({ id: newId(), network, handle: `@${network}.example`, url: '' }));
  const variants = handles.map(({ id, network }) => {
    const { text, hashtags } = captionOf('tr', random);
    return { id: newId(), network, handleId: id, title: '', text, firstComment: '', link: '', hashtags, mentions: [], mediaIds: null };
  });
  const content = { ...post.content, format: 'carousel' as const, variants, media: media.map(({ id, sha256, alt }) => ({ mediaId: id, sha256, alt })) };
  return { post: { ...post, content }, handles };
}
