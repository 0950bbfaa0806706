import type { Content } from 'pdfmake/interfaces';
import type { AgreementContent } from '../../../domain/agreements/index.ts';
import { filledClauses } from '../../../domain/agreements/clauses/index.ts';
import { clauseHeading, paragraph, section } from '../paper/blocks.ts';
import type { Writer } from '../paper/writer.ts';

/** The included clauses, numbered and filled. A field still open stands in brackets, which only a draft can have. */
export function clausesSection(writer: Writer, content: AgreementContent): Content[] {
  return section(writer, writer.words.clauses.heading, filledClauses(content).flatMap((clause): Content[] => [
    clauseHeading(writer, `${clause.number}. ${clause.title}`),
    ...clause.text.split('\n').map((part) => part.trim()).filter((part) => part !== '').map((part) => paragraph(writer, part)),
  ]));
}
