import { expect, it } from 'vitest';
import { clientAContent, sequentialIds } from '../../fixtures/agreements.ts';
import { agreementRequest } from '../../fixtures/documents.ts';
import { nodeEngine } from '../../support/pdf.ts';
import { pagesOfText } from '../../support/poppler.ts';
import { build } from '../../../src/renderer/documents/build.ts';
import type { AgreementContent } from '../../../src/domain/agreements/index.ts';

const bare: AgreementContent = {
  ...clientAContent(sequentialIds()), deliverables: [], exclusions: [], timeline: [], clauses: [],
};
const words = Array.from({ length: 150 }, (_, index) => `söz${index + 1000}`);

it('a long paragraph that runs over a page leaves no line alone on either side and loses no word', async () => {
  const engine = await nodeEngine();
  const newId = sequentialIds(5);
  const clause = { id: newId(), topic: null, title: 'Uzun', body: words.join(' '), included: true };
  let parts = 0;
  for (let count = 1; count <= 30; count += 1) {
    const goals = Array.from({ length: count }, (_, index) => ({ id: newId(), text: `Hedef ${index + 1}` }));
    const { pdf } = await engine.render((options) => build(agreementRequest({ ...bare, goals, clauses: [clause] }), options));
    const pages = (await pagesOfText(pdf)).map((page) => page.split('\n').filter((line) => /söz\d{4}/u.test(line)));
    expect(pages.flat().join(' ').match(/söz\d{4}/gu), `${count} goals`).toEqual(words);
    const shares = pages.map((lines) => lines.length).filter((lines) => lines > 0);
    for (const lines of shares) expect(lines, `${count} goals: ${shares.join(' and ')}`).toBeGreaterThan(1);
    parts += shares.length - 1;
  }
  expect(parts).toBeGreaterThan(0);
}, 60_000);
