import { maxDocumentBytes } from '../../../bridge/shapes.ts';
import type { VerifyReport } from '../../../bridge/index.ts';
import { CallError } from '../../ui/showError.tsx';
import type { InspectPorts } from './inspect.ts';
import { originOf, type Origin } from './origin.ts';

export type Checked = { report: VerifyReport; origin: Origin };

/** Checks one file: what its signatures say, and what it has to do with the agreements kept here. Throws `CallError`. */
export async function checkFile(file: Pick<File, 'size' | 'arrayBuffer'>, ports: Omit<InspectPorts, 'sha256'>): Promise<Checked> {
  if (file.size > maxDocumentBytes) throw new CallError('too-large');
  if (file.size === 0) throw new CallError('not-a-pdf');
  const report = await ports.verify(new Uint8Array(await file.arrayBuffer()));
  if (!report) throw new CallError('secrets-locked');
  return { report, origin: await originOf(report, ports) };
}
