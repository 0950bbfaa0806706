import {
  contentFingerprint, importSigned, takeForce, type AgreementVersion, type SignedBy,
} from '../../../domain/agreements/index.ts';
import type { Hasher } from '../../../domain/ledger/index.ts';
import type { Day, FactInstant } from '../../../domain/time/index.ts';
import type { NewFact } from '../../data/index.ts';
import type { SigningData } from './data.ts';
import { keptName } from './fileType.ts';
import { forceFacts } from './force.ts';
import type { ImportKind, Inspected } from './inspect.ts';
import { moveVersions, type Transition } from './move.ts';
import { problemOf, SigningProblem } from './problems.ts';

export type ImportPorts = {
  put(bytes: Uint8Array<ArrayBuffer>): Promise<{ sha256: string; size: number }>;
  transition: Transition;
  hash: Hasher;
  now(): FactInstant;
};

type Order = {
  data: SigningData; version: AgreementVersion; file: Pick<Inspected, 'bytes' | 'name' | 'type'>; kind: ImportKind; signedOn: Day;
};

/**
 * Keeps the client's signed document as it came and binds it to its version, which takes force with that: document first, then
 * version, what it supersedes and the facts in one transaction. Throws `SigningProblem` and what the ports throw.
 */
export async function bindSigned({ data, version, file, kind, signedOn }: Order, ports: ImportPorts): Promise<void> {
  const fingerprint = await contentFingerprint(version.content, ports.hash);
  const force = takeForce(data.versions, { ...version, state: 'signed' });
  if (!force.ok) throw new SigningProblem(problemOf(force.code));
  const stored = await ports.put(file.bytes);
  const by: SignedBy = { way: 'imported', document: { ...stored, name: keptName(file.name, file.type) }, kind, signedOn };
  const at = ports.now();
  const who = { name: data.business.ownerName, role: 'provider' };
  const facts: NewFact[] = [
    {
      kind: 'agreement-imported', when: at, who,
      data: { number: version.number, kind, signedOn, fingerprint, document: stored.sha256 },
    },
    ...forceFacts(version, force.changed, at, who),
  ];
  await moveVersions(ports.transition, data.agreement.id, facts, (versions) => {
    const current = versions.find((one) => one.id === version.id);
    // A draft that was edited in the meantime is another text than the one on the screen.
    if (!current || current.state !== version.state) return { ok: false, code: 'not-sent' };
    const step = importSigned(current, by, at, fingerprint);
    if (!step.ok) return step;
    if (current.revision !== version.revision) return { ok: false, code: 'content-changed' };
    const taken = takeForce(versions, step.version);
    return taken.ok && taken.changed.length !== force.changed.length ? { ok: false, code: 'another-in-force' } : taken;
  }, at.at);
}
