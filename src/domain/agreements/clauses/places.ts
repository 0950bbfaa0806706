import type { Language } from '../../common/text.ts';

export const partyPlaces = [
  'identity', 'name', 'displayName', 'address', 'country', 'taxOffice', 'taxNumber', 'registerNumber', 'registeredEmail', 'email', 'phone', 'signatory',
] as const;
export type PartyPlace = (typeof partyPlaces)[number];

/** Every place that a clause may name, in the order of the editor's picker. Names never change: signed clauses hold them. */
export const places = [
  'agreement.title',
  'provider.identity', 'provider.name', 'provider.displayName', 'provider.address', 'provider.country', 'provider.taxOffice', 'provider.taxNumber',
  'provider.registerNumber', 'provider.registeredEmail', 'provider.email', 'provider.phone', 'provider.signatory',
  'client.identity', 'client.name', 'client.displayName', 'client.address', 'client.country', 'client.taxOffice', 'client.taxNumber',
  'client.registerNumber', 'client.registeredEmail', 'client.email', 'client.phone', 'client.signatory',
  'handles.list', 'goals.list', 'goals.sentence', 'exclusions.list', 'exclusions.sentence', 'deliverables.sentence', 'timeline.sentence', 'duties.sentence',
  'review.window', 'review.approvers', 'review.lateness', 'review.silence',
  'revisions.rounds', 'revisions.scope', 'revisions.sentence', 'revisions.extraRoundPrice',
  'payment.fee', 'payment.monthlyFee', 'payment.hourlyRate', 'payment.additionalWork', 'payment.deposit', 'payment.depositRule', 'payment.currency',
  'payment.priceRevision', 'payment.tax', 'payment.invoicing', 'payment.due', 'payment.dueDays', 'payment.lateInterest',
  'reporting.sentence', 'reporting.metrics', 'reporting.due',
  'term.sentence', 'term.startsOn', 'term.endsOn', 'term.months', 'term.notice', 'term.noticeDays', 'term.noticeBy',
  'portfolio.sentence', 'aiTools.sentence',
] as const;
export type PlaceName = (typeof places)[number];

const partyLabels: Readonly<Record<Language, Record<PartyPlace, string>>> = {
  en: {
    identity: 'legal name, address and numbers', name: 'legal name', displayName: 'everyday name', address: 'address', country: 'country',
    taxOffice: 'tax office', taxNumber: 'tax number', registerNumber: 'register number', registeredEmail: 'registered e-mail', email: 'e-mail',
    phone: 'telephone', signatory: 'who signs',
  },
  tr: {
    identity: 'unvan, adres ve numaralar', name: 'unvan', displayName: 'günlük ad', address: 'adres', country: 'ülke', taxOffice: 'vergi dairesi',
    taxNumber: 'vergi no', registerNumber: 'sicil no', registeredEmail: 'KEP adresi', email: 'e-posta', phone: 'telefon', signatory: 'imzalayan',
  },
};

type OtherPlace = Exclude<PlaceName, `provider.${string}` | `client.${string}`>;
const otherLabels: Readonly<Record<Language, Record<OtherPlace, string>>> = {
  en: {
    'agreement.title': 'Title of the agreement', 'handles.list': 'Handles by network', 'goals.list': 'Goals', 'goals.sentence': 'Goals (sentence)',
    'exclusions.list': 'What is not included', 'exclusions.sentence': 'What is not included (sentence)', 'deliverables.sentence': 'Kinds of deliverables (sentences)',
    'timeline.sentence': 'Timeline (sentence)', 'duties.sentence': 'Client duties (sentence)', 'review.window': 'Review window', 'review.approvers': 'Approvers',
    'review.lateness': 'When no answer comes (sentences)', 'review.silence': 'Approval by silence (sentences)', 'revisions.rounds': 'Revision rounds',
    'revisions.scope': 'What a revision round covers', 'revisions.sentence': 'Revision rounds included (sentence)', 'revisions.extraRoundPrice': 'Price of an extra round',
    'payment.fee': 'Fee (sentence)', 'payment.monthlyFee': 'Monthly fee', 'payment.hourlyRate': 'Hourly rate', 'payment.additionalWork': 'Price of additional work (sentence)',
    'payment.deposit': 'Deposit', 'payment.depositRule': 'Deposit (sentence)', 'payment.currency': 'Currency', 'payment.priceRevision': 'Price revision (sentence)',
    'payment.tax': 'Taxes (sentences)', 'payment.invoicing': 'Invoice day (sentence)', 'payment.due': 'When invoices are due (sentence)', 'payment.dueDays': 'Days to pay',
    'payment.lateInterest': 'Late interest (sentence)', 'reporting.sentence': 'Reports (sentences)', 'reporting.metrics': 'Metrics by network', 'reporting.due': 'When the report comes',
    'term.sentence': 'Term and renewal (sentences)', 'term.startsOn': 'First day', 'term.endsOn': 'Last day of the term', 'term.months': 'Length of the term',
    'term.notice': 'Notice (sentences)', 'term.noticeDays': 'Notice period', 'term.noticeBy': 'How notice is served', 'portfolio.sentence': 'Portfolio right (sentences)',
    'aiTools.sentence': 'AI tools (sentences)',
  },
  tr: {
    'agreement.title': 'Sözleşmenin başlığı', 'handles.list': 'Ağlara göre kullanıcı adları', 'goals.list': 'Hedefler', 'goals.sentence': 'Hedefler (cümle)',
    'exclusions.list': 'Kapsam dışı işler', 'exclusions.sentence': 'Kapsam dışı işler (cümle)', 'deliverables.sentence': 'Hizmet kalemi türleri (cümleler)',
    'timeline.sentence': 'Zaman çizelgesi (cümle)', 'duties.sentence': 'Müşteriden beklenenler (cümle)', 'review.window': 'Onay süresi', 'review.approvers': 'Onay yetkilileri',
    'review.lateness': 'Yanıt gelmediğinde (cümleler)', 'review.silence': 'Zımni onay (cümleler)', 'revisions.rounds': 'Revizyon turu sayısı',
    'revisions.scope': 'Revizyon turunun kapsamı', 'revisions.sentence': 'Dâhil olan revizyon turları (cümle)', 'revisions.extraRoundPrice': 'Ek tur bedeli',
    'payment.fee': 'Hizmet bedeli (cümle)', 'payment.monthlyFee': 'Aylık hizmet bedeli', 'payment.hourlyRate': 'Saatlik ücret', 'payment.additionalWork': 'Ek işlerin bedeli (cümle)',
    'payment.deposit': 'Ön ödeme', 'payment.depositRule': 'Ön ödeme (cümle)', 'payment.currency': 'Para birimi', 'payment.priceRevision': 'Fiyat güncelleme (cümle)',
    'payment.tax': 'Vergiler (cümleler)', 'payment.invoicing': 'Fatura günü (cümle)', 'payment.due': 'Ödeme vadesi (cümle)', 'payment.dueDays': 'Ödeme süresi',
    'payment.lateInterest': 'Temerrüt faizi (cümle)', 'reporting.sentence': 'Raporlar (cümleler)', 'reporting.metrics': 'Ağlara göre metrikler', 'reporting.due': 'Rapor teslim zamanı',
    'term.sentence': 'Süre ve yenileme (cümleler)', 'term.startsOn': 'Başlangıç günü', 'term.endsOn': 'Sürenin son günü', 'term.months': 'Süre',
    'term.notice': 'Fesih bildirimi (cümleler)', 'term.noticeDays': 'Fesih bildirim süresi', 'term.noticeBy': 'Bildirim yolları', 'portfolio.sentence': 'Portföy hakkı (cümleler)',
    'aiTools.sentence': 'Yapay zekâ araçları (cümleler)',
  },
};

const sides: Readonly<Record<Language, Record<'provider' | 'client', string>>> = {
  en: { provider: 'Freelancer', client: 'Client' }, tr: { provider: 'Hizmet Veren', client: 'Müşteri' },
};

const isOther = (place: PlaceName): place is OtherPlace => place in otherLabels.en;

/** What a place means, for the picker of the editor, e.g. `Client: legal name`. */
export function placeLabel(place: PlaceName, language: Language): string {
  if (isOther(place)) return otherLabels[language][place];
  const side = place.startsWith('provider.') ? 'provider' : 'client';
  const key = partyPlaces.find((candidate) => place === `${side}.${candidate}`);
  return `${sides[language][side]}: ${key === undefined ? place : partyLabels[language][key]}`;
}
