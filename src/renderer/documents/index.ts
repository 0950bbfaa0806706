import { createRenderer } from './client.ts';

export { isCode, labelOf, valueInWords } from './changeWords.ts';
export { DocumentError } from './client.ts';
export type { RenderOptions } from './client.ts';
export type { RenderedDocument } from './messages.ts';
export { contentPlanRequest, pictureOf, type ContentPlanRequest } from './plan/request.ts';
export { strategyRequest, type StrategyRequest } from './strategy/request.ts';
export type { AgreementRequest, DocumentLook, DocumentRequest, Evidence, ProposalRequest } from './request.ts';
export { agreementRequest, proposalRequest } from './versionRequest.ts';
export { documentText } from './words.ts';

/**
 * Makes a PDF in the documents worker, which is loaded (with its fonts) at the first call. The same request gives the same
 * bytes.
 */
export const renderPdf = createRenderer(
  () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'documents' }),
);
