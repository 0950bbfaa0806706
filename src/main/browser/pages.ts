import { readAsset } from './assets.ts';
import type { Pages } from './server.ts';

/** The built renderer below `folder`. */
export function builtPages(folder: string): Pages {
  return async (request, response, path) => {
    const asset = await readAsset(folder, path);
    if (asset === null) {
      // Every browser asks for an icon; that there is none is no error.
      response.writeHead(path === '/favicon.ico' ? 204 : 404);
      response.end();
      return;
    }
    response.writeHead(200, {
      'Content-Type': asset.contentType, 'Content-Length': asset.content.byteLength, 'Cache-Control': asset.cacheControl,
    });
    response.end(request.method === 'HEAD' ? undefined : asset.content);
  };
}
