import { maxDocumentBytes } from '../../../bridge/shapes.ts';
import type { SignatureReport, VerifyReport } from '../../../bridge/index.ts';
import type { AgreementVersion, SignedBy } from '../../../domain/agreements/index.ts';
import { dayAt, type Day } from '../../../domain/time/index.ts';
import { CallError } from '../../ui/showError.tsx';
import { fileType, type FileType } from './fileType.ts';
import { originOf, type Origin, type OriginPorts } from './origin.ts';

export type ImportKind = Extract<SignedBy, { way: 'imported' }>['kind'];
export const importKinds = ['signed-pdf', 'e-signature', 'scan'] as const satisfies readonly ImportKind[];

export type InspectPorts = OriginPorts & {
  /** Null when the user would rather not open the keys. */
  verify(pdf: Uint8Array<ArrayBuffer>): Promise<VerifyReport | null>;
  sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string>;
};

/** What came back from the client, read and checked, before anything is kept. */
export type Inspected = {
  name: string; bytes: Uint8Array<ArrayBuffer>; sha256: string; type: FileType;
  /** Null for a picture, and where the signatures could not be checked; `unchecked` says why. */
  report: VerifyReport | null; unchecked: unknown;
  origin: Origin;
  kind: ImportKind;
  /** When the newest signature says it was made; null without one. */
  signedOn: Day | null;
};
export type Refused = { refused: 'wrong-type' | 'empty' };

/**
 * Reads a file and proposes what it is: certificates of others make it an e-signature, ours a signed PDF, none a scan. A PDF
 * whose signatures cannot be checked may still be bound. Throws `CallError` `too-large`.
 */
export async function inspect(file: File, zone: string, ports: InspectPorts): Promise<Inspected | Refused> {
  if (file.size === 0) return { refused: 'empty' };
  if (file.size > maxDocumentBytes) throw new CallError('too-large');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const type = fileType(bytes);
  if (type === null) return { refused: 'wrong-type' };
  let report: VerifyReport | null = null;
  let unchecked: unknown = null;
  if (type === 'pdf') {
    try {
      report = await ports.verify(bytes);
      if (!report) unchecked = new CallError('secrets-locked');
    } catch (error) {
      unchecked = error;
    }
  }
  const sha256 = report?.sha256 ?? await ports.sha256(bytes);
  const origin = await originOf({ sha256, embeddedRecord: report?.embeddedRecord ?? null }, ports);
  const times = (report?.signatures ?? []).flatMap((one) => one.timestamp?.at ?? one.signedAt ?? []);
  const signedOn = times.length === 0 ? null : dayAt(Math.max(...times), zone);
  const kind = proposedKind(report?.signatures ?? null);
  return { name: file.name, bytes, sha256, type, report, unchecked, origin, kind, signedOn };
}

function proposedKind(signatures: readonly SignatureReport[] | null): ImportKind {
  if (!signatures || signatures.length === 0) return 'scan';
  return signatures.some((one) => !one.madeHere) ? 'e-signature' : 'signed-pdf';
}

/** Whether it is the very file that went out for this version: nobody has signed it. */
export const isUnsignedOriginal = (inspected: Inspected, version: AgreementVersion): boolean =>
  inspected.sha256 === version.sent?.document.sha256 && (inspected.report?.signatures.length ?? 0) === 0;

/** The other version that the file seems to belong to; null when there is none. */
export function otherVersion({ origin }: Inspected, version: AgreementVersion): AgreementVersion | null {
  return 'version' in origin && origin.version.id !== version.id ? origin.version : null;
}
