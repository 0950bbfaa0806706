import type { SignatureMark } from '../../../domain/business/index.ts';
import type { FactInstant } from '../../../domain/time/index.ts';

export type Missing = 'read' | 'consent' | 'name' | 'signature';
export type Given = { readThrough: FactInstant | null; consent: FactInstant | null; name: string; mark: SignatureMark | null };

/** What stands between a party and the button, in the order of the screen. A typed signature must be the name signed with. */
export function missingFor({ readThrough, consent, name, mark }: Given): Missing[] {
  const trimmed = name.trim();
  const signed = mark !== null && (mark.kind === 'drawn' || (mark.text.trim() !== '' && mark.text.trim() === trimmed));
  const needs: readonly (readonly [Missing, boolean])[] = [
    ['read', readThrough !== null], ['name', trimmed !== ''], ['consent', consent !== null], ['signature', signed],
  ];
  return needs.filter(([, there]) => !there).map(([what]) => what);
}
