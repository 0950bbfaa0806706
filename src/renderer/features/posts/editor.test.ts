import { expect, it } from 'vitest';
import { emptyContent, postStates } from '../../../domain/posts/index.ts';
import { isByHand } from '../../../domain/planning/index.ts';
import { newVariant } from './content.ts';
import { timeFrom } from './fields/TimeField.tsx';
import { applicable } from './Shared.tsx';
import { asksForWhole, choices, nextState } from './state.ts';
import { daysLeft } from './trash/kept.ts';
import { nameLine, namesFrom } from './variants/Mentions.tsx';

it('a time is read as people write one, and nothing else is taken for one', () => {
  expect(['9', '9.30', '09:30', '0930', ' 18:05 ', ''].map(timeFrom)).toEqual(['09:00', '09:30', '09:30', '09:30', '18:05', null]);
  expect(['24:00', '9:60', 'soon', '12345'].map(timeFrom)).toEqual([undefined, undefined, undefined, undefined]);
});

it('accounts are read however they are parted, each once', () => {
  expect(namesFrom('@moda, @Moda\nsahaf;＠kitap')).toEqual(['Moda', 'sahaf', 'kitap']);
  expect(nameLine(['moda', 'sahaf'])).toBe('@moda @sahaf');
});

it('no step by hand leads where only a decision on the record does', () => {
  for (const state of postStates) {
    for (const next of [nextState(state), ...choices(state)]) expect(next === null || isByHand(next)).toBe(true);
  }
  expect(choices('published')).toEqual([]);
  expect(postStates.filter((state) => isByHand(state) && asksForWhole(state))).toEqual(['with-client']);
});

it('a field that no network of the post has is not asked for, unless something stands there', () => {
  const text = { ...emptyContent('text'), variants: [newVariant('a', 'mastodon', null)] };
  expect(Object.values(applicable(text)).some(Boolean)).toBe(false);
  expect(applicable({ ...text, location: 'Moda' }).location).toBe(true);
  const reel = { ...emptyContent('reel'), variants: [newVariant('a', 'instagram', null)] };
  expect(applicable(reel)).toMatchObject({ cover: true, collaborators: true, taggedAccounts: true, paidPartnership: true, audio: true, stickers: false });
});

it('the trash says how many days are left, down to none', () => {
  const day = 86_400_000;
  expect([0, 1, 29.5, 30, 99].map((passed) => daysLeft(0, passed * day))).toEqual([30, 29, 1, 0, 0]);
});
