import { matches, searchKey } from '../clients/search.ts';
import type { Day } from '../time/index.ts';
import type { Medium } from './media.ts';

/** Whether a medium may still be used on that day (S2.4): no licence noted, in force, or run out. */
export type LicenceState = 'none' | 'valid' | 'expired';
export function licenceState({ licence }: Pick<Medium, 'licence'>, day: Day): LicenceState {
  if (licence === null) return 'none';
  return licence.expiresOn !== null && licence.expiresOn < day ? 'expired' : 'valid';
}

/** Why a post of this client must not use this medium; null when it may. An expired one is warned of, not refused. */
export const refusedFor = ({ clientId }: Pick<Medium, 'clientId'>, postClientId: string): 'other-client' | null =>
  (clientId === postClientId ? null : 'other-client');

/** What a library is narrowed by. */
export type LibraryFilter = { text: string; kind: Medium['kind'] | null; use: 'all' | 'used' | 'unused' | 'no-alt' | 'expired' };
export const everything: LibraryFilter = { text: '', kind: null, use: 'all' };

/** The media that a filter leaves, newest first. `used` holds the ids that some post has. */
export function narrowed(media: readonly Medium[], filter: LibraryFilter, used: ReadonlySet<string>, day: Day): Medium[] {
  return media.filter((medium) => {
    if (filter.kind !== null && medium.kind !== filter.kind) return false;
    if (filter.use === 'used' && !used.has(medium.id)) return false;
    if (filter.use === 'unused' && used.has(medium.id)) return false;
    if (filter.use === 'no-alt' && (medium.alt.trim() !== '' || medium.kind === 'pdf')) return false;
    if (filter.use === 'expired' && licenceState(medium, day) !== 'expired') return false;
    return filter.text.trim() === '' || matches(keyOf(medium), filter.text);
  }).sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1));
}

/** Everything a medium is found by, folded. */
const keyOf = (medium: Medium): string => searchKey([medium.name, medium.alt, ...medium.tags, medium.licence?.holder ?? '', medium.licence?.note ?? ''].join(' '));
