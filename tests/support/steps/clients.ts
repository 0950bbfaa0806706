import { expect } from '@playwright/test';
import { networkNames, type Client, type Contact } from '../../../src/domain/clients/index.ts';
import type { Row } from '../../../src/domain/common/id.ts';
import { area } from './begin.ts';
import { fillLegal } from './business.ts';
import { choose, countryName, part, press, saved, segment, tick, type, type Hand } from './hand.ts';

export type ClientNotes = Pick<Omit<Client, keyof Row>, 'name' | 'language' | 'country' | 'zone' | 'colour' | 'contacts' | 'handles' | 'legal' | 'notes'>;

/** Adds a client by hand: the least first, then people, accounts and the legal party. Stays on the client's details. */
export async function addClient(hand: Hand, client: ClientNotes): Promise<void> {
  const { page, word, language } = hand;
  await area(hand, 'clients');
  // An empty list offers the same in its place.
  await page.getByRole('main').getByRole('button', { name: word('clients', 'add'), exact: true }).first().click();
  await type(page, word('clients', 'name'), client.name);
  await segment(page, word('clients', 'language'), client.language === 'tr' ? 'Türkçe' : 'English');
  await choose(hand, page, word('clients', 'country'), countryName(client.country, language));
  await choose(hand, page, word('clients', 'zone'), client.zone.replaceAll('_', ' '));
  await type(page, word('clients', 'colour'), client.colour);
  await press(page, word('clients', 'create'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(client.name);
  for (const contact of client.contacts) await addContact(hand, contact);
  await tab(hand, 'details');
  const accounts = part(page, word('clients', 'details.handles'));
  for (const [index, handle] of client.handles.entries()) {
    await press(accounts, word('clients', 'addHandle'));
    await choose(hand, accounts, word('clients', 'network'), networkNames[handle.network], index);
    await type(accounts, word('clients', 'handle'), handle.handle, index);
  }
  await fillLegal(hand, part(page, word('clients', 'details.legal')), client.legal);
  await saved(hand);
}

/** Adds a person to the client that is open. */
export async function addContact(hand: Hand, contact: Contact): Promise<void> {
  const { page, word } = hand;
  await press(page, word('clients', 'addContact'));
  await expect(page.getByRole('heading', { level: 2, name: word('clients', 'unnamed') })).toBeVisible();
  await type(page, word('clients', 'contactName'), contact.name);
  await type(page, word('clients', 'jobTitle'), contact.title);
  const roles = page.getByRole('group', { name: word('clients', 'roles'), exact: true });
  for (const role of ['main', 'approver', 'commenter', 'legal', 'finance', 'signatory'] as const) {
    await tick(roles, word('clients', `role.${role}`), contact.roles.includes(role));
  }
  await type(page, word('clients', 'email'), contact.email);
  if (contact.phone !== null) await type(page, word('clients', 'phone'), contact.phone);
  await choose(hand, page, word('clients', 'channel'), word('clients', `channels.${contact.channel}`));
  await type(page, word('clients', 'formOfAddress'), contact.formOfAddress);
  await saved(hand);
}

/** Turns to one of the client's tabs. */
export async function tab({ page, word }: Hand, name: 'contacts' | 'agreements' | 'onboarding' | 'details'): Promise<void> {
  await page.getByRole('tab', { name: word('clients', `tab.${name}`), exact: true }).click();
  await expect(page.getByRole('tab', { name: word('clients', `tab.${name}`), exact: true })).toHaveAttribute('aria-selected', 'true');
}

/** Opens a client from the rail. */
export async function openClient({ page, word }: Hand, name: string): Promise<void> {
  await page.getByRole('navigation', { name: word('shell', 'areas') }).getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
}
