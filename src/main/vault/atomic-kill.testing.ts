import { writeAtomically } from './atomic.ts';

/** Run by the kill test: writes generations of a file, one after the other, until somebody kills it. */
const path = process.argv[2];
if (path === undefined) throw new Error('which file?');
process.stdout.write('ready\n');
for (let generation = 1; ; generation += 1) {
  const letter = String.fromCharCode(97 + (generation % 26));
  await writeAtomically(path, `${letter}:${letter.repeat(300_000 + generation)}:${letter}`);
}
