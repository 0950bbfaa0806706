/** The parts of a strategy from top to bottom. */
export const sections = [
  'goals', 'channels', 'pillars', 'themes', 'tone', 'hashtags', 'benchmarks', 'brand', 'rules', 'slots', 'days', 'campaigns',
] as const;
export type SectionName = (typeof sections)[number];

export const sectionId = (section: SectionName): string => `strategy-${section}`;
