import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createEngine, type Engine, type FontLoader } from '../../src/renderer/documents/engine/engine.ts';
import { faces, pathInPackage } from '../../src/renderer/documents/fonts/list.ts';

const require = createRequire(import.meta.url);
const packageOf = new Map(Object.values(faces).flatMap((face) => [[face.regular, face.from], [face.bold, face.from]] as const));

/** The same font files that the build ships, from the packages they come in. */
export const fontFromDisk: FontLoader = (file) => readFile(require.resolve(`${packageOf.get(file)}/${pathInPackage(file)}`));

let engine: Promise<Engine> | undefined;
/** The engine of the program in this process: the same code, fonts and bytes as in its worker. */
export const nodeEngine = (): Promise<Engine> => (engine ??= createEngine(fontFromDisk));
