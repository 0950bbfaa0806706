import { agreementDocument } from './agreement/index.ts';
import type { BuildOptions, Draft } from './engine/engine.ts';
import { contentPlanDocument } from './plan/index.ts';
import { proposalDocument } from './proposal.ts';
import type { DocumentRequest } from './request.ts';
import { strategyDocument } from './strategy/index.ts';

/** The document a request asks for; `density` from 0 sets a one-pager tighter. */
export function build(request: DocumentRequest, options: BuildOptions, density = 0): Draft {
  switch (request.kind) {
    case 'agreement': return agreementDocument(request, options);
    case 'proposal': return proposalDocument(request, options);
    case 'strategy': return strategyDocument(request, options, density);
    case 'content-plan': return contentPlanDocument(request, options);
  }
}
