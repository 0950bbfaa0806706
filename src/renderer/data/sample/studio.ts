import type { Business } from '../../../domain/business/index.ts';
import type { Service } from '../../../domain/catalogue/index.ts';
import type { Language } from '../../../domain/common/text.ts';
import type { Row } from '../../../domain/common/id.ts';
import type { Day } from '../../../domain/time/index.ts';
import { studioAccount } from './parts.ts';

/** The invented studio of the sample workspace; people are named by their role. */
export function sampleBusiness(language: Language): Omit<Business, keyof Row> {
  const turkish = language === 'tr';
  return {
    tradeName: 'Kıyı Sosyal Medya', ownerName: turkish ? 'Stüdyo sahibi' : 'Studio owner', ownerTitle: turkish ? 'Sahibi' : 'Owner',
    legal: {
      legalName: 'Kıyı Sosyal Medya', address: 'Caferağa Mah. Moda Cad. 12/3, Kadıköy, İstanbul', country: 'TR', taxOffice: 'Kadıköy',
      taxNumber: '1234567890', registerNumber: '', registeredEmail: 'kiyi@kep.example', email: 'merhaba@kiyi.example', phone: '+902160000000',
    },
    ...studioAccount, zone: 'Europe/Istanbul', holidayCountry: 'TR', language, currency: 'TRY',
    taxProfile: { document: 'invoice', vatBasisPoints: 2000, withholdingBasisPoints: 0, vatWithheldTenths: 0, agreed: 'gross', note: '' },
    brandColour: '#0B7285', logo: null, signature: null, workingDays: [1, 2, 3, 4, 5], hoursPerWeek: 30,
    quietHours: { from: '20:00', to: '08:30' }, targetHourlyRate: 60_000,
    defaults: { paper: 'A4', dueDays: 10, invoiceDay: 1, revisionRounds: 2, reviewDays: 3, noticeDays: 30, termMonths: 12 },
  };
}

/** What the studio sells, priced from `validFrom` on. */
export function sampleServices(language: Language, validFrom: Day): Omit<Service, keyof Row>[] {
  const turkish = language === 'tr';
  const service = (
    name: string, format: Service['format'], unit: Service['unit'], effortMinutes: number, tryMinor: number, eurMinor: number, network: Service['network'] = null,
  ): Omit<Service, keyof Row> => ({
    name, description: '', network, format, unit, effortMinutes, archived: false,
    prices: [{ currency: 'TRY', minor: tryMinor, validFrom }, { currency: 'EUR', minor: eurMinor, validFrom }],
  });
  return [
    service(turkish ? 'Instagram carousel' : 'Instagram carousel', 'carousel', 'piece', 120, 120_000, 9_500, 'instagram'),
    service(turkish ? 'Instagram Reels' : 'Instagram reel', 'reel', 'piece', 180, 180_000, 14_500, 'instagram'),
    service(turkish ? 'Tek görselli gönderi' : 'Single-image post', 'image', 'piece', 60, 65_000, 5_000),
    service(turkish ? 'Story' : 'Story', 'story', 'piece', 20, 20_000, 1_800, 'instagram'),
    service(turkish ? 'Aylık rapor' : 'Monthly report', 'report', 'month', 150, 150_000, 12_000),
    service(turkish ? 'Ürün fotoğraf çekimi' : 'Product photo shoot', 'shoot', 'half-day', 240, 900_000, 42_000),
    service(turkish ? 'Kampanya sayfası metni' : 'Campaign landing copy', 'other', 'piece', 210, 450_000, 24_000),
    service(turkish ? 'Ek iş' : 'Additional work', 'other', 'hour', 60, 75_000, 7_500),
  ];
}
