import { describe, expect, it } from 'vitest';
import type { Id } from '../common/id.ts';
import { everything, licenceState, narrowed, type LibraryFilter, type Medium } from './index.ts';

const medium = (id: string, values: Partial<Medium> = {}): Medium => ({
  id: id as Id, createdAt: 1, updatedAt: 1, revision: 1, clientId: 'c' as Id, sha256: id, name: `${id}.jpg`, kind: 'image', mime: 'image/jpeg', bytes: 1, width: 1, height: 1,
  durationMs: null, hasLocation: false, thumbnail: null, web: null, alt: '', tags: [], licence: null, sample: false, ...values,
});
const licence = (expiresOn: string | null): Medium['licence'] => ({ kind: 'licence', holder: 'Foto Işık', expiresOn, note: '' });
const today = '2026-11-23';

describe('a licence', () => {
  it('is in force through its last day', () => {
    expect(licenceState(medium('a'), today)).toBe('none');
    expect(licenceState(medium('a', { licence: licence(null) }), today)).toBe('valid');
    expect(licenceState(medium('a', { licence: licence(today) }), today)).toBe('valid');
    expect(licenceState(medium('a', { licence: licence('2026-11-22') }), today)).toBe('expired');
  });
});

describe('a library', () => {
  const all = [
    medium('old', { createdAt: 1, tags: ['Çekirdek'], alt: 'beans' }), medium('new', { createdAt: 9, kind: 'video', licence: licence('2026-01-01') }),
    medium('paper', { createdAt: 5, kind: 'pdf', licence: licence(null) }),
  ];
  const left = (filter: Partial<LibraryFilter>) => narrowed(all, { ...everything, ...filter }, new Set(['old']), today).map(({ id }) => id);

  it('shows the newest first', () => expect(left({})).toEqual(['new', 'paper', 'old']));

  it.each<[string, Partial<LibraryFilter>, string[]]>([
    ['kind', { kind: 'pdf' }, ['paper']], ['what a post has', { use: 'used' }, ['old']], ['what no post has', { use: 'unused' }, ['new', 'paper']],
    ['what still needs an alt text, which a PDF has none of', { use: 'no-alt' }, ['new']], ['what may not be used any more', { use: 'expired' }, ['new']],
    ['a tag, whatever its letters', { text: 'cekirdek' }, ['old']], ['its alt text', { text: 'BEANS' }, ['old']], ['its name', { text: 'paper' }, ['paper']],
    ['whose it is', { text: 'isik' }, ['new', 'paper']], ['all of it at once', { text: 'isik', kind: 'pdf', use: 'unused' }, ['paper']],
  ])('is narrowed by %s', (_what, filter, ids) => expect(left(filter)).toEqual(ids));
});
