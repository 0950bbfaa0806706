import type { SafeStorage } from 'electron';
import type { Log } from '../log/index.ts';
import { passphraseKeeper } from '../secrets/keeper.ts';
import type { Keeper, SystemKeeper } from '../secrets/keeper.ts';

type Storage = Pick<SafeStorage, 'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'>;

/** With these Linux would "encrypt" with a key that is printed in Chromium's source. */
const notAKeychain: readonly string[] = ['basic_text', 'unknown'];

/** What guards the key on this system, as it is written beside the sealed key. */
export function backendOf(storage: Pick<Storage, 'getSelectedStorageBackend'>, platform: NodeJS.Platform): string {
  if (platform === 'darwin') return 'keychain';
  if (platform === 'win32') return 'dpapi';
  return storage.getSelectedStorageBackend();
}

/** The operating system's keychain, through the asynchronous API alone; the room decides what a failure means. */
export function safeStorageKeeper(storage: Storage, platform: NodeJS.Platform): SystemKeeper {
  return {
    kind: 'system',
    backend: async () => backendOf(storage, platform),
    async seal(key) {
      return (await storage.encryptStringAsync(Buffer.from(key).toString('base64'))).toString('base64');
    },
    async open(sealed) {
      const { result, shouldReEncrypt } = await storage.decryptStringAsync(Buffer.from(sealed, 'base64'));
      return { key: Uint8Array.from(Buffer.from(result, 'base64')), reseal: shouldReEncrypt };
    },
  };
}

/**
 * The keeper for this machine: the keychain where there is a real one, else a passphrase. Ask after `ready`. The
 * environment's passphrase, when given, wins: unattended starts must not depend on an unlocked keychain.
 */
export async function chooseKeeper(
  storage: Storage, { platform, given, log }: { platform: NodeJS.Platform; given: string | undefined; log: Log },
): Promise<Keeper> {
  if (given) return passphraseKeeper({ given });
  const backend = backendOf(storage, platform);
  if (notAKeychain.includes(backend)) {
    log.warn('this desktop offers no keychain, so secrets are kept under a passphrase', { backend });
    return passphraseKeeper();
  }
  try {
    if (await storage.isAsyncEncryptionAvailable()) return safeStorageKeeper(storage, platform);
    log.warn('the keychain is not available, so secrets are kept under a passphrase', { backend });
  } catch (error) {
    log.warn('the keychain did not answer, so secrets are kept under a passphrase', error);
  }
  return passphraseKeeper();
}
