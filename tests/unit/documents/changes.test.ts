import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differing } from '../../../src/renderer/documents/agreement/changedText.ts';
import { build } from '../../../src/renderer/documents/build.ts';
import type { AgreementContent } from '../../../src/domain/agreements/index.ts';
import { clientAContent, clientBContent, sequentialIds } from '../../fixtures/agreements.ts';
import { agreementRequest } from '../../fixtures/documents.ts';
import { nodeEngine } from '../../support/pdf.ts';
import { pagesOfText } from '../../support/poppler.ts';

const a = clientAContent(sequentialIds());
const b = clientBContent(sequentialIds(1));

/** The pages on which an amendment says what it changes: all before the parties. */
async function changesOf(before: AgreementContent, after: AgreementContent): Promise<string> {
  const engine = await nodeEngine();
  const request = agreementRequest(after, { amends: { reason: '', number: 1, signedOn: '2026-11-24', content: before } });
  const pages = await pagesOfText((await engine.render((options) => build(request, options))).pdf, '-layout');
  const first = pages.findIndex((page) => page.includes(after.language === 'tr' ? 'Önceki hâli' : 'Before'));
  const text = pages.slice(first).join(' ').replaceAll(/\s+/gu, ' ');
  return text.slice(0, text.indexOf(after.language === 'tr' ? ' Hizmet veren Müşteri ' : ' Service provider Client '));
}

describe('what an amendment says of a changed clause', () => {
  const withClause = (content: AgreementContent, topic: string, change: (body: string) => string): AgreementContent => ({
    ...content,
    clauses: content.clauses.map((clause) => (clause.topic === topic ? { ...clause, body: change(clause.body) } : clause)),
  });

  it('is said in the words that are printed, never by the name of a place, and only where it differs', async () => {
    const added = 'Bu madde iki yıl daha geçerlidir.';
    const text = await changesOf(a, withClause(a, 'portfolio', (body) => `${body} ${added}`));
    expect(text).toContain('Portföyde gösterme');
    expect(text).toContain(added);
    expect(text).not.toMatch(/\{\{|Yayımlanmamış içerik/u);
  });

  it('prints the whole text of a clause that comes or goes, with its places filled', async () => {
    const without = { ...b, clauses: b.clauses.filter(({ topic }) => topic !== 'term') };
    const gone = await changesOf(b, without);
    const come = await changesOf(without, b);
    for (const text of [gone, come]) {
      expect(text).not.toContain('{{');
      expect(text).toContain('This Agreement starts');
    }
    expect(gone).toContain('Removed');
    expect(come).toContain('Added');
  });

  it('is nothing at all where the same words are printed', async () => {
    const spelt = withClause(b, 'approval', (body) => body.replace('{{review.window}}', '48 hours'));
    expect(await changesOf(b, { ...spelt, goals: b.goals.slice(1) })).not.toContain('Approval');
  });
});

describe('the other changes of an amendment', () => {
  it('name whose address it is, and a country by its name', async () => {
    const moved = { ...b, client: { ...b.client, legal: { ...b.client.legal, address: 'Torggata 1, Bergen', country: 'DE' } } };
    const text = await changesOf(b, moved);
    expect(text).toContain('Parties · Client');
    expect(text).toContain('Germany');
  });

  it('say what the numbers of an added item count, and a goal only once', async () => {
    const newId = sequentialIds(9);
    const [first] = a.deliverables;
    if (first === undefined) throw new Error('client A has no deliverable');
    const video = { ...first, id: newId(), name: 'Kısa video', network: 'tiktok' as const, quantity: 7 };
    const more: AgreementContent = { ...a, goals: a.goals.slice(1), deliverables: [...a.deliverables, video] };
    const text = await changesOf(a, more);
    expect(text).toMatch(/TikTok · carousel ·.*Miktar: 7/u);
    expect(text).not.toContain('adet');
    expect(text.split('Mağazalara').length - 1).toBe(1);
  });
});

describe('the difference of two texts', () => {
  const text = fc.array(fc.constantFrom('Bir.', 'İki!', 'Üç?', 'Dört.'), { maxLength: 8 }).map((sentences) => sentences.join(' '));

  it('leaves nothing of equal texts, and every sentence that only one of two has', () => {
    fc.assert(fc.property(text, text, (before, after) => {
      const left = differing(before, after);
      if (before === after) return left.before === '' && left.after === '';
      const only = after.split(' ').filter((sentence) => !before.includes(sentence));
      return left.before !== left.after && only.every((sentence) => left.after.includes(sentence));
    }));
  });

  it('shows by an ellipsis that more stands around it', () => {
    expect(differing('Bir. İki. Üç.', 'Bir. Dört. Üç.')).toEqual({ before: '… İki. …', after: '… Dört. …' });
    expect(differing('Bir.', 'Bir. İki.')).toEqual({ before: '', after: '… İki.' });
  });
});
