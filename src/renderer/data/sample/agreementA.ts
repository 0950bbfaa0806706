import type { AgreementContent } from '../../../domain/agreements/content.ts';
import { deliverables, handles, metricRows, studioAccount, studioParty, texts, timeline, turkishInvoice } from './parts.ts';

/** Without clauses: those come from the library. Ağaçkakan Kahve, in Turkish, a retainer with Turkish VAT and late interest; silence holds. */
export function coffeeRoasterContent(newId: () => string): AgreementContent {
  const owner = newId();
  return {
    language: 'tr',
    paper: 'A4',
    title: 'Sosyal medya yönetimi hizmet sözleşmesi',
    validUntil: '2026-11-30',
    introduction:
      'Dört mağazalı bir kahve kavurma atölyesinin Instagram ve Facebook hesapları için aylık içerik üretimi ve yayını.',
    provider: studioParty('tr'),
    client: {
      displayName: 'Ağaçkakan Kahve',
      legal: {
        legalName: 'Ağaçkakan Kahve Gıda Sanayi ve Ticaret Ltd. Şti.',
        address: 'Yeldeğirmeni Mah. Karakolhane Cad. 45, Kadıköy, İstanbul',
        country: 'TR',
        taxOffice: 'Kadıköy',
        taxNumber: '9876543210',
        registerNumber: '0987654321000001',
        registeredEmail: 'agackakan@kep.example',
        email: 'sahibi@agackakan.example',
        phone: '+902160000001',
      },
      signatory: { contactId: owner, name: 'Ağaçkakan Kahve sahibi', title: 'Şirket müdürü' },
    },
    handles: handles(newId, [
      ['instagram', '@agackakankahve'],
      ['facebook', 'agackakankahve'],
    ]),
    goals: texts(newId, [
      'Mağazalara yakın mahallelerde bilinirliği artırmak',
      'Çekirdek kahve satışını demleme önerileriyle desteklemek',
      'Takipçilerle sıcak, yalın ve biraz esprili bir dille ilişki kurmak',
    ]),
    deliverables: deliverables(newId, [
      { network: 'instagram', format: 'carousel', name: 'Carousel gönderi', quantity: 4 },
      { network: 'instagram', format: 'reel', name: 'Reels', quantity: 4 },
      { network: 'instagram', format: 'image', name: 'Tek görselli gönderi', quantity: 4 },
      { network: 'instagram', format: 'story', name: 'Story', quantity: 16 },
      { network: 'facebook', format: 'post', name: 'Instagram gönderilerinin Facebook uyarlaması', quantity: 12 },
      { network: null, format: 'report', name: 'Aylık rapor', quantity: 1 },
      {
        cadence: 'project',
        network: 'instagram',
        format: 'post',
        name: '“Yılbaşı paketi” kampanyası, 14–20 Aralık: ek gönderi',
        quantity: 6,
      },
      {
        cadence: 'ad-hoc',
        network: null,
        format: 'shoot',
        name: 'Ürün fotoğraf çekimi',
        quantity: 1,
        unit: 'half-day',
        unitPrice: 900_000,
      },
      { cadence: 'ad-hoc', network: null, format: 'other', name: 'Kampanya sayfası metni', quantity: 1, unitPrice: 450_000 },
    ]),
    exclusions: texts(newId, [
      'Ücretli reklam yönetimi ve reklam bütçesi',
      'Saat 10:00–18:00 dışında topluluk yönetimi',
      'Baskı işleri',
    ]),
    timeline: timeline(newId, [
      { work: 'Gelecek ayın brief’i', who: 'client', workingDays: null, delivered: 'her ayın 10. günü', answerBy: '' },
      {
        work: 'Taslakların hazırlanması',
        who: 'provider',
        workingDays: 6,
        delivered: 'her ayın 18. günü',
        answerBy: 'her ayın 23. günü',
      },
      { work: 'Revizyon ve son hâl', who: 'provider', workingDays: 3, delivered: 'her ayın 27. günü', answerBy: '' },
      {
        work: 'Aylık rapor',
        who: 'provider',
        workingDays: 1,
        delivered: 'her ayın 3. gününden sonraki ilk iş günü',
        answerBy: '',
      },
      {
        work: '“Yılbaşı paketi” kampanyası için müşteri bilgileri',
        who: 'client',
        workingDays: null,
        delivered: '25 Kasım 2026 Çarşamba',
        answerBy: '',
      },
    ]),
    review: {
      window: 3,
      unit: 'working-days',
      approvers: [{ id: newId(), contactId: owner, name: 'Ağaçkakan Kahve sahibi', level: 1 }],
      duties: [
        { id: newId(), text: 'Gelecek ayın brief’i', due: 'her ayın 10. günü' },
        { id: newId(), text: 'Taslaklara ilişkin geri bildirim', due: 'her ayın 23. günü' },
      ],
      lateness: 'hold',
      silenceNetworks: [],
      silenceExcept: '',
    },
    revisions: { rounds: 2, scope: 'post', extraRoundPrice: 45_000 },
    reporting: {
      frequency: 'monthly',
      due: 'her ayın 3. gününden sonraki ilk iş günü',
      metrics: metricRows(newId, [
        ['instagram', ['reach', 'views', 'likes', 'comments', 'saves', 'shares', 'follower-growth', 'profile-visits']],
        ['facebook', ['reach', 'views', 'comments', 'shares', 'follower-growth']],
      ]),
    },
    payment: {
      kind: 'retainer',
      currency: 'TRY',
      monthlyFee: 2_850_000,
      milestones: [],
      tax: turkishInvoice,
      account: studioAccount,
      invoiceDay: { kind: 'date', day: 1 },
      dueDays: 10,
      lateInterestBasisPoints: 300,
      deposit: null,
      hourlyRate: null,
      priceRevision: null,
      printTotals: false,
    },
    term: { startsOn: '2026-12-01', months: 12, autoRenew: false, noticeDays: 30, noticeBy: ['registered-email', 'notary'] },
    portfolioRight: false,
    aiTools: 'with-human-review',
    clauses: [],
  };
}
