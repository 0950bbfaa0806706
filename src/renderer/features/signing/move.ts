import type { AgreementVersion, LifecycleCode } from '../../../domain/agreements/index.ts';
import type { NewFact } from '../../data/index.ts';
import { problemOf, SigningProblem, type ProblemCode } from './problems.ts';

/** `agreements.transition`: the changed rows and their facts in one transaction, or neither. */
export type Transition = (
  agreementId: string, facts: readonly NewFact[],
  move: (versions: readonly AgreementVersion[]) => readonly AgreementVersion[], now?: number,
) => Promise<void>;

export type Moved = { ok: true; changed: readonly AgreementVersion[] } | { ok: false; code: LifecycleCode };

/**
 * Moves versions on as they are in the database now, with their facts. A refused step writes nothing and comes out as a
 * `SigningProblem`: the data layer would wrap what is thrown inside a transaction, so it is told here again.
 */
export async function moveVersions(
  transition: Transition, agreementId: string, facts: readonly NewFact[],
  step: (versions: readonly AgreementVersion[]) => Moved, now: number,
): Promise<void> {
  const refusal: { code: ProblemCode | null } = { code: null };
  try {
    await transition(agreementId, facts, (versions) => {
      const moved = step(versions);
      if (moved.ok) return moved.changed;
      refusal.code = problemOf(moved.code);
      throw new SigningProblem(refusal.code);
    }, now);
  } catch (error) {
    throw refusal.code === null ? error : new SigningProblem(refusal.code);
  }
}
