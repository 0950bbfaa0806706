import { describe, expect, it } from 'vitest';
import { actingFor, validateClient, type Contact } from './index.ts';

const contact = (id: string, over: Partial<Contact> = {}): Contact => ({
  id,
  name: `Contact ${id}`,
  title: '',
  roles: [],
  email: `${id}@client.example`,
  phone: null,
  channel: 'email',
  formOfAddress: '',
  deputy: null,
  notes: '',
  ...over,
});
const deputy = (contactId: string, from = '2026-12-01', to = '2026-12-31'): Contact['deputy'] => ({ contactId, from, to });
const codes = (contacts: Contact[], handles: { network: 'instagram' | 'x'; handle: string }[] = []): string[] =>
  validateClient({
    name: 'Kahve',
    contacts,
    handles: handles.map((handle, index) => ({ id: String(index), url: '', ...handle })),
  }).map(({ code, path }) => `${code} ${path}`);

describe('a client’s record', () => {
  it('is in order with one reachable approver', () => {
    expect(codes([contact('a', { roles: ['main', 'approver', 'signatory'] })])).toEqual([]);
  });
  it('warns of an approver nobody can reach', () => {
    expect(codes([contact('a', { roles: ['approver'], email: '' })])).toEqual([
      'approver-without-contact-details contacts.0.email',
    ]);
    expect(codes([contact('a', { roles: ['approver'], email: '', phone: '+905321234567', channel: 'whatsapp' })])).toEqual([]);
  });
  it('warns of a channel without an address for it', () => {
    expect(codes([contact('a', { roles: ['approver'], channel: 'whatsapp' })])).toEqual([
      'channel-without-address contacts.0.channel',
    ]);
  });
  it('warns of two main contacts, of nobody who approves and of an address that is none', () => {
    expect(codes([contact('a', { roles: ['main'] }), contact('b', { roles: ['main'], email: 'b(at)client' })])).toEqual([
      'email-unusual contacts.1.email',
      'no-approver contacts',
      'two-main-contacts contacts.1.roles',
    ]);
  });
  it('refuses an account named twice, with or without the @', () => {
    expect(
      codes(
        [],
        [
          { network: 'instagram', handle: '@Kahve' },
          { network: 'x', handle: 'kahve' },
          { network: 'instagram', handle: 'kahve ' },
          { network: 'x', handle: '@' },
        ],
      ),
    ).toEqual(['handle-duplicate handles.2.handle', 'handle-empty handles.3.handle']);
  });
  it('refuses deputies who are unknown, oneself or back before they left', () => {
    const approver = (over: Contact['deputy']): Contact => contact('a', { roles: ['approver'], deputy: over });
    expect(codes([approver(deputy('z'))])).toEqual(['deputy-unknown contacts.0.deputy.contactId']);
    expect(codes([approver(deputy('a'))])).toEqual(['deputy-is-self contacts.0.deputy.contactId']);
    expect(codes([approver(deputy('b', '2026-12-31', '2026-12-01')), contact('b')])).toEqual([
      'deputy-dates-reversed contacts.0.deputy.to',
    ]);
  });
  it('refuses deputies who stand in for each other on the same days, and only then', () => {
    const circle = (dates: [string, string]): Contact[] => [
      contact('a', { roles: ['approver'], deputy: deputy('b') }),
      contact('b', { deputy: deputy('c') }),
      contact('c', { deputy: deputy('a', ...dates) }),
    ];
    expect(codes(circle(['2026-12-10', '2026-12-11'])).filter((code) => code.startsWith('deputy-cycle'))).toHaveLength(3);
    expect(codes(circle(['2027-01-01', '2027-01-05']))).toEqual([]);
  });
  it('says who acts for whom on a day', () => {
    const all = [
      contact('a', { deputy: deputy('b') }),
      contact('b', { deputy: deputy('c', '2026-12-20', '2026-12-24') }),
      contact('c'),
    ];
    const acting = (day: string): string => actingFor(all, all[0]!, day).id;
    expect([
      acting('2026-11-30'),
      acting('2026-12-01'),
      acting('2026-12-20'),
      acting('2026-12-25'),
      acting('2027-01-01'),
    ]).toEqual(['a', 'b', 'c', 'b', 'a']);
  });
});
