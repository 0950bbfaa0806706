import type { Id } from '../common/id.ts';
import type { Client, OnboardingItem } from './client.ts';
import { networks, type Network } from './networks.ts';

type Section = OnboardingItem['section'];

/** Access is a role on the account, granted by the client and given back at the end; a password never enters this list. */
export const accessKeys = networks.map((network) => `access-${network}` as const);
/** Where the accounts of one owner are administered together. */
const meta: readonly Network[] = ['instagram', 'facebook', 'threads'];

const common = [
  { section: 'assets', key: 'assets-logo' },
  { section: 'assets', key: 'assets-colours-fonts' },
  { section: 'assets', key: 'assets-photos' },
  { section: 'assets', key: 'assets-tone' },
  { section: 'assets', key: 'assets-product-facts' },
  { section: 'assets', key: 'assets-rights' },
  { section: 'dates', key: 'dates-kick-off' },
  { section: 'dates', key: 'dates-first-input' },
  { section: 'dates', key: 'dates-first-drafts' },
  { section: 'dates', key: 'dates-first-review' },
  { section: 'dates', key: 'dates-first-report' },
  { section: 'people', key: 'people-approver' },
  { section: 'people', key: 'people-deputy' },
  { section: 'people', key: 'people-crisis' },
  { section: 'people', key: 'people-finance' },
] as const satisfies readonly { section: Section; key: string }[];

/** Keys of standard items, stable for ever: rows and catalogues name them. */
export type OnboardingKey = (typeof accessKeys)[number] | 'access-meta-business' | (typeof common)[number]['key'];
export type StandardItem = { section: Section; key: OnboardingKey };

/** The checklist a client starts with (S1.12): a role on each network, brand assets, first dates, people. */
export function standardOnboarding(of: readonly Network[]): StandardItem[] {
  const distinct = networks.filter((network) => of.includes(network));
  return [
    ...(distinct.some((network) => meta.includes(network)) ? [{ section: 'access', key: 'access-meta-business' } as const] : []),
    ...distinct.map((network) => ({ section: 'access', key: `access-${network}` }) as const),
    ...common,
  ];
}

/**
 * The standard items that a client's list lacks, as rows; the label is left to the catalogue of the key. Asking again adds
 * nothing.
 */
export function missingOnboarding(client: Pick<Client, 'handles' | 'onboarding'>, newId: () => Id): OnboardingItem[] {
  const present = new Set(client.onboarding.map((item) => item.key));
  return standardOnboarding(client.handles.map((handle) => handle.network))
    .filter(({ key }) => !present.has(key))
    .map(({ section, key }) => ({ id: newId(), section, key, label: '', owner: '', dueOn: null, doneOn: null, notes: '' }));
}
