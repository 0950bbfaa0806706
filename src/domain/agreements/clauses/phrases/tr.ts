import type { Legal } from '../../../business/business.ts';
import { amountInWords, formatMoney, formatPercent } from '../../../money/index.ts';
import { formatDay } from '../../../time/index.ts';
import { metricsTr } from './metrics.ts';
import { countryName, currencyName, ended, joined, sentences } from './shared.ts';
import type { Phrases } from './types.ts';

const percent = (basisPoints: number) => formatPercent(basisPoints, 'tr');

const channels = {
  'registered-email': 'kayıtlı elektronik posta (KEP)',
  email: 'e-posta',
  'registered-letter': 'iadeli taahhütlü mektup',
  notary: 'noter ihtarnamesi',
  'by-hand': 'imza karşılığı elden teslim',
} as const;

const scopes = { post: 'her gönderi', packet: 'her onay dosyası', cycle: 'her içerik dönemi' } as const;
const never = 'Sessiz kalınması hiçbir durumda onay sayılmaz.';

/** In Türkiye eleven digits are a person's number, ten a taxpayer's; sixteen are a MERSİS number. */
function taxLabel({ country, taxNumber }: Legal): string {
  if (country !== 'TR') return 'vergi no';
  return /^\d{11}$/.test(taxNumber) ? 'T.C. kimlik no' : 'vergi kimlik no';
}
const registerLabel = ({ country, registerNumber }: Legal): string =>
  country === 'TR' && /^\d{16}$/.test(registerNumber) ? 'MERSİS no' : 'sicil no';

/** Contract phrases in Turkish. Names and figures stand in the nominative: suffixes only follow words that are written here. */
export const tr: Phrases = {
  date: (day) => formatDay(day, 'tr', 'long'),
  amount: (minor, currency) =>
    `${formatMoney({ minor, currency }, 'tr', { style: 'contract' })} (${amountInWords({ minor, currency }, 'tr')})`,
  currency: (currency) => currencyName(currency, 'tr'),
  country: (code) => countryName(code, 'tr'),
  names: (items) => joined(items, 've'),
  identity: (legal) => {
    const rows = [
      ['adres', legal.address],
      ['vergi dairesi', legal.taxOffice],
      [taxLabel(legal), legal.taxNumber],
      [registerLabel(legal), legal.registerNumber],
      ['KEP adresi', legal.registeredEmail],
      ['e-posta', legal.email],
      ['telefon', legal.phone],
    ]
      .filter(([, value]) => value !== '')
      .map(([label, value]) => `${label}: ${value}`);
    return [legal.legalName, ...rows].join('; ');
  },
  metric: metricsTr,

  goalsSentence: (count) =>
    count === 0
      ? 'Hizmet, Müşteri’nin Sözleşme’de belirtilen hesaplardaki görünürlüğüne yöneliktir.'
      : 'Hizmetin hedefleri, Sözleşme’de listelenen hedeflerdir.',
  exclusionsSentence: (count) =>
    count === 0
      ? 'Ayrıca kapsam dışı bırakılan bir iş bulunmamaktadır.'
      : 'Özellikle, Sözleşme’nin kapsam dışı listesindeki işler hizmete dâhil değildir.',
  deliverablesSentence: (cadences) =>
    sentences([
      cadences.has('monthly') ? 'Aylık kalemler her ay yeniden teslim edilir.' : '',
      cadences.has('project') ? 'Proje kalemleri bir kez teslim edilir.' : '',
      cadences.has('ad-hoc')
        ? 'Talebe bağlı kalemler, Müşteri yazılı olarak talep ettiğinde tabloda gösterilen bedelle teslim edilir.'
        : '',
    ]),
  timelineSentence: (count) =>
    count === 0
      ? 'Taraflar, her işin tarihlerini işe başlanmadan önce yazılı olarak kararlaştırır.'
      : 'Her işin süresi, Müşteri’ye teslim zamanı ve Müşteri’nin yanıt vereceği son tarih, ' +
        'Sözleşme’deki zaman planında gösterilmiştir.',
  dutiesSentence: (count) =>
    count === 0
      ? 'Müşteri, işin gerektirdiği bilgi ve malzemeyi işe başlanmadan önce, makul sürede sağlar.'
      : 'Müşteri’nin neyi ne zamana kadar sağlayacağı, müşteriden beklenenler listesinde gösterilmiştir.',

  window: (count, unit) => (unit === 'hours' ? `${count} saat` : `${count} iş günü`),
  approvers: (levels) => {
    const groups = levels.map((names) => joined(names, 've'));
    return groups.length > 1 ? `sırasıyla ${groups.join(', ardından ')}` : groups.join('');
  },
  lateness: {
    remind: `Süre yanıtsız dolarsa Hizmet Veren hatırlatma yapar ve yanıtı bekler; bu arada yayın yapılmaz. ${never}`,
    hold: `Süre yanıtsız dolarsa içerik bekletilir ve onay verilmedikçe yayımlanmaz. ${never}`,
    move: `Süre yanıtsız dolarsa içerik, onay verildikten sonraki ilk uygun tarihe ertelenir. ${never}`,
    silence:
      'Süre yanıtsız dolarsa zımni onaya ilişkin hüküm uygulanır; ' +
      'bu hükmün kapsamına girmeyen içerik onay verilene kadar bekletilir.',
  },
  silenceSentence: (networks, except) =>
    sentences([
      `Onay süresi yanıtsız dolduğunda şu ağlara ait içerik onaylanmış sayılır (zımni onay): ${joined(networks, 've')}.`,
      except === '' ? '' : ended(`Şunlar, ağ ayrımı olmaksızın zımni onayın dışındadır: ${except}`),
    ]),
  noSilenceSentence: 'Bu Sözleşme’de hiçbir içerik, Müşteri yanıt vermediği için onaylanmış sayılmaz.',

  rounds: (count) => `${count} revizyon turu`,
  revisionScope: scopes,
  revisionsSentence: (count, scope) =>
    count === 0
      ? 'Hizmet bedeline revizyon turu dâhil değildir.'
      : `Hizmet bedeline ${scopes[scope]} için ${count} revizyon turu dâhildir.`,

  feeSentence: (fee) => `Aylık hizmet bedeli ${fee} olarak kararlaştırılmıştır.`,
  instalmentsSentence: 'Hizmet bedeli, aşama tablosunda gösterilen tutarlarla ödenir.',
  depositSentence: (deposit) =>
    deposit === null
      ? 'Ön ödeme alınmaz.'
      : `İşe başlanmadan önce ${deposit} tutarında ön ödeme yapılır; bu tutar ilk ödemelerden mahsup edilir.`,
  additionalWorkSentence: (rate) =>
    rate === null
      ? 'Ek işlerde hizmet kalemleri tablosundaki birim bedel uygulanır; ' +
        'tabloda bedeli bulunmayan işin bedeli, işe başlanmadan önce yazılı olarak kararlaştırılır.'
      : 'Ek işlerde hizmet kalemleri tablosundaki birim bedel uygulanır; ' +
        `tabloda bedeli bulunmayan işlerde çalışılan her saat için ${rate} ödenir.`,
  priceRevisionSentence: (revision) =>
    revision === null
      ? 'Hizmet bedeli ancak ek protokolle değiştirilebilir.'
      : ended(`Hizmet bedeli, ${revision.on} gününden itibaren geçerli olmak üzere şu esasa göre güncellenir: ${revision.basis}`),
  taxSentence: (tax) =>
    sentences([
      tax.vatBasisPoints > 0
        ? `Sözleşme’deki bedellere KDV dâhil değildir; ${percent(tax.vatBasisPoints)} oranında KDV ayrıca eklenir.`
        : 'Sözleşme’deki bedellere KDV eklenmez.',
      tax.withholdingBasisPoints === 0
        ? ''
        : tax.agreed === 'net'
          ? `Kararlaştırılan bedeller, ${percent(tax.withholdingBasisPoints)} oranındaki stopaj düşüldükten sonra ` +
            'Hizmet Veren’e kalacak net tutarlardır; ' +
            'brüt bedel buna göre hesaplanır ve stopajı Müşteri vergi dairesine öder.'
          : `Müşteri, KDV hariç bedel üzerinden ${percent(tax.withholdingBasisPoints)} oranında stopaj keserek ` +
            'vergi dairesine öder.',
      tax.vatWithheldTenths === 0 || tax.vatBasisPoints === 0
        ? ''
        : `KDV tutarı üzerinden ${tax.vatWithheldTenths}/10 oranında tevkifat uygulanır; ` +
          'tevkif edilen KDV’yi Müşteri sorumlu sıfatıyla beyan eder ve öder.',
      tax.note === '' ? '' : ended(`Düzenlenen belgede şu açıklama yer alır: ${tax.note}`),
    ]),
  invoicingSentence: (kind, day, document) => {
    const when =
      day.kind === 'last-working-day'
        ? 'her ayın son iş günü'
        : `her ayın ${day.day}. günü${day.day > 28 ? ' (daha kısa aylarda ayın son günü)' : ''}`;
    if (document === 'e-smm') {
      const sent =
        kind === 'project'
          ? 'Hizmet Veren, aşama tablosundaki her tutar için vadesi geldiğinde ödeme talebi iletir'
          : `Hizmet Veren, aylık hizmet bedeline ilişkin ödeme talebini ${when} iletir`;
      return `${sent}; e-serbest meslek makbuzunu tahsilat üzerine düzenler.`;
    }
    return kind === 'project'
      ? 'Hizmet Veren, aşama tablosundaki her tutar için vadesi geldiğinde ayrı bir fatura düzenler.'
      : `Hizmet Veren, aylık hizmet bedeline ilişkin faturayı ${when} düzenler.`;
  },
  // Receipts of the self-employed are issued when the money has come, so the days count from the request for it.
  dueSentence: (days, document) => {
    const claim = document === 'e-smm' ? 'Her ödeme talebi, iletildiği' : 'Her fatura, düzenlendiği';
    return days === 0 ? `${claim} gün ödenir.` : `${claim} tarihten itibaren ${days} gün içinde ödenir.`;
  },
  lateInterestSentence: (rate) => {
    if (rate === null)
      return 'Vadesinde ödenmeyen tutarlara, ödeme gününe kadar kanunda öngörülen oranda temerrüt faizi uygulanır.';
    if (rate === 0) return 'Vadesinde ödenmeyen tutarlara temerrüt faizi uygulanmaz.';
    return (
      'Vadesinde ödenmeyen tutarlara, ' +
      `ödeme gününe kadar aylık ${percent(rate)} oranında temerrüt faizi uygulanır; ` +
      'kanundaki emredici üst sınırlar saklıdır.'
    );
  },

  reportingSentence: (frequency, due, metrics) => {
    if (frequency === 'none') return 'Düzenli rapor, Sözleşme’nin kapsamında değildir.';
    const every = { weekly: 'her hafta', monthly: 'her ay', quarterly: 'her üç ayda bir' }[frequency];
    return sentences([
      `Hizmet Veren ${every} bir rapor sunar${due === '' ? '' : ` (teslim zamanı: ${due})`}.`,
      metrics ? 'Rapor, metrik tablosunda her ağ için belirtilen metrikleri içerir.' : '',
    ]);
  },

  days: (count) => `${count} gün`,
  months: (count) => `${count} ay`,
  termSentence: ({ start, end, months, autoRenew, noticeDays, kind }) => {
    const starts = `Sözleşme ${start} günü yürürlüğe girer`;
    if (end === null || months === null) {
      return kind === 'project'
        ? `${starts}; proje kalemlerinin teslimi ve bedellerinin ödenmesi tamamlandığında sona erer.`
        : `${starts} ve belirsiz sürelidir.`;
    }
    const runs = `${starts} ve ${months} ay süreyle geçerlidir; bu süre ${end} günü sona erer.`;
    if (!autoRenew)
      return `${runs} Sözleşme bu tarihte bildirime gerek olmaksızın sona erer; yeni bir süre ek protokolle kararlaştırılır.`;
    const early = noticeDays === 0 ? '' : `en az ${noticeDays} gün `;
    const unless = `Taraflardan birine süre bitiminden ${early}önce bildirim ulaşmadıkça`;
    return `${runs} ${unless} Sözleşme her defasında aynı süreyle yenilenir.`;
  },
  noticeBy: (by) =>
    joined(
      by.map((channel) => channels[channel]),
      'veya',
    ),
  noticeSentence: (days) =>
    days === 0
      ? 'Taraflardan her biri, gerekçe göstermeksizin Sözleşme’yi her zaman feshedebilir; fesih, ' +
        'bildirimin ulaşmasıyla hüküm doğurur.'
      : 'Taraflardan her biri, ' +
        `gerekçe göstermeksizin ve ${days} günlük fesih bildirim süresine uyarak Sözleşme’yi her zaman feshedebilir. ` +
        'Süre, bildirimin karşı Taraf’a ulaştığı günü izleyen gün başlar; ulaştığı gün hesaba katılmaz.',

  portfolioSentence: (granted) =>
    granted
      ? 'Hizmet Veren, ' +
        'teslim edilen işleri ve sonuçlarını yayından sonra Müşteri’nin adı ve logosuyla birlikte portföyünde ve tekliflerinde gösterebilir. ' +
        'Müşteri haklı bir nedenle her zaman itiraz edebilir; ' +
        'bu hâlde Hizmet Veren ilgili işi gecikmeksizin kaldırır.'
      : 'Hizmet Veren, ' +
        'teslim edilen işleri portföyünde veya tekliflerinde ancak Müşteri’nin önceden verdiği yazılı izinle gösterebilir; ' +
        'Müşteri’yi de ancak bu izinle referans gösterir.',
  aiTools: {
    'not-allowed': 'Hizmet Veren, hizmet kalemlerinin hazırlanmasında üretken yapay zekâ araçları kullanmaz.',
    'with-human-review':
      'Hizmet Veren, üretken yapay zekâ araçlarından yardımcı olarak yararlanabilir. Her sonuç, ' +
      'Müşteri’ye sunulmadan önce bir insan tarafından gözden geçirilir.',
    allowed:
      'Hizmet Veren, hizmet kalemlerinin hazırlanmasında üretken yapay zekâ araçları kullanabilir; sonuçtan kendisi sorumludur.',
  },
};
