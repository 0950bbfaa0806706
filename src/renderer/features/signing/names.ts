import type { AgreementVersion } from '../../../domain/agreements/index.ts';
import { signedWord } from './reasons.ts';

/** What the sealed file is called: client, title, version, that it is signed. The vault makes it safe for the disk. */
export function signedName(clientName: string, version: AgreementVersion): string {
  const { title, language } = version.content;
  return `${`${clientName} - ${title}`.slice(0, 150)} v${version.number} (${signedWord(language)}).pdf`;
}
