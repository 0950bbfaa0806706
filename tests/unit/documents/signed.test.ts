import { expect, it } from 'vitest';
import { createSigning } from '../../../src/main/signing/index.ts';
import { build } from '../../../src/renderer/documents/build.ts';
import { clientAContent, sequentialIds } from '../../fixtures/agreements.ts';
import { agreementRequest, evidence, signatures } from '../../fixtures/documents.ts';
import { nodeEngine } from '../../support/pdf.ts';
import { pdfsig } from '../../support/pdfsig.ts';
import { attachmentsOf, pagesOfText } from '../../support/poppler.ts';
import { secretsInMemory } from '../../support/secrets-in-memory.ts';

it('a paper of ours takes the signatures of both parties and keeps its pages and its record', async () => {
  const engine = await nodeEngine();
  const { pdf } = await engine.render((options) =>
    build(agreementRequest(clientAContent(sequentialIds()), { signatures, evidence }), options),
  );
  const at = Date.UTC(2026, 10, 24, 9);
  const { handlers } = createSigning({
    secrets: secretsInMemory(),
    network: { fetch: () => Promise.reject(new Error('not asked for')) },
    clock: () => at,
  });
  for (const holderId of ['studio', 'client']) {
    await handlers['signing.certificate']?.({ holderId, commonName: holderId, organization: null, country: 'TR' });
  }
  const signed = await handlers['signing.sign']?.({
    pdf,
    timestampUrl: null,
    signatures: ['studio', 'client'].map((holderId) => ({
      holderId,
      fieldName: holderId,
      reason: 'agreed',
      location: null,
      signedAt: at,
    })),
  });
  if (signed === undefined) throw new Error('signing has no handler');
  const [verdicts] = await pdfsig([signed.pdf]);
  expect(verdicts?.map((verdict) => verdict.isValid)).toEqual([true, true]);
  expect(verdicts?.at(-1)?.isWhole).toBe(true);
  expect(await pagesOfText(signed.pdf)).toEqual(await pagesOfText(pdf));
  expect(await attachmentsOf(signed.pdf)).toEqual(new Map([['onay-record.json', evidence.record]]));
});
