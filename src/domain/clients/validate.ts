import type { Day } from '../time/index.ts';
import type { Client, Contact } from './client.ts';

/** What can be wrong with a client's record; sentences live in the catalogues. `error`: not saved. `warning`: shown, saved. */
export const clientProblemCodes = {
  'name-missing': 'error',
  'contact-name-missing': 'warning',
  'email-unusual': 'warning',
  'approver-without-contact-details': 'warning',
  'channel-without-address': 'warning',
  'no-approver': 'warning',
  'two-main-contacts': 'warning',
  'deputy-unknown': 'error',
  'deputy-is-self': 'error',
  'deputy-dates-reversed': 'error',
  'deputy-cycle': 'error',
  'handle-empty': 'error',
  'handle-duplicate': 'error',
} as const;
export type ClientProblemCode = keyof typeof clientProblemCodes;
/** `path` is dotted, e.g. `contacts.1.deputy.to`; `name` is the person or handle meant. */
export type ClientProblem = { code: ClientProblemCode; path: string; severity: 'error' | 'warning'; name: string | null };

const blank = (text: string): boolean => text.trim() === '';

/** Whether an e-mail address looks like one: anything, an @, a name with a dot. A doubt, never a refusal: an empty one is usual. */
export const emailLooksUsual = (email: string): boolean => blank(email) || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim());

/** Everything wrong with a client, in the order of the form. */
export function validateClient(client: Pick<Client, 'name' | 'contacts' | 'handles'>): ClientProblem[] {
  const found: ClientProblem[] = [];
  const add = (code: ClientProblemCode, path: string, name: string | null = null): void => {
    found.push({ code, path, severity: clientProblemCodes[code], name });
  };
  if (blank(client.name)) add('name-missing', 'name');
  client.contacts.forEach((contact, index) => contactProblems(client.contacts, contact, `contacts.${index}`, add));
  if (client.contacts.length > 0 && !client.contacts.some((contact) => contact.roles.includes('approver')))
    add('no-approver', 'contacts');
  client.contacts
    .filter((contact) => contact.roles.includes('main'))
    .slice(1)
    .forEach((contact) => add('two-main-contacts', `contacts.${client.contacts.indexOf(contact)}.roles`, contact.name));
  const seen = new Set<string>();
  client.handles.forEach(({ network, handle }, index) => {
    const key = `${network}:${bareHandle(handle).toLowerCase()}`;
    if (blank(bareHandle(handle))) add('handle-empty', `handles.${index}.handle`);
    else if (seen.has(key)) add('handle-duplicate', `handles.${index}.handle`, handle);
    seen.add(key);
  });
  return found;
}

/** A handle without the @ and spaces around it: `@Kahve ` and `kahve` are one account. */
export const bareHandle = (handle: string): string => handle.trim().replace(/^@/, '');

function contactProblems(
  all: readonly Contact[],
  contact: Contact,
  path: string,
  add: (code: ClientProblemCode, path: string, name?: string) => void,
): void {
  const { name, email, phone, channel, deputy } = contact;
  if (blank(name)) add('contact-name-missing', `${path}.name`);
  if (!emailLooksUsual(email)) add('email-unusual', `${path}.email`, email);
  const reachable = !blank(email) || phone !== null;
  if (contact.roles.includes('approver') && !reachable) add('approver-without-contact-details', `${path}.email`, name);
  else if (reachable && (channel === 'email' ? blank(email) : phone === null))
    add('channel-without-address', `${path}.channel`, name);
  if (deputy === null) return;
  if (deputy.contactId === contact.id) return add('deputy-is-self', `${path}.deputy.contactId`, name);
  if (!all.some((other) => other.id === deputy.contactId)) return add('deputy-unknown', `${path}.deputy.contactId`, name);
  if (deputy.to < deputy.from) return add('deputy-dates-reversed', `${path}.deputy.to`, name);
  if (inCircle(all, contact, deputy.from, deputy.to)) add('deputy-cycle', `${path}.deputy.contactId`, name);
}

/** Whether, on some common day, standing in leads back to where it began: then nobody decides. */
function inCircle(all: readonly Contact[], start: Contact, from: Day, to: Day): boolean {
  let current: Contact | undefined = start;
  let [first, last] = [from, to];
  for (let steps = 0; steps < all.length; steps += 1) {
    const deputy: Contact['deputy'] | undefined = current?.deputy;
    if (deputy === null || deputy === undefined) return false;
    first = deputy.from > first ? deputy.from : first;
    last = deputy.to < last ? deputy.to : last;
    if (last < first) return false;
    if (deputy.contactId === start.id) return true;
    current = all.find((other) => other.id === deputy.contactId);
  }
  return false;
}

/**
 * Who acts for a contact on a day: the contact, or the deputy in that time, and the deputy's deputy. In a circle, the
 * contact.
 */
export function actingFor(all: readonly Contact[], contact: Contact, day: Day): Contact {
  let current = contact;
  for (let steps = 0; steps <= all.length; steps += 1) {
    const { deputy } = current;
    if (deputy === null || day < deputy.from || day > deputy.to) return current;
    const next = all.find((other) => other.id === deputy.contactId);
    if (next === undefined) return current;
    current = next;
  }
  return contact;
}
