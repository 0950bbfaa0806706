import latin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import latinExt from '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2?url';
import { drawProfile } from './draw.ts';
import type { Answer, Drawing } from './messages.ts';

/** The picture of a profile is drawn here: sixty photos are more than a screen's thread has time for. */
declare const self: DedicatedWorkerGlobalScope;

self.addEventListener('message', ({ data }: MessageEvent<Drawing>) => {
  const say = (answer: Answer): void => self.postMessage(answer, []);
  fonts().then(() => drawProfile(data)).then((png) => say({ png }), (error: unknown) => say({ failed: error instanceof Error ? error.message : String(error) }));
});

async function fonts(): Promise<void> {
  const faces = [[latin, 'U+0000-00FF, U+0131, U+2000-206F'], [latinExt, 'U+0100-02BA, U+1E00-1E9F']] as const;
  await Promise.all(faces.map(async ([url, unicodeRange]) => {
    const face = new FontFace('Inter', `url(${url})`, { weight: '100 900', unicodeRange });
    self.fonts.add(await face.load());
  }));
}
