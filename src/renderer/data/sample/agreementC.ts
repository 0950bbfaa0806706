import type { AgreementContent } from '../../../domain/agreements/content.ts';
import { deliverables, handles, metricRows, studioAccount, studioParty, texts, timeline, turkishInvoice } from './parts.ts';

/** Without clauses: those come from the library. Dr. Öğüt Diş Kliniği, a six-week project with three milestones in a regulated field. */
export function dentalClinicContent(newId: () => string): AgreementContent {
  const manager = newId();
  const milestone = (name: string, due: string) => ({ id: newId(), name, amount: 2_000_000, due });
  return {
    language: 'tr',
    paper: 'A4',
    title: 'Sosyal medya içerik paketi sözleşmesi',
    validUntil: '2026-12-31',
    introduction: 'Altı haftada strateji, on sekiz gönderilik içerik paketi ve devir teslim.',
    provider: studioParty('tr'),
    client: {
      displayName: 'Dr. Öğüt Diş Kliniği',
      legal: {
        legalName: 'Dr. Öğüt Ağız ve Diş Sağlığı Hizmetleri Ltd. Şti.',
        address: 'Tunalı Hilmi Cad. 100/4, Çankaya, Ankara',
        country: 'TR',
        taxOffice: 'Çankaya',
        taxNumber: '5554443332',
        registerNumber: '',
        registeredEmail: 'drogut@kep.example',
        email: 'klinik@drogut.example',
        phone: '',
      },
      signatory: { contactId: manager, name: 'Klinik müdürü', title: 'Müdür' },
    },
    handles: handles(newId, [
      ['instagram', '@drogutdis'],
      ['google-business', 'Dr. Öğüt Diş Kliniği'],
    ]),
    goals: texts(newId, [
      'Kliniğin ağız ve diş sağlığı konusunda doğru ve anlaşılır bilgi vermesi',
      'Yurt dışından gelen hastalara İngilizce bilgi sunmak',
    ]),
    deliverables: deliverables(newId, [
      { cadence: 'project', network: null, format: 'document', name: 'Strateji', quantity: 1, unit: 'project' },
      { cadence: 'project', network: 'instagram', format: 'post', name: 'Türkçe ve İngilizce metinli gönderi', quantity: 18 },
      { cadence: 'project', network: 'google-business', format: 'post', name: 'Google Business uyarlaması', quantity: 6 },
      { cadence: 'project', network: null, format: 'other', name: 'Devir teslim', quantity: 1, unit: 'project' },
    ]),
    exclusions: texts(newId, [
      'Öncesi ve sonrası görselleri',
      'Fiyat içeren içerik',
      'Üstünlük bildiren ifadeler',
      'Ücretli reklam yönetimi',
    ]),
    timeline: timeline(newId, [
      { work: 'Strateji', who: 'provider', workingDays: 10, delivered: '15 Ocak 2027 Cuma', answerBy: '22 Ocak 2027 Cuma' },
      {
        work: 'İçerik paketi',
        who: 'provider',
        workingDays: 10,
        delivered: '29 Ocak 2027 Cuma',
        answerBy: '5 Şubat 2027 Cuma',
      },
      { work: 'Devir teslim', who: 'provider', workingDays: 2, delivered: '12 Şubat 2027 Cuma', answerBy: '' },
    ]),
    review: {
      window: 5,
      unit: 'working-days',
      approvers: [{ id: newId(), contactId: manager, name: 'Klinik müdürü', level: 1 }],
      duties: [{ id: newId(), text: 'Tıbbi bilgilerin doğruluğunun kontrolü', due: 'her onay süresi içinde' }],
      lateness: 'hold',
      silenceNetworks: [],
      silenceExcept: '',
    },
    revisions: { rounds: 3, scope: 'packet', extraRoundPrice: 150_000 },
    reporting: { frequency: 'none', due: '', metrics: metricRows(newId, []) },
    payment: {
      kind: 'project',
      currency: 'TRY',
      monthlyFee: null,
      milestones: [
        milestone('Strateji', 'stratejinin onaylanması'),
        milestone('18 gönderilik içerik paketi', 'içerik paketinin onaylanması'),
        milestone('Devir teslim', 'devir teslimin tamamlanması'),
      ],
      tax: turkishInvoice,
      account: studioAccount,
      invoiceDay: { kind: 'date', day: 1 },
      dueDays: 10,
      lateInterestBasisPoints: null,
      deposit: null,
      hourlyRate: null,
      priceRevision: null,
      printTotals: false,
    },
    term: { startsOn: '2027-01-04', months: null, autoRenew: false, noticeDays: 14, noticeBy: ['registered-email', 'by-hand'] },
    portfolioRight: false,
    aiTools: 'not-allowed',
    clauses: [],
  };
}
