import { expect, it } from 'vitest';
import { clientAContent, sequentialIds } from '../../fixtures/agreements.ts';
import { agreementRequest } from '../../fixtures/documents.ts';
import { nodeEngine } from '../../support/pdf.ts';
import { pagesOfText } from '../../support/poppler.ts';
import { build } from '../../../src/renderer/documents/build.ts';

const a = { ...clientAContent(sequentialIds()), clauses: [], deliverables: [], timeline: [] };

it('never parts a section head and its first sentence from what they introduce, wherever the page ends', async () => {
  const engine = await nodeEngine();
  const newId = sequentialIds(5);
  const item = a.exclusions[0]?.text ?? '';
  expect(item).not.toBe('');
  for (let count = 8; count <= 30; count += 1) {
    const goals = Array.from({ length: count }, (_, index) => ({ id: newId(), text: `Hedef ${index + 1}` }));
    const { pdf } = await engine.render((options) => build(agreementRequest({ ...a, goals }), options));
    const pages = await pagesOfText(pdf);
    const page = pages.find((one) => one.includes('Aşağıdakiler ücrete dâhil değildir'));
    expect(page, `${count} goals`).toContain(item);
    expect(pages.find((one) => one.includes('Aylık hizmet bedeli 28')), `${count} goals`).toContain('Tahsil edilecek tutar');
  }
}, 60_000);
