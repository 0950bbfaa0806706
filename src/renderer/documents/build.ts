import { agreementDocument } from './agreement/index.ts';
import type { BuildOptions, Draft } from './engine/engine.ts';
import { proposalDocument } from './proposal.ts';
import type { DocumentRequest } from './request.ts';

/** The document a request asks for. */
export function build(request: DocumentRequest, options: BuildOptions): Draft {
  switch (request.kind) {
    case 'agreement': return agreementDocument(request, options);
    case 'proposal': return proposalDocument(request, options);
  }
}
