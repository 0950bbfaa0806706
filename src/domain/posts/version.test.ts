import { describe, expect, it } from 'vitest';
import { copyOf, emptyContent, grows, growsFor, movesWhatIsOut, newPost, patchFor, versionStep, type Post, type PostVersion } from './index.ts';

const id = (n: number) => `01938c00-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
const content = (location: string) => ({ ...emptyContent('image'), location });
const version = (number: number, location: string, change: Partial<PostVersion> = {}): PostVersion => ({
  id: id(number), createdAt: 0, updatedAt: 0, revision: 1, postId: id(99), clientId: id(98), number, content: content(location),
  fingerprint: 'a'.repeat(64), sealed: false, origin: 'edit', ...change,
});
const post = (change: Partial<Post> = {}): Post => ({
  ...newPost({ clientId: id(98), zone: 'Europe/Istanbul' }), id: id(99), createdAt: 0, updatedAt: 0, revision: 1, ...change,
});

describe('typing', () => {
  it('stays in one version until half a minute has been quiet, or the clock has jumped', () => {
    const newest = version(1, '', { updatedAt: 100_000 });
    expect(grows(newest, 'edit', 100_000 + growsFor - 1)).toBe(true);
    expect(grows(newest, 'edit', 100_000 + growsFor)).toBe(false);
    expect(grows(newest, 'edit', 100_000 - growsFor)).toBe(false);
  });

  it('never goes on in a version that was sealed or came in another way', () => {
    expect(grows(version(1, '', { sealed: true }), 'edit', 1)).toBe(false);
    expect(grows(version(1, '', { origin: 'import' }), 'edit', 1)).toBe(false);
  });

  it('goes back to the version before when it comes back to its words', () => {
    expect(versionStep([version(2, 'ab'), version(1, 'a')], content('a'), 'edit', 1)).toEqual({ step: 'drop' });
    expect(versionStep([version(2, 'ab'), version(1, 'a')], content('abc'), 'edit', 1)).toEqual({ step: 'grow' });
    expect(versionStep([version(2, 'ab'), version(1, 'a')], content('ab'), 'restore', 99_000)).toEqual({ step: 'none' });
    expect(versionStep([version(2, 'ab'), version(1, 'a')], content('a'), 'edit', 99_000)).toEqual({ step: 'add', number: 3 });
    expect(versionStep([], content(''), 'copy', 0)).toEqual({ step: 'add', number: 1 });
  });
});

it('lets nothing that is out be moved or held, but lets a mistaken “published” be taken back', () => {
  const out = post({ state: 'published', on: '2026-12-01', at: '10:00' });
  expect(movesWhatIsOut(out, { on: '2026-12-02' })).toBe(true);
  expect(movesWhatIsOut(out, { at: null })).toBe(true);
  expect(movesWhatIsOut(out, { held: { since: 1, reason: '' } })).toBe(true);
  expect(movesWhatIsOut(out, { on: '2026-12-01', at: '10:00', held: null, notes: 'x' })).toBe(false);
  expect(movesWhatIsOut(out, { state: 'draft', on: '2026-12-02' })).toBe(false);
  expect(movesWhatIsOut(post({ state: 'scheduled' }), { on: '2026-12-02' })).toBe(false);
});

it('leaves out of a change over several kinds what a thing does not have', () => {
  const change = { state: 'draft', minutesSpent: 30, assignee: 'Ece', notes: undefined } as const;
  expect(patchFor({ kind: 'post', id: id(1) }, change)).toEqual({ kind: 'post', id: id(1), change: { state: 'draft', assignee: 'Ece' } });
  expect(patchFor({ kind: 'work', id: id(1) }, change)).toEqual({ kind: 'work', id: id(1), change: { minutesSpent: 30, assignee: 'Ece' } });
});

it('copies a post without what happened to it', () => {
  const copy = copyOf(post({ state: 'approved', held: { since: 1, reason: 'x' }, pinned: 2, sample: true, on: '2026-12-01' }), { title: 'Yeni' }, () => id(5));
  expect(copy).toMatchObject({ title: 'Yeni', state: 'draft', held: null, pinned: null, sample: false, on: '2026-12-01' });
});
