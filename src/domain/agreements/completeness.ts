import { clauseFieldProblems } from './clauses/index.ts';
import type { AgreementContent } from './content.ts';
import { problem, when, type Problem, type ProblemSeverity } from './problemCodes.ts';
import { partyProblems, turkishFacts } from './problemsOfParties.ts';
import { paymentProblems, reviewProblems, termProblems } from './problemsOfTerms.ts';
import { workProblems } from './problemsOfWork.ts';

const order: Readonly<Record<ProblemSeverity, number>> = { error: 0, warning: 1, info: 2 };

/** What stands between this content and being sent, in the order of the paper within each severity: errors, warnings, facts. */
export function problems(content: AgreementContent): Problem[] {
  const found = [
    ...when(content.title.trim() === '', 'title-missing', 'title'),
    ...partyProblems(content),
    ...workProblems(content),
    ...reviewProblems(content),
    ...paymentProblems(content),
    ...termProblems(content),
    ...clauseProblems(content),
    ...turkishFacts(content),
  ];
  // A clause that needs a field already named as missing says the same thing twice.
  const named = new Set(found.filter((each) => each.severity === 'error').map((each) => each.path));
  const all = [...found, ...clauseFieldProblems(content).filter((each) => !named.has(each.path))];
  return all.sort((a, b) => order[a.severity] - order[b.severity]);
}

/** Whether it can be sent: no error is left. */
export const canBeSent = (content: AgreementContent): boolean => problems(content).every((found) => found.severity !== 'error');

function clauseProblems({ clauses }: AgreementContent): Problem[] {
  const included = clauses.map((clause, index) => ({ clause, index })).filter(({ clause }) => clause.included);
  if (included.length === 0) return [problem('clauses-missing', 'clauses')];
  return included.flatMap(({ clause, index }) => [
    ...when(clause.title.trim() === '', 'clause-title-missing', `clauses.${index}.title`),
    ...when(clause.body.trim() === '', 'clause-body-missing', `clauses.${index}.body`, clause.title),
  ]);
}
