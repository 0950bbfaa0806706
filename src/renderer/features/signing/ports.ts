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
  verify: (pdf) => withSecrets(() => call('signing.verify', { pdf })),
};
