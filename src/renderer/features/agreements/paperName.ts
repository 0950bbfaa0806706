import { paperName, type AgreementVersion } from '../../../domain/agreements/index.ts';
import { dayAt } from '../../../domain/time/index.ts';
import type { AgreementData } from './useAgreement.ts';

/** What is exported of a version: what the preview shows. */
export type PreviewKind = 'agreement' | 'proposal';

/**
 * The file name a version's paper is exported under. A paper that came from elsewhere (a scan, the client's signed PDF) keeps
 * its own name and with it its own ending.
 */
export function exportName(data: AgreementData, version: AgreementVersion, kind: PreviewKind, now: number = Date.now()): string {
  const { zone } = data.business;
  const named = (what: Parameters<typeof paperName>[2], at: number) => paperName(data.client.name, version, what, dayAt(at, zone));
  if (kind === 'proposal') return named('proposal', now);
  const { signed, sent } = version;
  if (signed?.by.way === 'on-this-device') return named('signed', signed.at.at);
  return signed?.by.document?.name ?? named('agreement', sent?.at.at ?? now);
}
