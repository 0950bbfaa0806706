import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { emptyContent, newPost, postFormats, type Post, type Variant } from '../posts/index.ts';
import {
  asTyped, daysOfPlan, guessMapping, knownPosts, neutral, ownHeadings, planImport, postRows, postsFileSchema, withMeaning, withoutKnown, writeCsv, writePostsFile, type ImportClient, type ImportOptions,
} from './index.ts';

let made = 0;
const newId = (): string => {
  made += 1;
  return `00000000-0000-7000-8000-${made.toString(16).padStart(12, '0')}`;
};
const [me, handle, pillar, campaign, photo, clip] = Array.from({ length: 6 }, newId) as [string, string, string, string, string, string];
const coffee: ImportClient = {
  id: me, name: 'Ağaçkakan Kahve', zone: 'Europe/Istanbul', handles: [{ id: handle, network: 'instagram', handle: 'agackakankahve' }],
  pillars: [{ id: pillar, name: 'Çekirdekler' }], campaigns: [{ id: campaign, name: 'Yılbaşı' }],
  media: [{ id: photo, sha256: 'a'.repeat(64), name: 'çekirdek, yeni.jpg', alt: 'Çuvallar' }, { id: clip, sha256: 'b'.repeat(64), name: 'a;b.mp4', alt: '' }],
};
const headings = ['Tarih', 'Saat', 'Mecra', 'İçerik türü', 'Metin', 'Etiketler', 'Sütun', 'Durum'];
const options = (columns: readonly string[], more: Partial<ImportOptions> = {}): ImportOptions => ({
  mapping: guessMapping(columns), order: 'day-first', clientId: me, network: 'instagram', clients: [coffee], today: '2026-11-23', own: false, altLabel: 'Alt text', ...more,
});
const row = (...cells: string[]) => cells;
const plan = (rows: string[][], more: Partial<ImportOptions> = {}) => planImport(rows, options(headings, more), newId);

describe('the meaning of columns', () => {
  it('is guessed in both languages, each meaning once', () => {
    expect(guessMapping(headings)).toEqual(['date', 'time', 'network', 'format', 'caption', 'hashtags', 'pillar', 'state']);
    expect(guessMapping(['Post date', 'Platforms', 'Caption (Instagram)', 'First Comment', 'ALT TEXT', 'Assigned to', 'x']))
      .toEqual(['date', 'network', 'caption', 'firstComment', 'alt', 'assignee', null]);
    expect(guessMapping(Object.values(ownHeadings))).toEqual(Object.keys(ownHeadings));
  });

  it('is given by hand, and whoever had it gives it up', () => {
    expect(withMeaning(['date', 'caption', null], 2, 'caption')).toEqual(['date', null, 'caption']);
  });
});

describe('a month of rows', () => {
  it('becomes posts: rows of one day, time and text are one post on several networks', () => {
    const { rows, drafts } = plan([
      row('01.12.2026', '10:00', 'Instagram', 'Carousel', 'Yeni çekirdek', '#kahve #yeni', 'çekirdekler', 'taslak'),
      row('01.12.2026', '10.00', 'Facebook', 'Carousel', 'Yeni çekirdek', '', '', ''),
      row('01.12.2026', '10:00', 'fb', '', 'Yeni çekirdek', '', '', ''),
      row('', '', 'Instagram Reels', '', 'Bir fikir', '', '', ''),
    ]);
    expect(rows.map((one) => one.outcome)).toEqual(['new', 'variant', 'repeat', 'new']);
    expect(drafts[0]?.rows).toEqual([2, 3]);
    expect(drafts[0]?.values).toMatchObject({
      on: '2026-12-01', at: '10:00', pillarId: pillar, state: 'draft', zone: 'Europe/Istanbul',
      content: { format: 'carousel', variants: [{ network: 'instagram', handleId: handle, hashtags: ['kahve', 'yeni'] }, { network: 'facebook', handleId: null }] },
    });
    expect(drafts[1]?.values).toMatchObject({ on: null, content: { format: 'reel', variants: [{ network: 'instagram', text: 'Bir fikir' }] } });
  });

  it('leaves out what cannot be read and names row, column and why', () => {
    const { rows, drafts } = plan([
      row('31.11.2026', '10:00', 'Instagram', '', 'a', '', '', ''), row('yakında', '25:00', 'Snapchat', '', 'b', '', '', ''), row('', '', '', '', '', '', '', ''),
      row('02.12.2026', '', 'ig', 'broşür', 'c', '', 'Yok', 'onaylandı', 'x'),
    ]);
    expect(rows.map((one) => [one.number, one.outcome])).toEqual([[2, 'error'], [3, 'error'], [5, 'new']]);
    expect(rows[0]?.problems).toEqual([{ field: 'date', weight: 'error', what: { code: 'date-missing-day', day: 31, month: 11, year: 2026 } }]);
    expect(rows[1]?.problems.map(({ field, what }) => [field, what.code])).toEqual([['date', 'date-unread'], ['time', 'time-unread'], ['network', 'network-unknown']]);
    expect(rows[2]?.problems.map(({ what }) => what.code)).toEqual(['format-unknown', 'state-on-record', 'cells-over', 'pillar-unknown']);
    expect(drafts).toHaveLength(1);
  });

  it('takes no row without a client, none for an unknown one, and lets a cell that looks like a formula be text', () => {
    const columns = ['Client', 'Caption'];
    const { rows, drafts } = planImport([row('', 'a'), row('Nobody', 'b'), row('ağaçkakan KAHVE', '=SUM(A1:A9)')], options(columns, { clientId: null }), newId);
    expect(rows.map((one) => one.problems[0]?.what.code)).toEqual(['client-missing', 'client-unknown', undefined]);
    expect(drafts[0]?.values.content.variants[0]?.text).toBe('=SUM(A1:A9)');
  });

  it('keeps an alt text that has no medium among the notes, and says so', () => {
    const { rows, drafts } = planImport([row('x', 'no.jpg', 'Bir çuval'), row('y', 'çekirdek, yeni.jpg', 'Bir çuval')], options(['Caption', 'Media', 'Alt text']), newId);
    expect(rows[0]?.problems.map(({ what }) => what.code)).toEqual(['media-unknown', 'alt-in-notes']);
    expect(drafts[0]?.values.notes).toBe('Alt text: Bir çuval');
    expect(drafts[1]?.values.content.media).toEqual([{ mediaId: photo, sha256: 'a'.repeat(64), alt: 'Bir çuval' }]);
  });

  it('recognises what is there already', () => {
    const first = plan([row('01.12.2026', '10:00', 'ig', '', 'a', '', '', ''), row('02.12.2026', '10:00', 'ig', '', 'b', '', '', '')]);
    expect(daysOfPlan(first)).toEqual({ from: '2026-12-01', to: '2026-12-02' });
    const there = stored(first.drafts[1]?.values ?? newPost({ clientId: me, zone: 'UTC' }));
    const again = withoutKnown(first, knownPosts([there]));
    expect(again.rows.map((one) => one.outcome)).toEqual(['new', 'known']);
    expect(again.create).toEqual([0]);
  });
});

const stored = (values: Omit<Post, 'id' | 'createdAt' | 'updatedAt' | 'revision'>): Post => ({ ...values, id: newId(), createdAt: 1, updatedAt: 1, revision: 1 });
const nasty = fc.string({ unit: fc.constantFrom('a', 'ğ', 'İ', '=', '+', '-', '@', '\'', '"', ',', ';', '\n', '\r\n', '\t', '#', '---', '\\', '🥐', ' ', '＝'), maxLength: 14 });
const tag = fc.stringMatching(/^[a-zğüşıöç0-9_]{1,8}$/);
const anyVariant = fc.record({
  network: fc.constantFrom('instagram' as const, 'facebook' as const, 'x' as const, 'google-business' as const), title: nasty, text: nasty, firstComment: nasty, link: nasty,
  hashtags: fc.uniqueArray(tag, { maxLength: 3 }), mentions: fc.uniqueArray(tag, { maxLength: 3 }), handled: fc.boolean(), all: fc.boolean(),
});
const anyPost: fc.Arbitrary<Post> = fc.record({
  on: fc.constantFrom('2026-02-28', '2028-02-29', '2026-12-01', null), at: fc.constantFrom('00:00', '09:30', '23:59', null), title: nasty, notes: nasty, assignee: nasty, location: nasty,
  format: fc.constantFrom(...postFormats), state: fc.constantFrom('idea' as const, 'draft' as const, 'with-client' as const), pillared: fc.boolean(), campaigned: fc.boolean(),
  variants: fc.array(anyVariant, { maxLength: 3 }), alts: fc.array(nasty, { maxLength: 2 }), partner: fc.option(nasty.filter((text) => text !== '')),
}).map((one) => {
  const media = one.alts.map((alt, index) => ({ mediaId: index === 0 ? photo : clip, sha256: (index === 0 ? 'a' : 'b').repeat(64), alt }));
  const variants: Variant[] = one.variants.map(({ handled, all, ...variant }, index) => ({
    ...variant, id: newId(), handleId: handled && variant.network === 'instagram' ? handle : null, mediaIds: all || media.length < 2 || index === 0 ? null : [clip],
  }));
  return stored({
    ...newPost({ clientId: me, zone: 'Europe/Istanbul' }), on: one.on, at: one.at, title: one.title, notes: one.notes, assignee: one.assignee, state: one.state,
    pillarId: one.pillared ? pillar : null, campaignId: one.campaigned ? campaign : null,
    content: { ...emptyContent(one.format), media, variants, location: one.location, paidPartnership: one.partner },
  });
});

describe('what is written out and read in again', () => {
  const names = {
    clients: new Map([[me, { name: coffee.name, handles: [{ id: handle, network: 'instagram' as const, handle: 'agackakankahve', url: '' }] }]]),
    pillars: new Map([[pillar, 'Çekirdekler']]), campaigns: new Map([[campaign, 'Yılbaşı']]),
    media: new Map(coffee.media.map((medium) => [medium.id, { name: medium.name, clear: true }])),
  };
  const bare = (post: Pick<Post, 'content'>) => {
    const { id: _id, createdAt: _createdAt, updatedAt: _updatedAt, revision: _revision, ...values } = { id: 0, createdAt: 0, updatedAt: 0, revision: 0, ...post };
    return { ...values, content: { ...values.content, variants: values.content.variants.map(({ id: _variant, ...variant }) => variant) } };
  };

  it.each([',', ';', '\t'] as const)('are the same posts, whatever is in their cells (separator %j)', (separator) => {
    fc.assert(fc.property(fc.array(anyPost, { minLength: 1, maxLength: 6 }), fc.boolean(), (posts, bom) => {
      const { data } = Papa.parse<string[]>(writeCsv(postRows(posts, names), { separator, bom }), { delimiter: separator, newline: '\r\n', skipEmptyLines: true });
      const [first = [], ...rest] = data;
      const { drafts, rows } = planImport(rest, options(first, { own: true }), newId);
      expect(rows.flatMap(({ problems }) => problems.filter(({ what }) => what.code !== 'time-without-day'))).toEqual([]);
      expect(drafts.map((draft) => bare(draft.values))).toEqual(posts.map(bare));
      expect(withoutKnown({ rows, drafts }, knownPosts(posts)).create).toEqual([]);
    }), { numRuns: 150 });
  });

  it('holds no cell that a spreadsheet would run, and every cell comes back', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('\'', '=', '+', '@', 'a', '\t', '\r') }), (cell) => {
      expect(neutral(cell)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
      expect(asTyped(neutral(cell))).toBe(cell);
    }));
  });

  it('is a JSON file that its own schema reads, in the order of the calendar', () => {
    fc.assert(fc.property(fc.array(anyPost, { maxLength: 4 }), (posts) => {
      const text = writePostsFile({ format: 'onay-posts', version: 1, exportedAt: 0, from: null, to: null, clients: [], media: [], posts });
      const file = postsFileSchema.parse(JSON.parse(text));
      expect(file.posts.map(({ id }) => id).toSorted()).toEqual(posts.map(({ id }) => id).toSorted());
      const days = file.posts.map(({ on }) => on ?? '~');
      expect(days).toEqual(days.toSorted());
    }), { numRuns: 40 });
  });
});
