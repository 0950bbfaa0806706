import { expect, it } from 'vitest';
import { networkNames } from '../../src/domain/clients/index.ts';
import { words } from '../support/catalogues.ts';
import { untranslated } from '../support/translated.ts';

const en = words('en');
const tr = words('tr');

it('lets a Turkish screen show Turkish, names and numbers', () => {
  expect(untranslated([tr('start', 'welcome'), tr('common', 'inDays_other', { count: 3 }), 'Müller & Söhne <GmbH>', '₺28.500,00', '12'], 'tr')).toEqual([]);
  // Pinterest ends like an English ordinal.
  expect(untranslated(Object.values(networkNames), 'tr')).toEqual([]);
});

it('sees an English text on a Turkish screen, also with its blanks filled, and the other way round', () => {
  expect(untranslated([en('start', 'welcome'), en('common', 'inDays_other', { count: 3 })], 'tr')).toHaveLength(2);
  expect(untranslated([tr('start', 'welcome')], 'en')).toHaveLength(1);
});

it('sees a bare key and an unfilled blank', () => {
  expect(untranslated(['start:welcome', 'recovery.title', 'Version {{version}} is ready'], 'en')).toHaveLength(3);
});
