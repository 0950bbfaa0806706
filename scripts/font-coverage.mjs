// Asks each document face which characters it has and writes the answer down, so that a text can be cut into faces
// without loading nine megabytes of fonts first. Run after a font package changes: node scripts/font-coverage.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import * as fontkit from 'fontkit';
import { runnerImport } from 'vite';

const require = createRequire(import.meta.url);
const fonts = resolve(import.meta.dirname, '../src/renderer/documents/fonts');
const { faces, pathInPackage } = (await runnerImport(resolve(fonts, 'list.ts'))).module;

/** Ranges as `gap,length` pairs in base 36, each gap counted from the end of the range before. */
function encodeRanges(codePoints) {
  const sorted = [...new Set(codePoints)].sort((a, b) => a - b);
  const parts = [];
  let end = 0;
  for (let index = 0; index < sorted.length;) {
    const start = sorted[index];
    let last = start;
    while (sorted[index + 1] === last + 1) {
      index += 1;
      last = sorted[index];
    }
    index += 1;
    parts.push(`${(start - end).toString(36)},${(last - start + 1).toString(36)}`);
    end = last + 1;
  }
  return parts.join(' ');
}

/** What both weights of a face can draw: a heading must not lose a letter that the body has. */
function coverageOf(face) {
  const sets = [face.regular, face.bold].map((file) => {
    const font = fontkit.create(readFileSync(require.resolve(`${face.from}/${pathInPackage(file)}`)));
    return new Set(font.characterSet.filter((point) => font.hasGlyphForCodePoint(point)));
  });
  return [...sets[0]].filter((point) => sets[1].has(point));
}

const table = Object.fromEntries(Object.entries(faces).map(([name, face]) => [name, encodeRanges(coverageOf(face))]));
writeFileSync(resolve(fonts, 'coverage.json'), `${JSON.stringify(table, null, 2)}\n`);
