import { packIban, type Business } from '../business/index.ts';
import type { Client, Contact } from '../clients/index.ts';
import type { Id } from '../common/id.ts';
import type { AgreementContent, AgreementParty } from './content.ts';

/** Our side as it is known today: the owner signs. */
export function providerParty(business: Business): AgreementParty {
  return {
    displayName: business.tradeName,
    legal: { ...business.legal },
    signatory: { contactId: null, name: business.ownerName, title: business.ownerTitle },
  };
}

/** The client's side: signed by `signatory`, else by whoever may sign, else by the only contact there is. */
export function clientParty(client: Client, signatory: Contact | null): AgreementParty {
  const only = client.contacts.length === 1 ? client.contacts[0] : undefined;
  const signs = signatory ?? client.contacts.find((contact) => contact.roles.includes('signatory')) ?? only;
  return {
    displayName: client.name,
    legal: { ...client.legal },
    signatory: { contactId: signs?.id ?? null, name: signs?.name ?? '', title: signs?.title ?? '' },
  };
}

/** Where our side is paid today. */
export const accountOf = ({ bankName, iban }: Business): AgreementContent['payment']['account'] => ({ bankName, iban: packIban(iban) });

/** Those who approve, each a level of their own in the order of the client's list. */
export function approvers(client: Client, newId: () => Id): AgreementContent['review']['approvers'] {
  return client.contacts
    .filter((contact) => contact.roles.includes('approver'))
    .map((contact, index) => ({ id: newId(), contactId: contact.id, name: contact.name, level: index + 1 }));
}
