import { expect, it } from 'vitest';
import { cardOf, folded, layoutOf } from './shown.ts';

it('a feed cuts a long text between words and leaves a short one whole', () => {
  expect(folded('kısa', 125)).toBeNull();
  expect(folded('bir iki üç dört', 11)).toBe('bir iki üç');
  expect(folded('birikiüçdörtbeşaltı', 5)).toBe('birik');
  expect(folded('👩‍👩‍👧 aile', null)).toBeNull();
});

it('a link is shown as host and path, and only when it is one', () => {
  expect(cardOf('https://www.kahve.example/men%C3%BC')).toEqual({ host: 'kahve.example', path: '/menü' });
  expect(cardOf(' https://kahve.example ')).toEqual({ host: 'kahve.example', path: '' });
  for (const none of ['', 'kahve', 'javascript:alert(1)', 'ftp://kahve.example']) expect(cardOf(none)).toBeNull();
  expect(cardOf('https://kahve.example/%E0%A4%A')).toEqual({ host: 'kahve.example', path: '/%E0%A4%A' });
});

it('every network lays its formats out in its own way', () => {
  expect(layoutOf('instagram', 'story')).toBe('story');
  expect(layoutOf('youtube', 'video')).toBe('watch');
  expect(layoutOf('youtube', 'reel')).toBe('reel');
  expect(layoutOf('tiktok', 'video')).toBe('reel');
  expect(layoutOf('pinterest', 'image')).toBe('pin');
  expect(layoutOf('linkedin', 'document')).toBe('feed');
});
