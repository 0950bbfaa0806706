import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { Medium } from '../../../domain/media/index.ts';
import { newId } from '../../data/index.ts';
import { speakLanguage } from '../../i18n/index.ts';
import { MediaGrid, stepTo } from './MediaGrid.tsx';

const media = ['a', 'b', 'c', 'd'].map((name, index): Medium => ({
  id: newId(), createdAt: 9 - index, updatedAt: 1, revision: 1, clientId: newId(), sha256: name.repeat(64), name: `${name}.jpg`, kind: 'image', mime: 'image/jpeg', bytes: 1, width: 10, height: 10,
  durationMs: null, hasLocation: false, thumbnail: null, web: null, alt: '', tags: [], licence: index === 1 ? { kind: 'licence', holder: '', expiresOn: '2020-01-01', note: '' } : null, sample: false,
}));
const none = { of: new Set<string>(), by: new Map() };
let deleted: readonly string[];
let opened: string[];

function Grid({ toggles = false, multiple = true }: { toggles?: boolean; multiple?: boolean }) {
  const [selected, select] = useState<string[]>([]);
  return (
    <MediaGrid
      label="grid" media={media} selected={selected} onSelect={select} used={none} day="2026-11-23" toggles={toggles} multiple={multiple}
      onOpen={(id) => opened.push(id)} onDelete={(ids) => { deleted = ids; }}
    />
  );
}
const show = (props: { toggles?: boolean; multiple?: boolean } = {}) => render(<MantineProvider><Grid {...props} /></MantineProvider>);
const chosen = () => screen.queryAllByRole('option', { selected: true }).map((option) => option.dataset['id']);
const option = (name: string) => screen.getByRole('option', { name: new RegExp(`^${name}\\.jpg`) });
const ids = (...at: number[]) => at.map((index) => media[index]?.id);

beforeAll(() => speakLanguage('en'));
beforeEach(() => {
  deleted = [];
  opened = [];
});

it('is walked through by arrows, and what is reached is chosen', async () => {
  const user = userEvent.setup();
  show();
  await user.tab();
  expect(document.activeElement).toBe(option('a'));
  await user.keyboard('{ArrowRight}');
  expect(chosen()).toEqual(ids(1));
  await user.keyboard('{Shift>}{ArrowRight}{/Shift}');
  expect(chosen()).toEqual(ids(1, 2));
  await user.keyboard('{End}{Enter}');
  expect(opened).toEqual(ids(3));
});

it('gives up what is chosen by Delete, all of it by Ctrl+A, and nothing when nothing is chosen', async () => {
  const user = userEvent.setup();
  show();
  await user.tab();
  await user.keyboard('{Delete}');
  expect(deleted).toEqual([]);
  await user.keyboard('{Control>}a{/Control}{Delete}');
  expect(deleted).toEqual(ids(0, 1, 2, 3));
  await user.keyboard('{Escape}');
  expect(chosen()).toEqual([]);
});

it('takes one by one with Ctrl, a range with Shift, and one alone where only one is wanted', async () => {
  const user = userEvent.setup();
  const { unmount } = show();
  await user.click(option('a'));
  await user.keyboard('{Control>}');
  await user.click(option('c'));
  await user.keyboard('{/Control}');
  expect(chosen()).toEqual(ids(0, 2));
  await user.keyboard('{Shift>}');
  await user.click(option('d'));
  await user.keyboard('{/Shift}');
  expect(chosen()).toEqual(ids(2, 3));
  unmount();
  show({ toggles: true, multiple: false });
  await user.click(option('a'));
  await user.click(option('b'));
  expect(chosen()).toEqual(ids(1));
});

it('says in words what may not be used any more', () => {
  show();
  expect(screen.getAllByRole('option', { name: /Licence expired/ })).toEqual([option('b')]);
});

it('leads a row up and down, and nowhere past its ends', () => {
  expect([stepTo('ArrowDown', 1, 10, 4), stepTo('ArrowUp', 5, 10, 4), stepTo('ArrowDown', 8, 10, 4), stepTo('ArrowLeft', 0, 10, 4), stepTo('Home', 5, 10, 4), stepTo('x', 5, 10, 4)])
    .toEqual([5, 1, 8, 0, 0, null]);
});
