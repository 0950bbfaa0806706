import { describe, expect, it } from 'vitest';
import { clientAContent, clientBContent, clientCContent, sequentialIds } from '../../../../tests/fixtures/agreements.ts';
import type { AgreementContent } from '../content.ts';
import { placeValues } from './fields.ts';
import { placeLabel, places, type PlaceName } from './places.ts';

const a = clientAContent(sequentialIds());
const b = clientBContent(sequentialIds());
const c = clientCContent(sequentialIds());

function phrase(content: AgreementContent, place: PlaceName): string {
  const value = placeValues(content).get(place);
  return value !== undefined && 'text' in value ? value.text : `missing ${value?.missing.join() ?? ''}`;
}
const withPayment = (content: AgreementContent, change: Partial<AgreementContent['payment']>) => ({
  ...content,
  payment: { ...content.payment, ...change },
});
const withTerm = (content: AgreementContent, change: Partial<AgreementContent['term']>) => ({
  ...content,
  term: { ...content.term, ...change },
});

describe('the places', () => {
  it('each have a value and a label in both languages', () => {
    expect([...placeValues(a).keys()].sort()).toEqual([...places].sort());
    for (const language of ['en', 'tr'] as const) {
      const labels = places.map((place) => placeLabel(place, language));
      expect(new Set(labels).size).toBe(places.length);
      expect(labels.join()).not.toMatch(/\b(provider|client)\.|\{\{|undefined/);
    }
  });
});

describe('a contract in Turkish', () => {
  it.each<[PlaceName, string]>([
    ['review.window', '3 iş günü'],
    ['revisions.sentence', 'Hizmet bedeline her gönderi için 2 revizyon turu dâhildir.'],
    ['revisions.extraRoundPrice', '450,00 TL (dört yüz elli Türk lirası)'],
    ['payment.monthlyFee', '28.500,00 TL (yirmi sekiz bin beş yüz Türk lirası)'],
    ['payment.invoicing', 'Hizmet Veren, aylık hizmet bedeline ilişkin faturayı her ayın 1. günü düzenler.'],
    ['payment.due', 'Her fatura, düzenlendiği tarihten itibaren 10 gün içinde ödenir.'],
    ['payment.tax', 'Sözleşme’deki bedellere KDV dâhil değildir; %20 oranında KDV ayrıca eklenir.'],
    ['term.startsOn', '1 Aralık 2026 Salı'],
    ['term.endsOn', '30 Kasım 2027 Salı'],
    ['term.noticeBy', 'kayıtlı elektronik posta (KEP) veya noter ihtarnamesi'],
    ['handles.list', 'Instagram: @agackakankahve; Facebook: agackakankahve'],
    [
      'reporting.metrics',
      'Instagram: erişim, görüntülenme, beğeni, yorum, kaydetme, paylaşım, takipçi artışı, profil ziyareti; Facebook: erişim, görüntülenme, yorum, paylaşım, takipçi artışı',
    ],
    ['provider.country', 'Türkiye'],
  ])('says %s as a lawyer writes it', (place, text) => expect(phrase(a, place)).toBe(text));

  it('explains each of the tax cases the user may set', () => {
    const tax = { ...a.payment.tax, withholdingBasisPoints: 2000, document: 'e-smm' as const };
    expect(phrase(withPayment(a, { tax: { ...a.payment.tax, vatWithheldTenths: 3 } }), 'payment.tax')).toContain(
      'KDV tutarı üzerinden 3/10 oranında tevkifat uygulanır',
    );
    expect(phrase(withPayment(a, { tax }), 'payment.tax')).toContain(
      'Müşteri, KDV hariç bedel üzerinden %20 oranında stopaj keserek vergi dairesine öder.',
    );
    expect(phrase(withPayment(a, { tax: { ...tax, agreed: 'net' } }), 'payment.tax')).toContain(
      'Hizmet Veren’e kalacak net tutarlardır',
    );
    expect(phrase(withPayment(a, { tax }), 'payment.invoicing')).toContain(
      'e-serbest meslek makbuzunu tahsilat üzerine düzenler',
    );
    expect(phrase(withPayment(a, { tax }), 'payment.due')).toBe(
      'Her ödeme talebi, iletildiği tarihten itibaren 10 gün içinde ödenir.',
    );
  });

  it('leaves late interest to the law when none was agreed, and names the rate when one was', () => {
    expect(phrase(c, 'payment.lateInterest')).toContain('kanunda öngörülen oranda temerrüt faizi');
    expect(phrase(a, 'payment.lateInterest')).toContain('aylık %3 oranında temerrüt faizi');
    expect(phrase(withPayment(a, { lateInterestBasisPoints: 250 }), 'payment.lateInterest')).toContain('%2,5');
  });

  it('ends a project with its work instead of a date', () => {
    expect(phrase(c, 'term.sentence')).toBe(
      'Sözleşme 4 Ocak 2027 Pazartesi günü yürürlüğe girer; proje kalemlerinin teslimi ve bedellerinin ödenmesi tamamlandığında sona erer.',
    );
    expect(phrase(c, 'payment.fee')).toBe('Hizmet bedeli, aşama tablosunda gösterilen tutarlarla ödenir.');
  });
});

describe('a contract in English', () => {
  it.each<[PlaceName, string]>([
    ['review.window', '48 hours'],
    ['review.approvers', 'Brand manager, then Head of marketing'],
    ['revisions.sentence', 'The fee includes 1 revision round for each review packet.'],
    ['revisions.extraRoundPrice', 'EUR 60.00'],
    ['payment.invoicing', 'The Provider sends the invoice for the monthly fee on the last working day of each month.'],
    [
      'payment.additionalWork',
      'Its price is the one in the table of deliverables or, where the table names none, EUR 75.00 for each hour worked.',
    ],
    [
      'payment.tax',
      'No value added tax is added to the prices. The invoice carries this note: Export of services, reverse charge.',
    ],
    ['payment.lateInterest', 'Amounts not paid on time carry late interest at the rate set by law.'],
    [
      'payment.priceRevision',
      'The fee is revised with effect from Monday, 1 November 2027 on the following basis: the consumer price index of the euro area.',
    ],
    ['term.sentence', 'This Agreement starts on Monday, 2 November 2026 and is open-ended.'],
    ['term.noticeBy', 'e-mail or registered letter'],
    ['client.country', 'Norway'],
  ])('says %s as a lawyer writes it', (place, text) => expect(phrase(b, place)).toBe(text));

  it('names the networks of the deemed approval and what it never covers', () => {
    expect(phrase(b, 'review.silence')).toContain('X and Bluesky');
    expect(phrase(b, 'review.silence')).toContain('contests.');
    expect(phrase({ ...b, review: { ...b.review, lateness: 'hold' } }, 'review.silence')).toContain(
      'no content counts as approved',
    );
    for (const lateness of ['remind', 'hold', 'move'] as const) {
      expect(phrase({ ...b, review: { ...b.review, lateness } }, 'review.lateness')).toContain('Silence is never approval.');
    }
  });

  it('renews only as agreed, by the same days the reminders count', () => {
    const fixed = withTerm(b, { months: 12 });
    expect(phrase(fixed, 'term.sentence')).toContain(
      'for 12 months, until Monday, 1 November 2027. It ends on that day without notice',
    );
    expect(phrase(withTerm(fixed, { autoRenew: true }), 'term.sentence')).toContain(
      'unless a Party has received notice at least 60 days before the term ends.',
    );
    expect(phrase(withTerm(fixed, { autoRenew: true, noticeDays: null }), 'term.sentence')).toBe('missing term.noticeDays');
  });

  it('counts ordinals and short months', () => {
    const on = (day: number) => phrase(withPayment(b, { invoiceDay: { kind: 'date', day } }), 'payment.invoicing');
    for (const [day, text] of [
      [1, '1st'],
      [2, '2nd'],
      [3, '3rd'],
      [11, '11th'],
      [12, '12th'],
      [13, '13th'],
      [21, '21st'],
      [22, '22nd'],
      [23, '23rd'],
    ] as const) {
      expect(on(day)).toContain(`on the ${text} of each month.`);
    }
    expect(on(31)).toContain('31st of each month (in a shorter month on its last day)');
  });
});

it('an address of several lines goes into a sentence as one', () => {
  const address = ' Caferağa Mah.\nModa Cad. 12/3 \n\nKadıköy ';
  const content = { ...a, provider: { ...a.provider, legal: { ...a.provider.legal, address } } };
  expect(phrase(content, 'provider.address')).toBe('Caferağa Mah., Moda Cad. 12/3, Kadıköy');
});
