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

/** Scrolls to a section and puts the focus into its first field, so that the keyboard goes on from there. */
export function jumpTo(section: SectionName, path?: string): void {
  const home = document.getElementById(sectionId(section));
  const field = path ? document.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`) : null;
  (field ?? home)?.scrollIntoView({ block: 'start' });
  const target = field ?? home?.querySelector<HTMLElement>('input, textarea, button');
  target?.focus({ preventScroll: true });
}
