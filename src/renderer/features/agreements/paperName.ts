import type { AgreementVersion } from '../../../domain/agreements/index.ts';
import type { AgreementData } from './useAgreement.ts';

/** The file name a paper is suggested under: client, title, version. The vault makes it safe for the disk. */
export function paperName(data: AgreementData, version: AgreementVersion, kind: 'agreement' | 'proposal'): string {
  const suffix = kind === 'proposal' ? { en: 'proposal', tr: 'teklif' }[version.content.language] : `v${version.number}`;
  return `${data.client.name} - ${version.content.title} - ${suffix}.pdf`.slice(0, 180);
}
