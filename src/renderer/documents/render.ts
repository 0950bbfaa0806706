import { build } from './build.ts';
import type { Engine, RenderHooks } from './engine/engine.ts';
import type { RenderedDocument } from './messages.ts';
import type { DocumentRequest } from './request.ts';
import { densities } from './strategy/index.ts';

/**
 * Makes a document. A one-pager is set tighter step by step until it fits its page; one that never does stays as it reads best, on
 * as many pages as it takes.
 */
export async function render(engine: Engine, request: DocumentRequest, hooks: RenderHooks = {}): Promise<RenderedDocument> {
  const missing = new Set<number>();
  const made = (density: number) => engine.render((options) => {
    const draft = build(request, options, density);
    for (const codePoint of draft.missing) missing.add(codePoint);
    return draft;
  }, hooks);
  const first = await made(0);
  if (request.kind === 'strategy') {
    for (let density = 1, last = first; density < densities && last.pageCount > 1; density += 1) {
      last = await made(density);
      if (last.pageCount === 1) return { ...last, missing: [...missing] };
    }
  }
  return { ...first, missing: [...missing] };
}
