/** What packaging and its check share: the configuration, the overrides of the environment, and the fuses. */
import { existsSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { load } from 'js-yaml';

export const root = join(import.meta.dirname, '..');
export const readConfig = () => load(readFileSync(join(root, 'electron-builder.yml'), 'utf8'));

/** electron-builder merges an object into the file in the project and so cannot leave anything out; a file replaces it. */
export function writeConfig(config, folder) {
  const file = join(mkdtempSync(join(folder, 'config-')), 'electron-builder.json');
  writeFileSync(file, JSON.stringify(config, null, 2));
  return file;
}

/** Row 20 of docs/security.md, by the names of electron-builder and of @electron/fuses. */
export const fuses = [
  ['runAsNode', 'RunAsNode', false],
  ['enableNodeOptionsEnvironmentVariable', 'EnableNodeOptionsEnvironmentVariable', false],
  ['enableNodeCliInspectArguments', 'EnableNodeCliInspectArguments', false],
  ['enableCookieEncryption', 'EnableCookieEncryption', true],
  ['enableEmbeddedAsarIntegrityValidation', 'EnableEmbeddedAsarIntegrityValidation', true],
  ['onlyLoadAppFromAsar', 'OnlyLoadAppFromAsar', true],
  ['grantFileProtocolExtraPrivileges', 'GrantFileProtocolExtraPrivileges', false],
];

/**
 * The configuration with what only the publisher knows. ONAY_UPDATE_URL is the feed; on Windows an update is believed
 * only from the publisher the running program was signed by, so there ONAY_PUBLISHER belongs to it.
 */
export function withEnvironment(config, env, platforms) {
  const result = structuredClone(config);
  const said = [];
  const url = env.ONAY_UPDATE_URL;
  if (url) {
    if (!/^https:\/\/[^\s]+$/.test(url)) throw new Error('ONAY_UPDATE_URL is not an https: address.');
    if (platforms.includes('win') && !env.ONAY_PUBLISHER) throw new Error('Updates on Windows need ONAY_PUBLISHER, the name in the signing certificate.');
    result.publish = { provider: 'generic', url };
    said.push(`updates come from ${url}`);
  } else said.push('no ONAY_UPDATE_URL: the program will say that it cannot update itself');
  if (env.ONAY_PUBLISHER) result.win.signtoolOptions = { ...result.win.signtoolOptions, publisherName: env.ONAY_PUBLISHER };
  if (platforms.includes('linux')) {
    if (env.ONAY_HOMEPAGE && env.ONAY_MAINTAINER) {
      result.extraMetadata = { ...result.extraMetadata, homepage: env.ONAY_HOMEPAGE };
      result.linux.maintainer = env.ONAY_MAINTAINER;
    } else {
      result.linux.target = result.linux.target.filter(({ target }) => target !== 'deb');
      said.push('no ONAY_HOMEPAGE and ONAY_MAINTAINER ("Name <mail>"), which every Debian package names: the deb is left out');
    }
  }
  return { config: result, said };
}

/** Fuses of a packed program that are not as they have to be, in sentences. */
export async function wrongFuses(binary) {
  const wire = await getCurrentFuseWire(binary);
  return fuses.filter(([, name, on]) => wire[FuseV1Options[name]] !== (on ? 49 : 48)).map(([, name, on]) => `${name} is not ${on ? 'on' : 'off'} in ${binary}`);
}

/** Programs that lie unpacked in the output folder after a build. */
export function packedPrograms(output) {
  const places = { 'win-unpacked': 'Onay.exe', 'win-arm64-unpacked': 'Onay.exe', 'linux-unpacked': 'onay', mac: 'Onay.app', 'mac-arm64': 'Onay.app' };
  return existsSync(output) ? readdirSync(output).filter((name) => name in places).map((name) => join(output, name, places[name])) : [];
}
