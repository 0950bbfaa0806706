import type { Edit, Content } from './useEdit.ts';
import type { AgreementData } from '../useAgreement.ts';

/** The parts of the editor from top to bottom. */
export const sections = ['general', 'parties', 'goals', 'deliverables', 'exclusions', 'timeline', 'review', 'revisions', 'reporting', 'payment', 'term', 'clauses'] as const;
export type SectionName = (typeof sections)[number];

/** What every section gets. */
export type SectionProps = { content: Content; edit: Edit; data: AgreementData };

const homes: Readonly<Record<string, SectionName>> = {
  provider: 'parties', client: 'parties', handles: 'parties', goals: 'goals', deliverables: 'deliverables', exclusions: 'exclusions', timeline: 'timeline',
  review: 'review', revisions: 'revisions', reporting: 'reporting', payment: 'payment', term: 'term', clauses: 'clauses',
};

/** The section in which the field with this path is edited. */
export const sectionOf = (path: string): SectionName => homes[path.split('.')[0] ?? ''] ?? 'general';

export const sectionId = (section: SectionName): string => `section-${section}`;

/** The section that something on the screen lies in; null outside of all of them. */
export function sectionAround(element: Element): SectionName | null {
  return sections.find((section) => element.closest(`#${sectionId(section)}`) !== null) ?? null;
}

const focusable = 'input, textarea, button';

/** Frames in which the panel around a field has opened. */
const patience = 30;

/**
 * Scrolls to a field, opening the panel it lies in, or to its section, and puts the focus there, so that the keyboard goes on
 * from there. A path without a field of its own leads to the nearest thing around it.
 */
export function jumpTo(section: SectionName, path?: string): void {
  const home = document.getElementById(sectionId(section));
  const closed = path === undefined ? undefined : [...document.querySelectorAll<HTMLElement>('[data-opens][aria-expanded="false"]')]
    .find((control) => `${path}.`.startsWith(`${control.dataset['opens']}.`));
  closed?.click();
  const land = (left: number): void => {
    const exact = path === undefined ? null : fieldBelow(path);
    if (exact === null && closed !== undefined && left > 0) return void requestAnimationFrame(() => land(left - 1));
    const field = exact ?? (path === undefined ? null : fieldAt(path));
    // A section takes the focus itself: its first field may be a day, which opens a calendar over the others.
    const target = path === undefined || field?.matches(focusable) ? field ?? home : (field ?? home)?.querySelector<HTMLElement>(focusable);
    (field?.closest('[class*="InputWrapper-root"]') ?? field ?? home)?.scrollIntoView({ block: 'start' });
    target?.focus({ preventScroll: true });
  };
  land(patience);
}

/** The field with this path, or the first below it. */
const fieldBelow = (path: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`) ?? document.querySelector<HTMLElement>(`[data-path^="${CSS.escape(`${path}.`)}"]`);

/** The field with this path or the first below it; where there is none, the same for a shorter beginning of the path. */
function fieldAt(path: string): HTMLElement | null {
  for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
    const found = fieldBelow(at);
    if (found) return found;
  }
  return null;
}
