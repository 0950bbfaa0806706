import type { Language } from '../../../../domain/common/text.ts';
import { documentText } from '../../../documents/index.ts';
import type { PreviewKind } from '../paperName.ts';
import type { SectionName } from './sections.ts';

/** The heading on the paper under which a section of the editor is printed, in the paper's language; null for its first page. */
export function paperPlace(section: SectionName, kind: PreviewKind, language: Language): string | null {
  const words = documentText(language);
  const { proposal } = words;
  const offer = kind === 'proposal';
  switch (section) {
    case 'general':
      return null;
    case 'parties':
      return offer ? null : words.parties.heading;
    case 'goals':
      return offer ? proposal.goals : words.goals.heading;
    case 'deliverables':
      return offer ? proposal.offer : words.deliverables.heading;
    case 'exclusions':
      return offer ? proposal.exclusions : words.exclusions.heading;
    case 'timeline':
      return offer ? proposal.timeline : words.timeline.heading;
    case 'review':
    case 'revisions':
      return offer ? proposal.timeline : words.review.heading;
    case 'reporting':
      return offer ? proposal.timeline : words.reporting.heading;
    case 'payment':
      return offer ? proposal.price : words.payment.heading;
    case 'term':
      return offer ? proposal.next : words.term.heading;
    case 'clauses':
      return offer ? proposal.next : words.clauses.heading;
  }
}
