/**
 * A keeper guards one thing: the master key of the secrets room. `passphrase` asks a person, `system` asks the
 * operating system's keychain and never a person.
 */
export type SystemKeeper = {
  readonly kind: 'system';
  /** What guards the key, e.g. `gnome_libsecret`, `dpapi`, `keychain`; stored beside the sealed key. */
  backend(): Promise<string>;
  /** Any opaque text; it is stored as it is. */
  seal(key: Uint8Array): Promise<string>;
  /** Throws when the keychain no longer opens it. `reseal` asks the room to seal the key again. */
  open(sealed: string): Promise<{ key: Uint8Array; reseal: boolean }>;
};

export type PassphraseKeeper = {
  readonly kind: 'passphrase';
  /** Opens and sets up the room without asking: from the environment, for tests, demo and unattended starts. */
  readonly given: string | null;
  /** scrypt's N of newly sealed keys, a power of two. */
  readonly cost: number;
};

export type Keeper = SystemKeeper | PassphraseKeeper;

/** Passphrases shorter than this are refused when the room is set up. */
export const minPassphraseLength = 10;

/** OWASP's first choice for scrypt: N=2^17, r=8, p=1 (128 MiB, about half a second). */
const defaultCost = 2 ** 17;

/** The keeper of the browser host, and of Electron where Linux has no keychain. */
export function passphraseKeeper(options: { given?: string | undefined; cost?: number } = {}): PassphraseKeeper {
  return { kind: 'passphrase', given: options.given || null, cost: options.cost ?? defaultCost };
}
