import * as z from 'zod/mini';
import type { AgreementContent, Clause } from '../agreements/index.ts';
import { agreementContentSchema, newAgreementContent } from '../agreements/index.ts';
import type { Business, Legal } from '../business/index.ts';
import type { Client, Contact } from '../clients/index.ts';
import type { Id } from '../common/id.ts';

/** The invented studio and its clients, for tests of the domain. Nothing the program runs imports this. */
export function ids(): () => Id {
  let next = 0;
  return () => {
    next += 1;
    return `01930000-0000-7000-8000-${String(next).padStart(12, '0')}`;
  };
}

export const idOf = (index: number): Id => `01930000-0000-7000-9000-${String(index).padStart(12, '0')}`;
const row = (index: number): { id: Id; createdAt: number; updatedAt: number; revision: number } => ({
  id: idOf(index),
  createdAt: Date.UTC(2026, 10, 20, 9),
  updatedAt: Date.UTC(2026, 10, 20, 9),
  revision: 1,
});

export const legal = (over: Partial<Legal> = {}): Legal => ({
  legalName: '',
  address: '',
  country: 'TR',
  taxOffice: '',
  taxNumber: '',
  registerNumber: '',
  registeredEmail: '',
  email: '',
  phone: '',
  ...over,
});

export const studio: Business = {
  ...row(1),
  tradeName: 'Kıyı Sosyal Medya',
  ownerName: 'Deniz Kıyı',
  ownerTitle: 'Kurucu',
  legal: legal({
    legalName: 'Deniz Kıyı',
    address: 'Caferağa Mah. Moda Cad. 12/3, Kadıköy, İstanbul',
    taxOffice: 'Kadıköy',
    taxNumber: '1234567890',
    email: 'merhaba@kiyi.example',
  }),
  iban: '',
  bankName: '',
  zone: 'Europe/Istanbul',
  holidayCountry: 'TR',
  language: 'tr',
  currency: 'TRY',
  taxProfile: {
    document: 'invoice',
    vatBasisPoints: 2000,
    withholdingBasisPoints: 0,
    vatWithheldTenths: 0,
    agreed: 'gross',
    note: '',
  },
  brandColour: '#0B7285',
  logo: null,
  signature: null,
  workingDays: [1, 2, 3, 4, 5],
  hoursPerWeek: 30,
  quietHours: { from: '20:00', to: '08:30' },
  targetHourlyRate: 80_000,
  defaults: { paper: 'A4', dueDays: 10, invoiceDay: 1, revisionRounds: 2, reviewDays: 3, noticeDays: 30, termMonths: 12 },
};

export const contact = (over: Partial<Contact> = {}): Contact => ({
  id: idOf(20),
  name: 'İşletme sahibi',
  title: 'Sahibi',
  roles: ['main', 'approver', 'signatory'],
  email: 'sahibi@agackakan.example',
  phone: null,
  channel: 'email',
  formOfAddress: '',
  deputy: null,
  notes: '',
  ...over,
});

export const kahve: Client = {
  ...row(2),
  name: 'Ağaçkakan Kahve',
  colour: '#C2410C',
  logo: null,
  language: 'tr',
  zone: 'Europe/Istanbul',
  country: 'TR',
  legal: legal({ legalName: 'Ağaçkakan Kahve Ltd. Şti.', address: 'İstanbul', email: 'sahibi@agackakan.example' }),
  contacts: [contact()],
  handles: [
    { id: idOf(30), network: 'instagram', handle: 'agackakankahve', url: '' },
    { id: idOf(31), network: 'facebook', handle: 'agackakankahve', url: '' },
  ],
  onboarding: [],
  notes: '',
  archivedAt: null,
  sample: false,
};

export const fjellrev: Client = {
  ...kahve,
  ...row(3),
  name: 'Fjellrev Outdoor',
  language: 'en',
  zone: 'Europe/Oslo',
  country: 'NO',
  legal: legal({ legalName: 'Fjellrev Outdoor AS', country: 'NO' }),
  contacts: [
    contact({ id: idOf(21), name: 'Brand manager', title: '', roles: ['approver'] }),
    contact({ id: idOf(22), name: 'Head of marketing', title: '', roles: ['approver', 'signatory'] }),
  ],
};

export const clause = (over: Partial<Clause> = {}): Clause => ({
  id: idOf(40),
  topic: null,
  title: 'Gizlilik',
  body: 'Taraflar öğrendiklerini gizli tutar.',
  included: true,
  ...over,
});

/** Client A's retainer, complete: 28.500 TRY and 20 % KDV a month for 12 months from 1 December 2026. */
export function retainer(over: Partial<AgreementContent> = {}): AgreementContent {
  const newId = ids();
  const base = newAgreementContent({
    business: studio,
    client: kahve,
    clauses: [clause()],
    newId,
    today: '2026-11-23',
    kind: 'retainer',
  });
  const line = { cadence: 'monthly', unitPrice: null, unit: 'piece', note: '', serviceId: null } as const;
  const content = z.parse(agreementContentSchema, {
    ...base,
    deliverables: [
      { ...line, id: newId(), network: 'instagram', format: 'post', name: 'Gönderi', quantity: 12 },
      { ...line, id: newId(), network: 'facebook', format: 'post', name: 'Uyarlanan gönderi', quantity: 12 },
      {
        ...line,
        id: newId(),
        cadence: 'ad-hoc',
        network: null,
        format: 'shoot',
        name: 'Ürün çekimi',
        quantity: 0,
        unit: 'half-day',
        unitPrice: 900_000,
      },
    ],
    exclusions: [{ id: newId(), text: 'Ücretli reklam' }],
    revisions: { rounds: 2, scope: 'post', extraRoundPrice: 45_000 },
    payment: { ...base.payment, monthlyFee: 2_850_000, hourlyRate: 150_000 },
  });
  return { ...content, ...over };
}
