import type { AgreementVersion } from '../../../domain/agreements/index.ts';
import { verifyChain, type Hasher, type LedgerEntry } from '../../../domain/ledger/index.ts';
import { readRecord, type AgreementRecord } from './record.ts';

/** What a file has to do with the agreements kept here. */
export type Origin =
  | { kind: 'none' }
  /** It carries a record of Onay for an agreement that is not here. */
  | { kind: 'elsewhere' }
  /** Byte for byte a document kept here: as sent, or as signed. */
  | { kind: 'signed' | 'sent'; version: AgreementVersion }
  /** Other bytes, but its record names a version that is here; `agrees` when the chain in it is the one kept here. */
  | { kind: 'record'; version: AgreementVersion; agrees: boolean };

export type OriginPorts = {
  versions(): Promise<readonly AgreementVersion[]>;
  /** The chain of an agreement as kept here, in order. */
  chain(agreementId: string): Promise<readonly LedgerEntry[]>;
  hash: Hasher;
};

/** Looks a file up: first by its bytes, then by the record it carries. What stands in a file is never believed, only compared. */
export async function originOf(file: { sha256: string; embeddedRecord: string | null }, ports: OriginPorts): Promise<Origin> {
  const versions = await ports.versions();
  const signed = versions.find((version) => version.signed?.by.document?.sha256 === file.sha256);
  if (signed) return { kind: 'signed', version: signed };
  const sent = versions.find((version) => version.sent?.document.sha256 === file.sha256);
  if (sent) return { kind: 'sent', version: sent };
  const record = file.embeddedRecord === null ? null : readRecord(file.embeddedRecord);
  if (!record) return { kind: 'none' };
  const version = versions.find((one) => one.agreementId === record.agreementId && one.number === record.version);
  if (!version) return { kind: 'elsewhere' };
  return { kind: 'record', version, agrees: await agrees(record, version, ports) };
}

/** The record's chain holds in itself, and it is the beginning of the chain kept here, about the same text. */
async function agrees(record: AgreementRecord, version: AgreementVersion, ports: OriginPorts): Promise<boolean> {
  const last = record.entries.at(-1);
  if (!last || version.fingerprint !== record.fingerprint) return false;
  if (!(await verifyChain(record.entries, ports.hash)).intact) return false;
  const here = await ports.chain(version.agreementId);
  return here[last.seq - 1]?.hash === last.hash;
}
