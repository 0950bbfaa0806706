import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idOf, retainer } from '../testing/studio.ts';
import { paperName } from './index.ts';

const version = (values: Partial<Parameters<typeof paperName>[1]> = {}) => ({ content: retainer(), number: 1, basedOn: null, ...values });

describe('the file name of a paper', () => {
  it('says client, title, version, what it is and the day, in the language of the paper', () => {
    const tr = version({ content: retainer({ language: 'tr', title: 'Hizmet sözleşmesi' }) });
    const en = version({ content: retainer({ language: 'en', title: 'Scope of work' }) });
    expect(paperName('Kahve', tr, 'proposal', '2026-11-23')).toBe('Kahve – Hizmet sözleşmesi – v1 teklif – 2026-11-23.pdf');
    expect(paperName('Kahve', tr, 'agreement', '2026-11-23')).toBe('Kahve – Hizmet sözleşmesi – v1 – 2026-11-23.pdf');
    expect(paperName('Fox', { ...en, number: 2, basedOn: idOf(9) }, 'agreement', '2026-11-23')).toBe('Fox – Scope of work – v2 amendment – 2026-11-23.pdf');
    expect(paperName('Fox', { ...en, number: 2, basedOn: idOf(9) }, 'signed', '2026-12-01')).toBe('Fox – Scope of work – v2 amendment signed – 2026-12-01.pdf');
  });

  it('holds no sign that Windows refuses and fits every disk with its version and day whole, whatever the names', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.string({ unit: 'grapheme', maxLength: 500 }), (client, title) => {
      const name = paperName(client, version({ content: retainer({ title, language: 'tr' }), number: 12, basedOn: idOf(9) }), 'signed', '2026-11-23');
      expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}]/u);
      expect(name.endsWith('v12 ek protokol imzalı – 2026-11-23.pdf')).toBe(true);
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(240);
    }));
  });
});
