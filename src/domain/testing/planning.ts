import { emptyContent, type Post, type PostFormat, type WorkItem } from '../posts/index.ts';
import type { AgreementVersion, Deliverable } from '../agreements/index.ts';
import { draftVersion } from '../agreements/index.ts';
import type { Format, Network } from '../clients/networks.ts';
import { idOf, retainer } from './studio.ts';

export { idOf };

const row = { createdAt: 0, updatedAt: 0, revision: 1 };

/** A post of tests, with what the test is about. */
export function postOf(number: number, change: Partial<Post> & { format?: PostFormat; networks?: readonly Network[] } = {}): Post {
  const { format = 'image', networks = [], ...rest } = change;
  const content = emptyContent(format);
  return {
    ...row, id: idOf(number), clientId: idOf(900_000), title: `Idea ${number}`, on: null, at: null, zone: 'Europe/Istanbul', campaignId: null, assignee: '', notes: '',
    sample: false, pillarId: null, state: 'draft', held: null, pinned: null, deliverableId: null,
    content: {
      ...content,
      variants: networks.map((network, index) => ({
        id: idOf(number * 100 + index), network, handleId: null, title: '', text: '', firstComment: '', link: '', hashtags: [], mentions: [], mediaIds: null,
      })),
    },
    ...rest,
  };
}

export const workOf = (number: number, change: Partial<WorkItem> = {}): WorkItem => ({
  ...row, id: idOf(number), clientId: idOf(900_000), title: `Work ${number}`, on: null, at: null, zone: 'Europe/Istanbul', campaignId: null, assignee: '', notes: '',
  sample: false, kind: 'task', minutesPlanned: null, minutesSpent: null, deliverableId: null, doneAt: null, ...change,
});

export const deliverableOf = (number: number, network: Network | null, format: Format, quantity: number, change: Partial<Deliverable> = {}): Deliverable => ({
  id: idOf(number), cadence: 'monthly', network, format, name: '', quantity, unitPrice: null, unit: 'piece', note: '', serviceId: null, ...change,
});

/** A signed agreement of these deliverables, from that day on. */
export function signedVersion(clientId: string, deliverables: Deliverable[], startsOn: string): AgreementVersion {
  const content = retainer();
  const draft = draftVersion({ id: idOf(700_000), agreementId: idOf(600_000), clientId, number: 1, at: 0, sample: false }, { ...content, deliverables, term: { ...content.term, startsOn } });
  return { ...draft, state: 'signed' };
}
