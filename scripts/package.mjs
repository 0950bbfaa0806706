/**
 * npm run package [-- --win --mac --linux --dir]: builds, packs for the named systems (this one when none is named), and
 * reads the fuses back from what was packed. Publishes nothing. See scripts/package-parts.mjs for the environment.
 */
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTargets, build, Platform, Arch } from 'electron-builder';
import { packedPrograms, readConfig, root, withEnvironment, writeConfig, wrongFuses } from './package-parts.mjs';

const usage = `npm run package [-- --win] [--mac] [--linux] [--dir]

  Packs for this system, or for the named ones, into dist/. --dir leaves the program unpacked, without an installer.

  ONAY_UPDATE_URL   https: address of the update feed; without it the program says that it cannot update itself
  ONAY_PUBLISHER    the name in the Windows signing certificate; needed for updates there
  ONAY_HOMEPAGE     with ONAY_MAINTAINER ("Name <mail>"): makes the Debian package, which has to name both
  CSC_LINK, …       signing, as electron-builder documents it`;
const known = { '--win': 'win', '--mac': 'mac', '--linux': 'linux' };
const args = process.argv.slice(2);
if (args.includes('--help')) {
  console.log(usage);
  process.exit(0);
}
const unknown = args.filter((arg) => !(arg in known) && arg !== '--dir');
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(' ')}. --help says what there is.`);
  process.exit(2);
}
const here = { win32: 'win', darwin: 'mac' }[process.platform] ?? 'linux';
const named = args.map((arg) => known[arg]).filter(Boolean);
const platforms = named.length > 0 ? named : [here];
const unpacked = args.includes('--dir');

try {
  const { config, said } = withEnvironment(readConfig(), process.env, platforms);
  for (const line of said) console.log(`package: ${line}`);
  const built = spawnSync(process.execPath, [join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'build'], { cwd: root, stdio: 'inherit' });
  if (built.status !== 0) throw new Error('The build failed.');
  const of = { win: Platform.WINDOWS, mac: Platform.MAC, linux: Platform.LINUX };
  const targets = unpacked
    ? createTargets(platforms.map((name) => of[name]), 'dir', Arch[process.arch])
    : new Map(platforms.map((name) => [of[name], new Map()]));
  const files = await build({ projectDir: root, config: writeConfig(config, tmpdir()), targets, publish: 'never' });
  for (const file of files) console.log(`package: ${file}`);
  const programs = packedPrograms(join(root, config.directories.output));
  const wrong = (await Promise.all(programs.map(wrongFuses))).flat();
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  console.log(`package: the fuses of ${programs.length} packed programs are as docs/security.md says`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
