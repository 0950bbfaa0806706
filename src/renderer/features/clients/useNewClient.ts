import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import type { Business } from '../../../domain/business/index.ts';
import { nextColour, type Client } from '../../../domain/clients/index.ts';
import type { Row } from '../../../domain/common/id.ts';
import { db } from '../../data/index.ts';
import { currentLanguage } from '../../i18n/index.ts';

export type NewClient = Omit<Client, keyof Row>;

/** A client before it is saved: the business's country, zone and language, and the least used colour. */
export function useNewClient(business: Business | undefined) {
  const [changed, setChanged] = useState<Partial<NewClient>>({});
  const taken = useLiveQuery(async () => (await db.clients.toArray()).map((client) => client.colour));
  const values: NewClient | null = business && taken ? { ...blankClient(business, nextColour(taken)), ...changed } : null;
  return { values, set: (change: Partial<NewClient>) => setChanged((before) => ({ ...before, ...change })) };
}

function blankClient(business: Business, colour: string): NewClient {
  const { country } = business.legal;
  return {
    name: '', colour, logo: null, language: currentLanguage(), zone: business.zone, country,
    legal: { legalName: '', address: '', country, taxOffice: '', taxNumber: '', registerNumber: '', registeredEmail: '', email: '', phone: '' },
    contacts: [], handles: [], onboarding: [], notes: '', archivedAt: null, sample: false,
  };
}
