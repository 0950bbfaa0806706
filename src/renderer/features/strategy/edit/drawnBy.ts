import { memo, type ReactNode } from 'react';
import type { Strategy } from '../../../../domain/strategy/index.ts';
import type { StrategyData } from '../useStrategyData.ts';
import type { Edit } from './useEdit.ts';

/** What every section gets. */
export type SectionProps = { strategy: Strategy; edit: Edit; data: StrategyData };

/**
 * A section that is drawn again only when one of these parts of the strategy has changed, or what stands beside it: every saved
 * field makes a new strategy, and drawing a dozen sections for it would keep the next key waiting.
 */
export function drawnBy(parts: readonly (keyof Strategy)[], draw: (props: SectionProps) => ReactNode) {
  return memo(draw, (before, after) => before.edit === after.edit && before.data === after.data
    && parts.every((part) => before.strategy[part] === after.strategy[part] || JSON.stringify(before.strategy[part]) === JSON.stringify(after.strategy[part])));
}
