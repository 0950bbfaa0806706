import type { SomeHandlers } from '../../bridge/contract.ts';
import { createHolders } from './certificates/holders.ts';
import type { SigningPorts } from './ports.ts';
import { signPdf } from './sign/sign.ts';
import { verifyPdf } from './verify/verify.ts';

export type { SecretsPort, SigningPorts } from './ports.ts';

/**
 * Certificates, signatures on PDFs, and what a PDF's signatures say. Keys come from and go to the secrets room only; the network
 * is
 * asked for a time stamp only, through its door. Errors are the codes named at `createHolders`, `signPdf` and `verifyPdf`.
 */
export function createSigning(ports: SigningPorts): { readonly handlers: SomeHandlers<'signing'> } {
  const holders = createHolders(ports);
  return {
    handlers: {
      'signing.certificate': holders.ensure,
      'signing.certificates': () => holders.all(),
      'signing.importP12': holders.importP12,
      'signing.sign': (input) => signPdf(input, holders.forSigning, ports),
      'signing.verify': ({ pdf }) => verifyPdf(pdf, holders.fingerprints),
    },
  };
}
