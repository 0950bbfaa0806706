import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { agreementContentSchema } from '../../src/domain/agreements/content.ts';

const folder = join(import.meta.dirname, '../../src/renderer/features/agreements/editor');
const parts = Object.keys(agreementContentSchema.def.shape);

it('a section of the editor names every part of the content that it reads, or it would show what is no longer true', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.tsx')).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
  const sections = files.filter(({ text }) => text.includes('drawnBy(['));
  expect(sections.length).toBeGreaterThan(6);
  for (const { name, text } of sections) {
    const named = [...text.matchAll(/drawnBy\(\[([^\]]*)\]/g)].flatMap(([, list = '']) => [...list.matchAll(/'(\w+)'/g)].map(([, part]) => part));
    const reads = [...text.matchAll(/(?:\bcontent\.(\w+))|\{([^{}]*)\} = content\b/g)]
      .flatMap(([, one, several = '']) => [one, ...several.split(',').map((part) => part.trim())]).filter((part) => parts.includes(part ?? ''));
    expect(reads.filter((part) => !named.includes(part)), name).toEqual([]);
  }
});
