import type { VerifyReport } from '../../../bridge/index.ts';
import type { AgreementVersion } from '../../../domain/agreements/index.ts';
import { call } from '../../app/host.ts';
import { withSecrets } from '../../app/secrets/withSecrets.ts';
import { agreementChain, agreements, chainEntries, hashText, sha256 } from '../../data/index.ts';
import { timestampAuthority } from '../../data/settings.ts';
import { agreementRequest, renderPdf } from '../../documents/index.ts';
import { nowHere } from './data.ts';
import type { InspectPorts } from './inspect.ts';
import type { SealPorts } from './seal.ts';

/** Signing and sealing as this program does them: keys and checks in main, the paper in its worker, the rest in the database. */
export const sealPorts: SealPorts = {
  certificate: (holder) => withSecrets(() => call('signing.certificate', holder)),
  transition: agreements.transition,
  hash: hashText,
  now: nowHere,
  versions: agreements.versionsOf,
  chain: (agreementId) => chainEntries(agreementChain(agreementId)),
  timestampUrl: async () => {
    const url = await timestampAuthority.get();
    if (url === '') return null;
    return (await call('network.policy.read', {})).enabled ? url : null;
  },
  render: async ({ version, business, base, signatures, evidence }, options) => {
    return (await renderPdf(agreementRequest({ version, business, base }, { signatures, evidence }), options)).pdf;
  },
  sign: (input) => withSecrets(() => call('signing.sign', input)),
  verify: (pdf) => call('signing.verify', { pdf }),
  put: (bytes) => call('vault.put', { bytes }),
};

/** Looking a file over before it is imported or shown on the verify screen. */
export const inspectPorts: InspectPorts = {
  versions: agreements.allVersions,
  chain: sealPorts.chain,
  hash: hashText,
  sha256,
  verify: async (pdf) => ours(await call('signing.verify', { pdf }), await agreements.allVersions()),
};

/** Main knows its certificates only while the keys are open; those that signed an agreement kept here are ours at any time. */
function ours(report: VerifyReport, versions: readonly AgreementVersion[]): VerifyReport {
  const known = new Set(versions.flatMap((version) => version.signatures.map((signature) => signature.certificateFingerprint)));
  return { ...report, signatures: report.signatures.map((one) => ({ ...one, madeHere: one.madeHere || known.has(one.fingerprint) })) };
}
