import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import { passesPost, type CalendarFilter } from '../../../domain/planning/index.ts';
import type { Post } from '../../../domain/posts/index.ts';
import type { Day } from '../../../domain/time/index.ts';
import { campaigns, db, posts, strategyOf } from '../../data/index.ts';
import { contentPlanRequest, pictureOf, renderPdf, strategyRequest } from '../../documents/index.ts';
import { thumbnailUrl } from '../../media/urls.ts';
import { exportPaper } from '../../ui/exportPaper.tsx';
import { showError } from '../../ui/showError.tsx';
import { fileName } from './fileName.ts';

export type PlanRange = { readonly from: Day; readonly to: Day };

/** Makes and exports the strategy's one-pager in the client's language. */
export async function exportOnePager(clientId: string, now: number = Date.now()): Promise<void> {
  try {
    const { client, business } = await headOf(clientId);
    if (!client || !business) return;
    const request = strategyRequest({ client, business, strategy: await strategyOf(clientId), campaigns: await campaigns.ofClient(clientId), now });
    await exportPaper(fileName(client, 'strategy', request.date), async () => (await renderPdf(request)).pdf);
  } catch (error) {
    showError(error);
  }
}

/**
 * Makes and exports one client's content plan of a range: the posts that the calendar's filter lets through, in the client's
 * language. Whose posts they are is never left to the filter. Says so where there is nothing to export.
 */
export async function exportContentPlan(clientId: string, range: PlanRange, filter: CalendarFilter, now: number = Date.now()): Promise<void> {
  try {
    const { client, business } = await headOf(clientId);
    if (!client || !business) return;
    const rows = (await posts.inRange(range.from, range.to, [clientId])).filter((post) => passesPost({ ...filter, clientIds: [], kinds: [] }, post));
    if (rows.length === 0) return void notifications.show({ message: i18next.t('papers.empty', { ns: 'strategy' }), color: 'orange' });
    const strategy = await strategyOf(clientId);
    const bands = await campaigns.inRange(range.from, range.to, [clientId]);
    await exportPaper(fileName(client, 'plan', range.from), async () => {
      const thumbnails = await thumbnailsOf(rows);
      const request = contentPlanRequest({ client, business, strategy, campaigns: bands, posts: rows, range, thumbnails, firstWeekday: 1, now });
      return (await renderPdf(request)).pdf;
    });
  } catch (error) {
    showError(error);
  }
}

async function headOf(clientId: string) {
  const [client, business] = await Promise.all([db.clients.get(clientId), db.business.limit(1).first()]);
  return { client, business };
}

/** Pixels of the longer side: 44 points of paper at twice a screen's fineness. */
const pictureSize = 160;

/** The small pictures of posts by medium, as JPEG, which is what a PDF holds; one that cannot be read leaves its place empty. */
async function thumbnailsOf(rows: readonly Post[]): Promise<Record<string, Uint8Array>> {
  const ids = [...new Set(rows.map(pictureOf).filter((id) => id !== null))];
  const media = (await db.media.bulkGet(ids)).filter((medium) => medium !== undefined);
  const made: Record<string, Uint8Array> = {};
  for (const medium of media) {
    const url = thumbnailUrl(medium);
    const bytes = url === null ? null : await asJpeg(url).catch(() => null);
    if (bytes !== null) made[medium.id] = bytes;
  }
  return made;
}

async function asJpeg(url: string): Promise<Uint8Array | null> {
  const answer = await fetch(url);
  if (!answer.ok) return null;
  const bitmap = await createImageBitmap(await answer.blob());
  const scale = Math.min(1, pictureSize / Math.max(bitmap.width, bitmap.height));
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(bitmap.width * scale)), Math.max(1, Math.round(bitmap.height * scale)));
  const context = canvas.getContext('2d');
  if (context === null) return null;
  context.fillStyle = '#FFFFFF';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 })).arrayBuffer());
}
