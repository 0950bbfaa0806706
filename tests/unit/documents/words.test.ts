import { describe, expect, it } from 'vitest';
import { compare, type AgreementContent } from '../../../src/domain/agreements/index.ts';
import { clientAContent, clientBContent, clientCContent, sequentialIds } from '../../fixtures/agreements.ts';
import { labelOf } from '../../../src/renderer/documents/changeWords.ts';
import { contrast, onColour, ruleColour } from '../../../src/renderer/documents/paper/colour.ts';
import { counted, documentText, fill, listed } from '../../../src/renderer/documents/words.ts';

const a = clientAContent(sequentialIds());
const b = clientBContent(sequentialIds(1));
const c = clientCContent(sequentialIds(2));
const full: AgreementContent = {
  ...b,
  payment: { ...b.payment, deposit: 1, lateInterestBasisPoints: 1, account: { bankName: 'Başka Banka', iban: 'DE89370400440532013000' }, milestones: c.payment.milestones },
  deliverables: b.deliverables.map((item) => ({ ...item, note: 'x', unitPrice: 1 })),
};

describe('the words of a paper', () => {
  it('name every field that an amendment can change, in both languages', () => {
    const fields = [...compare(a, full), ...compare(full, c), ...compare(c, a)].flatMap((change) =>
      change.fields.map((field) => field.field),
    );
    expect(new Set(fields).size).toBeGreaterThan(40);
    for (const language of ['en', 'tr'] as const) {
      for (const field of new Set(fields)) expect(labelOf(documentText(language), field), field).not.toBe(field);
    }
  });

  it('fill places once: a client called {{client}} stays so', () => {
    expect(fill('For {{client}}', { client: '{{client}}' })).toBe('For {{client}}');
    expect(fill('{{a}} {{b}}', { a: '{{b}}', b: 'x' })).toBe('{{b}} x');
  });

  it('count and list as their language does', () => {
    expect(counted(documentText('en').count.days, 1, 'en')).toBe('1 day');
    expect(counted(documentText('en').count.days, 1000, 'en')).toBe('1,000 days');
    expect(counted(documentText('tr').count.workingDays, 3, 'tr')).toBe('3 iş günü');
    expect(listed(['X', 'Bluesky', 'Threads'], documentText('tr'))).toBe('X, Bluesky ve Threads');
    expect(listed([], documentText('en'))).toBe('');
  });
});

describe('the brand colour', () => {
  it('always carries text that can be read', () => {
    for (let value = 0; value < 0xffffff; value += 4_099) {
      const ground = `#${value.toString(16).padStart(6, '0')}`;
      expect(contrast(ground, onColour(ground)), ground).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('gives way to grey where a rule of it would not be seen', () => {
    expect(ruleColour('#FFFFFF')).toBe('#9AA4AF');
    expect(ruleColour('#0B7285')).toBe('#0B7285');
  });
});
