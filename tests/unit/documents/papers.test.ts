import { describe, expect, it } from 'vitest';
import { clientAContent, clientBContent, sequentialIds } from '../../fixtures/agreements.ts';
import { agreementRequest, evidence, proposalRequest, signatures } from '../../fixtures/documents.ts';
import { nodeEngine } from '../../support/pdf.ts';
import { textOf, wordsOf } from '../../support/poppler.ts';
import { build } from '../../../src/renderer/documents/build.ts';
import type { DocumentRequest } from '../../../src/renderer/documents/request.ts';

async function made(request: DocumentRequest): Promise<Uint8Array> {
  const engine = await nodeEngine();
  return (await engine.render((options) => build(request, options))).pdf;
}

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ');
const read = async (request: DocumentRequest): Promise<string> => oneLine(await textOf(await made(request)));

// Without their clauses, which are no matter here and most of the pages.
const a = { ...clientAContent(sequentialIds()), clauses: [] };
const b = { ...clientBContent(sequentialIds(1)), clauses: [] };

describe('the introduction', () => {
  const introduction = 'Bu güzel iş için bizi düşündüğünüze sevindik.';

  it('opens the proposal and stands in no paper that is signed', async () => {
    const content = { ...a, introduction };
    expect(await read(proposalRequest(content))).toContain(introduction);
    expect(await read(agreementRequest(content))).not.toContain(introduction);
    const amendment = agreementRequest(
      { ...content, goals: a.goals.slice(1), validUntil: null },
      { amends: { reason: 'Kapsam değişti.', number: 1, content: { ...a, introduction: 'Merhaba.', validUntil: '2026-12-24' } } },
    );
    const text = await read(amendment);
    expect(text).toContain('Çıkarıldı');
    expect(text).not.toContain(introduction);
    expect(text).not.toContain('Geçerlilik tarihi');
  });
});

describe('a proposal made from a draft', () => {
  const draft = { version: { number: 1, state: 'draft' as const } };

  it('is an offer with its last day, and calls itself no draft anywhere', async () => {
    const text = await read(proposalRequest({ ...a, timeline: [], validUntil: '2026-12-24' }, draft));
    expect(text).not.toMatch(/taslak/iu);
    expect(text).toContain('Sürüm 1 · Teklif');
    expect(text).toContain('Bu teklifin geçerlilik tarihi 24');
    expect(await read(proposalRequest({ ...b, timeline: [] }, draft))).not.toMatch(/draft/iu);
  });

  it('leaves the agreement of the same draft marked as one', async () => {
    expect(await read(agreementRequest(b, draft))).toContain('Version 1 · Draft, not agreed');
  });
});

describe('the evidence page', () => {
  const signed = { signatures, evidence, version: { number: 1, state: 'signed' as const } };

  it('says why a PDF reader shows another time than the one at which each party signed', async () => {
    expect(await read(agreementRequest(a, signed))).toContain('PDF okuyucusunda görünen saat mühürleme saatidir.');
    expect(await read(agreementRequest(b, signed))).toContain('the time that a PDF reader shows for them is the time of sealing');
  });

  it('heads the facts of each signer with one name', async () => {
    expect(await read(agreementRequest(a, signed))).toContain('İmzalayan: Stüdyo sahibi');
    expect(await read(agreementRequest(b, signed))).toContain('Signer: Stüdyo sahibi');
  });
});

describe('the terms of payment of someone who issues receipts (e-SMM)', () => {
  const selfEmployed = (content: typeof a) =>
    ({ ...content, payment: { ...content.payment, dueDays: 15, tax: { ...content.payment.tax, document: 'e-smm' as const } } });

  it('speak of a payment request and of the receipt on collection, as the clauses do, and of no invoice', async () => {
    const turkish = await read(agreementRequest(selfEmployed(a)));
    expect(turkish).toContain('ödeme talebinin iletildiği tarihten itibaren 15 gün içinde');
    expect(turkish).toContain('tahsilat üzerine düzenlenir');
    expect(turkish).not.toMatch(/fatura/iu);
    const english = await read(agreementRequest(selfEmployed(b)));
    expect(english).toContain('within 15 days of the date of the payment request');
    expect(english).not.toMatch(/invoice/iu);
  });
});

describe('the account to pay to', () => {
  const payTo = (content: typeof a, account: typeof a.payment.account) => agreementRequest({ ...content, payment: { ...content.payment, account } });
  const account = { bankName: 'Örnek Bankası', iban: 'tr330006100519786457841326' };

  it('stands in the terms of payment, the IBAN in groups of four', async () => {
    expect(await read(payTo(a, account))).toContain('Ödeme hesabı Örnek Bankası TR33 0006 1005 1978 6457 8413 26');
    expect(await read(payTo(b, { ...account, bankName: '' }))).toContain('Payment account TR33 0006 1005');
  });

  it('is not spoken of where there is no IBAN', async () => {
    const text = await read(payTo(a, { ...account, iban: ' ' }));
    expect(text).not.toMatch(/Ödeme hesabı|Örnek Bankası/u);
  });
});

describe('terms of none and of one', () => {
  const terms = (content: typeof a, days: number): typeof a => ({
    ...content,
    payment: { ...content.payment, dueDays: days, invoiceDay: { kind: 'date', day: days === 0 ? 31 : 22 } },
    term: { ...content.term, noticeDays: days, months: days === 0 ? null : 1 },
    revisions: { ...content.revisions, rounds: days },
  });

  it('are said in words in English', async () => {
    const none = await read(agreementRequest(terms(b, 0)));
    for (const part of ['on receipt of the invoice', 'on the 31st of each month; in a shorter month', 'none; effective on receipt', 'Revision rounds included none'])
      expect(none).toContain(part);
    expect(none).not.toMatch(/\b0 (days?|rounds?|for)/u);
    const one = await read(agreementRequest(terms(b, 1)));
    for (const part of ['within 1 day of the invoice date', 'on the 22nd of each month', '1 day from receipt', '1 month, until']) expect(one).toContain(part);
    expect(await read(proposalRequest(terms(b, 0)))).toContain('revision rounds are charged separately');
  });

  it('are said in words in Turkish', async () => {
    const none = await read(agreementRequest(terms(a, 0)));
    for (const part of ['faturanın düzenlendiği gün', 'her ayın 31. günü; daha kısa aylarda', 'fesih, tebliğle hüküm doğurur', 'Bedele dâhil revizyon yok'])
      expect(none).toContain(part);
    expect(none).not.toMatch(/\b0 (gün|tur)/u);
  });

  it('count hours and days where those are what is bought, and name the choice of a notice', async () => {
    const [first] = a.deliverables;
    if (first === undefined) throw new Error('client A has no deliverable');
    const deliverables = [{ ...first, name: 'Topluluk yönetimi', quantity: 10, unit: 'hour' as const }];
    const text = await read(agreementRequest({ ...a, deliverables }));
    expect(text).toContain('10 saat');
    expect(text).toContain('kayıtlı elektronik posta (KEP) veya noter ihtarnamesi');
    expect(await read(agreementRequest({ ...b, deliverables }))).toContain('10 hours');
  });
});

describe('an amendment', () => {
  const amends = { reason: '', number: 1, signedOn: '2026-11-24' } as const;

  it('names the version it amends by its day, says from when it applies, and that the whole agreement follows', async () => {
    const turkish = await read(agreementRequest({ ...a, goals: a.goals.slice(1) }, { amends: { ...amends, content: a } }));
    expect(turkish).toContain('24 Kasım 2026 tarihinde imzalanan sürüm 1 değiştirilmektedir.');
    expect(turkish).toContain('iki tarafın da bu ek protokolü imzaladığı günden itibaren geçerlidir');
    const english = await read(agreementRequest({ ...b, goals: b.goals.slice(1) }, { amends: { ...amends, content: b } }));
    expect(english).toContain('It amends version 1, signed on 24 November 2026.');
    expect(english).toContain('from the day on which both parties have signed this amendment');
    expect(english).toContain('the agreement as amended follows in full');
  });
});

describe('names of one word that is 300 letters long', () => {
  const long = (letter: string): string => letter.repeat(300);
  const party = (of: typeof a.client, letter: string) => ({
    ...of,
    displayName: long(letter),
    legal: { ...of.legal, legalName: long(letter) },
    signatory: { ...of.signatory, name: long(letter) },
  });
  const approvers = a.review.approvers.map((approver) => ({ ...approver, name: long('K') }));
  const content = { ...a, title: long('B'), provider: party(a.provider, 'P'), client: party(a.client, 'M'), review: { ...a.review, approvers } };

  it('break within their columns on every page, and both parties stay to be read', async () => {
    const pdf = await made(agreementRequest(content, { signatures: [], version: { number: 1, state: 'sent' } }));
    const words = (await wordsOf(pdf)).slice(0, 2).flat();
    for (const word of words) {
      expect(word.xMin, word.text).toBeGreaterThan(60);
      expect(word.xMax, word.text).toBeLessThan(595.28 - 59);
    }
    const text = (await textOf(pdf)).replaceAll(/\s+/gu, '');
    for (const letter of ['P', 'M']) expect([...text].filter((one) => one === letter).length).toBeGreaterThan(4 * 300);
    expect([...text].filter((one) => one === 'K').length).toBeGreaterThanOrEqual(300);
  });
});
