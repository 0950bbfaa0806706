import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What poppler says of one signature. `isWhole` is its "Total document signed". */
export type PdfsigVerdict = {
  readonly fieldName: string;
  readonly validation: string;
  readonly isValid: boolean;
  readonly isWhole: boolean;
  readonly signer: string;
};

/**
 * `pdfsig` on each file, a few at a time, in the order given. Certificates are not asked about: whether anyone vouches for a
 * signer
 * is not what is compared. The home folder is an empty one, or NSS would look into the databases of whoever runs the tests.
 */
export async function pdfsig(files: readonly Uint8Array[]): Promise<PdfsigVerdict[][]> {
  const home = await mkdtemp(join(tmpdir(), 'onay-pdfsig-'));
  const verdicts: PdfsigVerdict[][] = files.map(() => []);
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < files.length; index = next++) {
      const path = join(home, `${index}.pdf`);
      await writeFile(path, files[index] ?? new Uint8Array(0));
      verdicts[index] = parse(await output(path, home));
      await rm(path);
    }
  };
  await Promise.all(Array.from({ length: Math.max(2, cpus().length) }, worker));
  await rm(home, { recursive: true });
  return verdicts;
}

/** Its exit code says nothing beyond "not all valid", and it may die on a broken file: then it has found no valid signature. */
async function output(path: string, home: string): Promise<string> {
  try {
    const env = { ...process.env, HOME: home, LC_ALL: 'C.UTF-8' };
    return (await run('pdfsig', ['-nocert', path], { env, timeout: 20_000 })).stdout;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new Error('pdfsig (poppler-utils) is needed for this test', { cause: error });
    }
    return error instanceof Error && 'stdout' in error && typeof error.stdout === 'string' ? error.stdout : '';
  }
}

function parse(text: string): PdfsigVerdict[] {
  return text.split(/^Signature #\d+:$/m).slice(1).map((part) => {
    const line = (label: string): string => new RegExp(`- ${label}: (.*)`).exec(part)?.[1] ?? '';
    const validation = line('Signature Validation');
    return {
      fieldName: line('Signature Field Name'),
      validation,
      isValid: validation === 'Signature is Valid.',
      isWhole: part.includes('  - Total document signed'),
      signer: line('Signer Certificate Common Name'),
    };
  });
}
