import type { AgreementVersion } from '../../../domain/agreements/index.ts';
import { lastOfMonth } from '../../../domain/planning/index.ts';
import type { Day } from '../../../domain/time/index.ts';
import type { Work } from '../../app/work/index.ts';
import { db } from '../../data/index.ts';

/**
 * The agreement versions that say what was agreed for a month. What is in play answers for this month and later; a month that has
 * passed may have stood under a version that is superseded or ended by now.
 */
export async function versionsFor(work: Work, clientIds: readonly string[], month: Day): Promise<readonly AgreementVersion[]> {
  if (lastOfMonth(month) >= work.day) return work.versions;
  return db.agreementVersions.where('clientId').anyOf([...clientIds]).toArray();
}
