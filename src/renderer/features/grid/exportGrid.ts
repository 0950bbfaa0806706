import i18next from 'i18next';
import { initials, type Client } from '../../../domain/clients/index.ts';
import type { Medium } from '../../../domain/media/index.ts';
import type { Post } from '../../../domain/posts/index.ts';
import type { Pillar } from '../../../domain/strategy/index.ts';
import { mediaUrl } from '../../media/index.ts';
import { nameOf } from './actions.ts';
import type { Answer, Drawing, Picture } from './messages.ts';
import { pictureIdOf } from './pictures.ts';

/** More rows than anybody looks at, and still a picture that every program opens. */
export const mostTiles = 60;

type Asked = { posts: readonly Post[]; media: ReadonlyMap<string, Medium>; pillars: ReadonlyMap<string, Pillar>; client: Client; handle: string; square: boolean };

/** The profile as a PNG, 1,080 pixels across, drawn in a worker. */
export async function gridPng({ posts, media, pillars, client, handle, square }: Asked): Promise<Uint8Array> {
  const tiles = await Promise.all(posts.slice(0, mostTiles).map(async (post): Promise<Drawing['tiles'][number]> => {
    const { format } = post.content;
    const medium = media.get(pictureIdOf(post) ?? '');
    return {
      picture: await fetched((medium?.web ?? medium?.thumbnail)?.sha256), words: nameOf(post), format: i18next.t(`format.${format}`, { ns: 'planning' }),
      colour: pillars.get(post.pillarId ?? '')?.colour ?? '#586069', kind: format === 'carousel' ? 'carousel' : format === 'reel' || format === 'video' ? 'video' : null,
    };
  }));
  return draw({
    tiles, square, handle, avatar: logoOf(client), initials: initials(client.name, client.language), colour: client.colour, ground: '#ffffff', ink: '#16181a',
  });
}

/** A logo is kept as a data URL, which the page's own rules let nobody fetch. */
function logoOf({ logo }: Client): Picture {
  const [, mime = '', base64 = ''] = /^data:([^;]+);base64,(.+)$/.exec(logo?.dataUrl ?? '') ?? [];
  return base64 === '' ? null : new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], { type: mime });
}

async function fetched(sha256: string | undefined): Promise<Picture> {
  if (sha256 === undefined) return null;
  const answer = await fetch(mediaUrl(sha256));
  return answer.ok ? answer.blob() : null;
}

async function draw(drawing: Drawing): Promise<Uint8Array> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'grid' });
  try {
    const answer = await new Promise<Answer>((done) => {
      worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => done(data));
      worker.addEventListener('error', (event) => done({ failed: event.message || 'the worker stopped' }));
      worker.postMessage(drawing, []);
    });
    if ('failed' in answer) throw new Error(answer.failed);
    return new Uint8Array(await answer.png.arrayBuffer());
  } finally {
    worker.terminate();
  }
}
