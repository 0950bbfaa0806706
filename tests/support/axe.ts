import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** WCAG 2.2 at level AA, and what axe calls good practice beside it. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Looks at the screen as it is now and fails softly, so that a spec shows all its screens at once. Each fault is named once:
 * the rule, why, an element that has it, and how many have.
 */
export async function axe(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  const found = new Map<string, { html: string; times: number }>();
  for (const { id, help, nodes } of violations) {
    for (const node of nodes) {
      const why = (node.failureSummary ?? help).split('\n').slice(1).map((line) => line.trim()).join(' ');
      const fault = `${id}: ${why}`;
      const known = found.get(fault);
      if (known === undefined) found.set(fault, { html: node.html.slice(0, 200), times: 1 });
      else known.times += 1;
    }
  }
  const report = [...found].map(([fault, { html, times }]) => `${fault}\n  ${times} times, as in ${html}`);
  expect.soft(report.join('\n'), `axe on ${new URL(page.url()).hash || 'the first screen'}`).toBe('');
}
