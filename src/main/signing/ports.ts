import type { NetworkPort } from '../network/index.ts';

/** What signing needs of the secrets room; it throws CodedError `secrets-locked` or `secrets-not-set-up` by itself. */
export type SecretsPort = {
  read(name: string): Promise<Uint8Array | null>;
  write(name: string, bytes: Uint8Array): Promise<void>;
  names(): Promise<readonly string[]> | readonly string[];
};

export type SigningPorts = {
  readonly secrets: SecretsPort;
  readonly network: NetworkPort;
  /** UTC milliseconds. */
  readonly clock: () => number;
};
