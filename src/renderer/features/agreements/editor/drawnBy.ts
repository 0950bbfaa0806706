import { memo, type ReactNode } from 'react';
import type { SectionProps } from './sections.ts';
import type { Content } from './useEdit.ts';

/**
 * A section that is drawn again only when one of these parts of the content, the client or the business has changed: every
 * saved field makes a new content, and drawing all twelve sections for it would keep the next key waiting. A section must
 * name every part that it reads, also in what its buttons do.
 */
export function drawnBy(parts: readonly (keyof Content)[], draw: (props: SectionProps) => ReactNode) {
  return memo(draw, (before, after) => before.edit === after.edit
    && before.data.agreement.id === after.data.agreement.id
    && before.data.client.revision === after.data.client.revision
    && before.data.business.revision === after.data.business.revision
    && parts.every((part) => same(before.content[part], after.content[part])));
}

/** Values that come out of the database each time anew. */
export const same = (before: unknown, after: unknown): boolean => before === after || JSON.stringify(before) === JSON.stringify(after);
