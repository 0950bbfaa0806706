import type { AgreementVersion } from '../../../domain/agreements/index.ts';
import type { FactInstant } from '../../../domain/time/index.ts';
import type { NewFact } from '../../data/index.ts';

/** The facts of the versions that a newly signed one takes the place of; `changed` is what `takeForce` answered. */
export function forceFacts(
  signed: AgreementVersion, changed: readonly AgreementVersion[], when: FactInstant, who: NewFact['who'],
): NewFact[] {
  return changed.filter((version) => version.id !== signed.id)
    .map((version) => ({ kind: 'agreement-superseded', when, who, data: { number: version.number, by: signed.number } }));
}
