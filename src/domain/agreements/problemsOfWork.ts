import type { AgreementContent, Deliverable } from './content.ts';
import { problem, when, type Problem } from './problemCodes.ts';

const blank = (text: string): boolean => text.trim() === '';

/** What is made and what is not: accounts, deliverables, exclusions, timeline, reports. */
export function workProblems(content: AgreementContent): Problem[] {
  return [
    ...handleProblems(content),
    ...when(content.deliverables.length === 0, 'deliverables-missing', 'deliverables'),
    ...content.deliverables.flatMap((line, index) => deliverableProblems(content, line, index)),
    ...content.goals.flatMap((goal, index) => when(blank(goal.text), 'goal-empty', `goals.${index}.text`)),
    ...when(content.exclusions.length === 0, 'exclusions-missing', 'exclusions'),
    ...content.exclusions.flatMap((item, index) => when(blank(item.text), 'exclusion-empty', `exclusions.${index}.text`)),
    ...when(content.timeline.length === 0, 'timeline-missing', 'timeline'),
    ...content.timeline.flatMap((entry, index) => when(blank(entry.work), 'timeline-entry-empty', `timeline.${index}.work`)),
    ...reportProblems(content),
  ];
}

function handleProblems({ handles }: AgreementContent): Problem[] {
  const seen = new Set<string>();
  return handles.flatMap((handle, index): Problem[] => {
    const path = `handles.${index}.handle`;
    if (blank(handle.handle)) return [problem('handle-empty', path)];
    const key = `${handle.network}:${handle.handle.trim().toLowerCase()}`;
    if (seen.has(key)) return [problem('handle-duplicate', path, handle.handle)];
    seen.add(key);
    return [];
  });
}

function deliverableProblems({ handles }: AgreementContent, line: Deliverable, index: number): Problem[] {
  const path = `deliverables.${index}`;
  const { network, name } = line;
  return [
    ...when(blank(name), 'deliverable-name-missing', `${path}.name`),
    // Ad-hoc work is ordered when needed: no quantity is agreed.
    ...when(line.quantity === 0 && line.cadence !== 'ad-hoc', 'deliverable-quantity-zero', `${path}.quantity`, name),
    ...when(line.cadence === 'ad-hoc' && line.unitPrice === null, 'ad-hoc-price-missing', `${path}.unitPrice`, name),
    ...when(
      network !== null && !handles.some((handle) => handle.network === network && !blank(handle.handle)),
      'deliverable-network-without-handle',
      `${path}.network`,
      name,
    ),
  ];
}

function reportProblems({ reporting, deliverables }: AgreementContent): Problem[] {
  const delivered = new Set(deliverables.map((line) => line.network));
  if (reporting.frequency === 'none') {
    const index = deliverables.findIndex((line) => line.format === 'report' && line.cadence === 'monthly');
    return when(index >= 0, 'report-promised-without-frequency', 'reporting.frequency');
  }
  return [
    ...when(
      reporting.metrics.every((entry) => entry.metrics.length === 0),
      'metrics-missing',
      'reporting.metrics',
    ),
    ...when(blank(reporting.due), 'report-due-missing', 'reporting.due'),
    ...reporting.metrics.flatMap((entry, index) =>
      when(
        entry.metrics.length > 0 && !delivered.has(entry.network),
        'metrics-network-not-delivered',
        `reporting.metrics.${index}.network`,
        entry.network,
      ),
    ),
  ];
}
