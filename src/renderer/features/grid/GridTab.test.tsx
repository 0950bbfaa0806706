import { MantineProvider } from '@mantine/core';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { emptyContent, type Post } from '../../../domain/posts/index.ts';
import { makeClient } from '../../../../tests/fixtures/clients.ts';
import { undoStack } from '../../app/undo/index.ts';
import { openDatabase } from '../../data/database.ts';
import { clients, db, newId, posts } from '../../data/index.ts';
import { speakLanguage } from '../../i18n/index.ts';
import { GridTab } from './GridTab.tsx';

/** jsdom has no stream of events; nothing here listens to one. */
vi.hoisted(() => Object.assign(globalThis, { EventSource: class extends EventTarget { readonly readyState = 0; } }));

beforeAll(() => speakLanguage('en'));
beforeEach(async () => {
  db.close();
  await db.delete();
  await openDatabase(db);
});

const variant = () => ({ id: newId(), network: 'instagram' as const, handleId: null, title: '', text: '', firstComment: '', link: '', hashtags: [], mentions: [], mediaIds: null });

async function show(given: readonly (Partial<Post> & { format?: Post['content']['format'] })[]) {
  const client = await clients.create(makeClient());
  for (const { format = 'image', ...values } of given) {
    await posts.create({ clientId: client.id, state: 'draft', ...values, content: { ...emptyContent(format), variants: [variant()] } });
  }
  render(<MantineProvider><GridTab client={client} /></MantineProvider>);
  if (given.length > 0) await screen.findAllByRole('gridcell');
}

const said = (tile: Element | null) => tile?.querySelector('[data-label]')?.textContent ?? '';
const names = () => screen.getAllByRole('gridcell').map((tile) => said(tile).split(',')[0]);
const four = ['d', 'c', 'b', 'a'].map((title, index) => ({ title, on: `2027-01-0${4 - index}`, at: `1${index}:00` }));

it('shows the newest first, stories left out, and says of each when it goes out and where it stands', async () => {
  await show([...four, { title: 'story', on: '2027-01-09', format: 'story' }]);
  expect(names()).toEqual(['d', 'c', 'b', 'a']);
  expect(screen.getByRole('gridcell', { name: 'd, Image, 4 Jan 2027, 10:00, Draft' })).toBeTruthy();
});

it('changes places by Alt with arrows, keeps the focus on the post that moved, and takes it back', async () => {
  const user = userEvent.setup();
  await show(four);
  screen.getByRole('gridcell', { name: /^d,/ }).focus();
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await waitFor(() => expect(names()).toEqual(['a', 'c', 'b', 'd']));
  expect((await db.posts.toArray()).find(({ title }) => title === 'd')).toMatchObject({ on: '2027-01-01', at: '13:00' });
  await waitFor(() => expect(said(document.activeElement)).toMatch(/^d,/));
  expect(screen.getByRole('status').textContent).toBe('d and a have changed places');
  await undoStack.undo();
  await waitFor(() => expect(names()).toEqual(['d', 'c', 'b', 'a']));
});

it('asks first when the client has said yes to one of them, and lets be what the public has seen', async () => {
  const user = userEvent.setup();
  await show([{ ...four[0], state: 'approved' }, ...four.slice(1, 3), { ...four[3], state: 'published' }]);
  screen.getByRole('gridcell', { name: /^d,/ }).focus();
  await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
  await screen.findByText('The client has said yes to one of them: d. The dates change, the content stays approved.');
  expect(names()).toEqual(['d', 'c', 'b', 'a']);
  await user.click(screen.getByRole('button', { name: 'Change places' }));
  await waitFor(() => expect(names()).toEqual(['c', 'd', 'b', 'a']));
  screen.getByRole('gridcell', { name: /^a,/ }).focus();
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  await waitFor(() => expect(screen.getByText('The public has seen one of them; its date stays.', { selector: '[data-spoken]' })).toBeTruthy());
  expect(names()).toEqual(['c', 'd', 'b', 'a']);
});

it('pins up to three to the top and no fourth', async () => {
  const user = userEvent.setup();
  await show(four);
  for (const name of ['a', 'b', 'c']) {
    screen.getByRole('gridcell', { name: new RegExp(`^${name},`) }).focus();
    await user.keyboard('p');
    await screen.findByRole('gridcell', { name: new RegExp(`^${name},.*pinned$`) });
  }
  await waitFor(() => expect(names()).toEqual(['a', 'b', 'c', 'd']));
  screen.getByRole('gridcell', { name: /^d,/ }).focus();
  await user.keyboard('p');
  await waitFor(() => expect(screen.getByText('Three posts are pinned already. Take one down first.', { selector: '[data-spoken]' })).toBeTruthy());
});

it('says what to do while there is nothing', async () => {
  await show([]);
  expect(await screen.findByText(/No Instagram post with a date yet/)).toBeTruthy();
});
