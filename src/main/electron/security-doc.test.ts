import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const page = readFileSync(join(root, 'docs/security.md'), 'utf8');
const rows = page.split('\n').filter((line) => /^\| \d+ \|/.test(line));

/** `file` ("test name"), ("another of the same file"). */
function proofs(row: string): { file: string; name: string }[] {
  return [...row.matchAll(/`([\w/.-]+\.(?:test|spec)\.ts)`((?:,? ?\("[^"]+"\))+)/g)].flatMap(([, file = '', names = '']) =>
    [...names.matchAll(/\("([^"]+)"\)/g)].map(([, name = '']) => ({ file, name })));
}

describe('docs/security.md', () => {
  it('answers every row of the checklist, in order', () => {
    expect(rows.map((row) => Number(row.split('|')[1]))).toEqual(Array.from({ length: 32 }, (_, index) => index + 1));
  });

  it.each(rows.map((row) => [Number(row.split('|')[1]), row] as const))('names for row %i tests that exist', (_number, row) => {
    expect(proofs(row).length).toBeGreaterThan(0);
    const unknown = proofs(row).filter(({ file, name }) => {
      const text = readFileSync(join(root, file), 'utf8');
      return ![`'${name}`, `\`${name}`, `"${name}`].some((start) => text.includes(start));
    });
    expect(unknown).toEqual([]);
  });
});
