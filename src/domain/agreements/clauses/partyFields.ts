import type { Legal } from '../../business/business.ts';
import type { AgreementContent } from '../content.ts';
import { missing, present, tidy, written, type Field } from './field.ts';
import type { Phrases } from './phrases/index.ts';
import type { PartyPlace } from './places.ts';
import type { FilledPlace } from './template.ts';

type Side = 'provider' | 'client';

const legal =
  (side: Side, key: Exclude<keyof Legal, 'country'>): Field =>
  (content) =>
    written(content[side].legal[key], `${side}.legal.${key}`);

const tidyLegal = (value: Legal): Legal => ({
  legalName: tidy(value.legalName),
  address: tidy(value.address),
  country: value.country,
  taxOffice: tidy(value.taxOffice),
  taxNumber: tidy(value.taxNumber),
  registerNumber: tidy(value.registerNumber),
  registeredEmail: tidy(value.registeredEmail),
  email: tidy(value.email),
  phone: tidy(value.phone),
});

function identity(content: AgreementContent, side: Side, words: Phrases): FilledPlace {
  const party = content[side];
  const gaps = (['legalName', 'address'] as const)
    .filter((key) => party.legal[key].trim() === '')
    .map((key) => `${side}.legal.${key}`);
  return gaps.length > 0 ? missing(...gaps) : present(words.identity(tidyLegal(party.legal)));
}

function signatory(content: AgreementContent, side: Side): FilledPlace {
  const { name, title } = content[side].signatory;
  if (name.trim() === '') return missing(`${side}.signatory.name`);
  return present(title.trim() === '' ? tidy(name) : `${tidy(name)} (${tidy(title)})`);
}

/** The places of one party; name and address are needed for its identity, every other number is named where it is given. */
const placesOf = (side: Side): Record<PartyPlace, Field> => ({
  identity: (content, words) => identity(content, side, words),
  name: legal(side, 'legalName'),
  displayName: (content) => written(content[side].displayName, `${side}.displayName`),
  address: legal(side, 'address'),
  country: (content, words) => present(words.country(content[side].legal.country)),
  taxOffice: legal(side, 'taxOffice'),
  taxNumber: legal(side, 'taxNumber'),
  registerNumber: legal(side, 'registerNumber'),
  registeredEmail: legal(side, 'registeredEmail'),
  email: legal(side, 'email'),
  phone: legal(side, 'phone'),
  signatory: (content) => signatory(content, side),
});

const provider = placesOf('provider');
const client = placesOf('client');

export const partyFields = {
  'provider.identity': provider.identity,
  'provider.name': provider.name,
  'provider.displayName': provider.displayName,
  'provider.address': provider.address,
  'provider.country': provider.country,
  'provider.taxOffice': provider.taxOffice,
  'provider.taxNumber': provider.taxNumber,
  'provider.registerNumber': provider.registerNumber,
  'provider.registeredEmail': provider.registeredEmail,
  'provider.email': provider.email,
  'provider.phone': provider.phone,
  'provider.signatory': provider.signatory,
  'client.identity': client.identity,
  'client.name': client.name,
  'client.displayName': client.displayName,
  'client.address': client.address,
  'client.country': client.country,
  'client.taxOffice': client.taxOffice,
  'client.taxNumber': client.taxNumber,
  'client.registerNumber': client.registerNumber,
  'client.registeredEmail': client.registeredEmail,
  'client.email': client.email,
  'client.phone': client.phone,
  'client.signatory': client.signatory,
} as const;
