import { MantineProvider } from '@mantine/core';
import { configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { makeClient } from '../../../../tests/fixtures/clients.ts';
import { emptyContent, type Post } from '../../../domain/posts/index.ts';
import { undoStack } from '../../app/undo/index.ts';
import { openDatabase } from '../../data/database.ts';
import { clients, db, flushAll, media, newId, posts } from '../../data/index.ts';
import { speakLanguage } from '../../i18n/index.ts';
import { newVariant } from './content.ts';
import { PostScreen } from './PostScreen.tsx';

/** A browser has these; here nobody spells, and what waits for an idle moment has it at once. */
class SilentWorker extends EventTarget {
  postMessage(): void {}
  terminate(): void {}
}

// A whole editor in jsdom takes its time on a busy machine; nothing here is about speed.
configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 40_000, hookTimeout: 40_000 });

let post: Post;
const content = async () => (await posts.get(post.id))?.content;
const medium = (clientId: string, letter: string) => media.create({
  clientId, sha256: letter.repeat(64), name: `${letter}.jpg`, kind: 'image', mime: 'image/jpeg', bytes: 10, width: 1_080, height: 1_080, durationMs: null, hasLocation: false, thumbnail: null, web: null,
  alt: '', tags: [], licence: null, sample: false,
});

beforeAll(async () => {
  Object.defineProperty(globalThis, 'requestIdleCallback', { writable: true, value: (then: () => void) => setTimeout(then, 0) });
  Object.defineProperty(globalThis, 'Worker', { writable: true, value: SilentWorker });
  await speakLanguage('en');
});
beforeEach(async () => {
  while (await undoStack.undo().catch(() => null)) {
    // Steps of the test before this one.
  }
  db.close();
  await db.delete();
  await openDatabase(db);
  const handles = [{ id: newId(), network: 'instagram', handle: '@moda', url: '' }, { id: newId(), network: 'x', handle: '@modax', url: '' }] as const;
  const client = await clients.create(makeClient({ name: 'Moda Kitap', handles: [...handles] }));
  const [a, b] = [await medium(client.id, 'a'), await medium(client.id, 'b')];
  post = await posts.create({
    clientId: client.id, title: 'Sahaf günü', state: 'draft', on: '2026-12-18', at: '10:00',
    content: {
      ...emptyContent('carousel'), media: [a, b].map((row) => ({ mediaId: row.id, sha256: row.sha256, alt: '' })),
      variants: [{ ...newVariant(newId(), 'instagram', handles[0].id), text: 'Bir kitap, bir kahve.' }, { ...newVariant(newId(), 'x', handles[1].id), text: 'Kısa.' }],
    },
  });
  render(<MantineProvider><PostScreen id={post.id} /></MantineProvider>);
  await screen.findByRole('heading', { level: 1, name: 'Sahaf günü' });
});

const text = () => screen.getByRole('textbox', { name: 'Text' });

it('says whose the post is, and what it counts as on the network that is shown', async () => {
  expect(document.querySelector('header [data-client]')?.textContent).toContain('Moda Kitap');
  expect(document.querySelector('header [data-client]')?.textContent).toContain('@moda');
  expect(screen.getByText('21 / 2,200 characters')).toBeTruthy();
  await userEvent.click(screen.getByRole('tab', { name: /^X/ }));
  expect(text()).toHaveProperty('value', 'Kısa.');
  expect(screen.getByText('5 / 280 characters as X weighs them')).toBeTruthy();
  expect(document.querySelector('header [data-client]')?.textContent).toContain('@modax');
});

it('keeps the fields of one network in the page, whatever the others have', () => {
  expect(screen.getAllByRole('tabpanel')).toHaveLength(1);
  expect(screen.getAllByRole('textbox', { name: 'Text' })).toHaveLength(1);
});

it('saves what is typed for that network alone, and for all where they are to say the same', async () => {
  const user = userEvent.setup();
  await user.type(text(), '!');
  await flushAll();
  expect((await content())?.variants.map((variant) => variant.text)).toEqual(['Bir kitap, bir kahve.!', 'Kısa.']);
  await user.click(screen.getByRole('checkbox', { name: 'Same text everywhere' }));
  await waitFor(async () => expect((await content())?.variants[1]?.text).toBe('Bir kitap, bir kahve.!'));
  await user.type(text(), '?');
  await flushAll();
  expect((await content())?.variants.map((variant) => variant.text)).toEqual(['Bir kitap, bir kahve.!?', 'Bir kitap, bir kahve.!?']);
});

it('a medium moves with Alt and the arrows, and back by one step', async () => {
  const user = userEvent.setup();
  const order = async () => (await content())?.media.map(({ sha256 }) => sha256[0]).join('');
  const tiles = within(screen.getByRole('list', { name: 'Media in order' })).getAllByRole('button');
  tiles[0]?.focus();
  await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
  await waitFor(async () => expect(await order()).toBe('ba'));
  await undoStack.undo();
  expect(await order()).toBe('ab');
  const shown = () => within(screen.getByRole('list', { name: 'Media in order' })).getAllByRole('button');
  await waitFor(() => expect(document.activeElement).toBe(shown()[0]));
  await user.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(shown()[1]);
});

it('says how many media are without alt text, and takes one', async () => {
  const user = userEvent.setup();
  expect(screen.getByText('2 of 2 without alt text')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /^Medium 1 of 2/ }));
  await user.type(screen.getByRole('textbox', { name: 'Alt text' }), 'Bir raf');
  await flushAll();
  await screen.findByText('1 of 2 without alt text');
});

it('a problem leads to its field on its network', async () => {
  const user = userEvent.setup();
  const [, x] = post.content.variants;
  await posts.editContent(post.id, (now) => ({ ...now, variants: now.variants.map((variant) => (variant.id === x?.id ? { ...variant, text: 'uzun '.repeat(80) } : variant)) }));
  await user.click(await screen.findByRole('button', { name: /over: X takes 280/ }));
  await waitFor(() => expect(screen.getByRole('tab', { name: /^X/ }).getAttribute('aria-selected')).toBe('true'));
  await waitFor(() => expect(document.activeElement).toBe(text()));
});

it('a state that asks for a whole post is held back with the reason beside it', async () => {
  const user = userEvent.setup();
  await posts.edit(post.id, { state: 'internal-check' });
  const forward = await screen.findByRole('button', { name: 'Mark as with the client' });
  expect(forward).toHaveProperty('disabled', false);
  await posts.editContent(post.id, (now) => ({ ...now, media: [] }));
  await waitFor(() => expect(forward).toHaveProperty('disabled', true));
  expect(document.getElementById(forward.getAttribute('aria-describedby') ?? '')?.textContent).toMatch(/hold this post back|holds this post back/);
  await posts.editContent(post.id, () => post.content);
  await waitFor(() => expect(forward).toHaveProperty('disabled', false));
  await user.click(forward);
  await waitFor(async () => expect((await posts.get(post.id))?.state).toBe('with-client'));
});

it('the day and time are the client’s, and a typed time that is none is said and not saved', async () => {
  const user = userEvent.setup();
  const time = screen.getByRole('textbox', { name: 'Time' });
  await user.clear(time);
  await user.type(time, 'soon{Enter}');
  expect(screen.getByText(/Not a time/)).toBeTruthy();
  expect((await posts.get(post.id))?.at).toBe('10:00');
  await user.clear(time);
  await user.type(time, '9.30{Enter}');
  await waitFor(async () => expect((await posts.get(post.id))?.at).toBe('09:30'));
  await undoStack.undo();
  expect((await posts.get(post.id))?.at).toBe('10:00');
});

it('hashtags are a line, pasted as they come', async () => {
  const user = userEvent.setup();
  await user.type(await screen.findByRole('textbox', { name: 'Hashtags' }), 'kitap, #Moda sahaf');
  await flushAll();
  expect((await content())?.variants[0]?.hashtags).toEqual(['kitap', 'Moda', 'sahaf']);
  expect(screen.getByText('3 of 30 hashtags')).toBeTruthy();
});

it('a network is added with the words of the one that is shown, removed, and brought back by undo', async () => {
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Add a network' }));
  await user.click(await screen.findByRole('menuitem', { name: /LinkedIn/ }));
  await waitFor(() => expect(screen.getByRole('tab', { name: /^LinkedIn/ }).getAttribute('aria-selected')).toBe('true'));
  expect(text()).toHaveProperty('value', 'Bir kitap, bir kahve.');
  await user.click(screen.getByRole('button', { name: 'Remove LinkedIn' }));
  await waitFor(() => expect(screen.queryByRole('tab', { name: /^LinkedIn/ })).toBeNull());
  await undoStack.undo();
  await screen.findByRole('tab', { name: /^LinkedIn/ });
});
