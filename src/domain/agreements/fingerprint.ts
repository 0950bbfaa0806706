import { canonical, type Hasher } from '../ledger/index.ts';
import type { AgreementContent } from './content.ts';

/**
 * The one text form of what an agreement says (design: a version is a fingerprint). Whitespace and key order of storage do
 * not matter.
 */
export const canonicalContent = (content: AgreementContent): string => canonical(content);

/** SHA-256 of the canonical content, lower-case hex. */
export const contentFingerprint = (content: AgreementContent, hash: Hasher): Promise<string> => hash(canonicalContent(content));
