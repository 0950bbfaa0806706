import { missingOnboarding, type Client, type Contact } from '../../../domain/clients/index.ts';
import type { Id, Row } from '../../../domain/common/id.ts';

type NewId = () => Id;
type SampleClient = Omit<Client, keyof Row>;

const contact = (newId: NewId, values: Partial<Contact> & Pick<Contact, 'name' | 'roles' | 'email'>): Contact => ({
  id: newId(), title: '', phone: null, channel: 'email', formOfAddress: '', deputy: null, notes: '', ...values,
});

const withOnboarding = (newId: NewId, client: SampleClient): SampleClient => ({ ...client, onboarding: missingOnboarding(client, newId) });

const noLegal = { taxOffice: '', taxNumber: '', registerNumber: '', registeredEmail: '', phone: '' };

export function coffeeRoaster(newId: NewId): SampleClient {
  return withOnboarding(newId, {
    name: 'Ağaçkakan Kahve', colour: '#8F4E1F', logo: null, language: 'tr', zone: 'Europe/Istanbul', country: 'TR',
    legal: {
      legalName: 'Ağaçkakan Kahve Gıda Sanayi ve Ticaret Ltd. Şti.', address: 'Yeldeğirmeni Mah. Karakolhane Cad. 45, Kadıköy, İstanbul', country: 'TR',
      taxOffice: 'Kadıköy', taxNumber: '9876543210', registerNumber: '0987654321000001', registeredEmail: 'agackakan@kep.example',
      email: 'sahibi@agackakan.example', phone: '+902160000001',
    },
    contacts: [
      contact(newId, {
        name: 'İşletme sahibi', title: 'Şirket müdürü', roles: ['main', 'approver', 'signatory'], email: 'sahibi@agackakan.example',
        channel: 'whatsapp', phone: '+905320000001', formOfAddress: 'Merhaba,',
      }),
      contact(newId, { name: 'Mağaza müdürü', title: 'Mağaza müdürü', roles: ['commenter'], email: 'magaza@agackakan.example', formOfAddress: 'Merhaba,' }),
    ],
    handles: [
      { id: newId(), network: 'instagram', handle: '@agackakankahve', url: '' },
      { id: newId(), network: 'facebook', handle: 'agackakankahve', url: '' },
    ],
    onboarding: [], notes: '', archivedAt: null, sample: true,
  });
}

export function outdoorShop(newId: NewId): SampleClient {
  return withOnboarding(newId, {
    name: 'Fjellrev Outdoor', colour: '#2B5D8A', logo: null, language: 'en', zone: 'Europe/Oslo', country: 'NO',
    legal: { ...noLegal, legalName: 'Fjellrev Outdoor AS', address: 'Storgata 1, Oslo, Norway', country: 'NO', email: 'marketing@fjellrev.example' },
    contacts: [
      contact(newId, { name: 'Head of marketing', title: 'Head of marketing', roles: ['main', 'approver', 'signatory'], email: 'head@fjellrev.example', formOfAddress: 'Hello,' }),
      contact(newId, { name: 'Brand manager', title: 'Brand manager', roles: ['approver'], email: 'brand@fjellrev.example', formOfAddress: 'Hi,' }),
      contact(newId, { name: 'Legal', title: 'Legal counsel', roles: ['legal'], email: 'legal@fjellrev.example', formOfAddress: 'Hello,' }),
    ],
    handles: [
      { id: newId(), network: 'instagram', handle: '@fjellrev', url: '' },
      { id: newId(), network: 'linkedin', handle: 'fjellrev-outdoor', url: '' },
      { id: newId(), network: 'x', handle: '@fjellrev', url: '' },
      { id: newId(), network: 'bluesky', handle: 'fjellrev.example', url: '' },
    ],
    onboarding: [], notes: '', archivedAt: null, sample: true,
  });
}

export function dentalClinic(newId: NewId): SampleClient {
  return withOnboarding(newId, {
    name: 'Dr. Öğüt Diş Kliniği', colour: '#5B4B8A', logo: null, language: 'tr', zone: 'Europe/Istanbul', country: 'TR',
    legal: {
      ...noLegal, legalName: 'Dr. Öğüt Diş Kliniği', address: 'Bağdat Cad. 200, Kadıköy, İstanbul', country: 'TR', taxOffice: 'Göztepe', taxNumber: '5554443332',
      email: 'klinik@ogut.example',
    },
    contacts: [
      contact(newId, {
        name: 'Klinik müdürü', title: 'Klinik müdürü', roles: ['main', 'approver', 'signatory'], email: 'klinik@ogut.example', channel: 'phone',
        phone: '+902160000002', formOfAddress: 'İyi günler,',
      }),
    ],
    handles: [
      { id: newId(), network: 'instagram', handle: '@drogutdis', url: '' },
      { id: newId(), network: 'google-business', handle: 'Dr. Öğüt Diş Kliniği', url: '' },
    ],
    onboarding: [], notes: '', archivedAt: null, sample: true,
  });
}
