import { X509Certificate, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { CodedError } from '../../../bridge/result.ts';
import { children, implicitOctets, isTagged, octets, oid, parseDer, type Der } from '../der.ts';
import { Unsupported, checksOut, decrypt, type Passphrase } from './p12-crypt.ts';
import type { Kept } from './store.ts';

const data = '1.2.840.113549.1.7.1';
const encryptedData = '1.2.840.113549.1.7.6';
const bag = {
  key: '1.2.840.113549.1.12.10.1.1', shrouded: '1.2.840.113549.1.12.10.1.2', certificate: '1.2.840.113549.1.12.10.1.3',
} as const;
const maxP12Bytes = 1024 * 1024;

export type Imported = {
  /** DER. */
  readonly certificate: Uint8Array;
  readonly chain: readonly Uint8Array[];
  /** PKCS #8, DER. */
  readonly privateKey: Uint8Array;
  readonly algorithm: Kept['algorithm'];
};

/**
 * The key and certificate of a P12/PFX file.
 *
 * @throws CodedError `bad-p12` (broken, without a key, without the key's certificate, with a cipher or key we do not know),
 *   `wrong-p12-passphrase`, `certificate-expired` (also when it is not yet valid)
 */
export async function readP12(bytes: Uint8Array, passphrase: string, now: number): Promise<Imported> {
  if (bytes.byteLength > maxP12Bytes) throw new CodedError('bad-p12', 'larger than 1 MiB');
  let bags: Bags;
  try {
    bags = await open(parseDer(bytes), passphrase);
  } catch (error) {
    if (error instanceof CodedError) throw error;
    const why = error instanceof Unsupported ? `not supported: ${error.message}` : 'broken file';
    throw new CodedError('bad-p12', why, { cause: error });
  }
  return choose(bags, now);
}

type Bags = { keys: Uint8Array[]; certificates: Uint8Array[] };

async function open(pfx: Der, passphrase: string): Promise<Bags> {
  const [, authSafe, macData] = children(pfx);
  const [type, wrapped] = children(authSafe);
  if (oid(type) !== data) throw new Unsupported('public-key protection');
  const content = octets(children(wrapped)[0]);
  const spelling = await rightSpelling(macData, content, passphrase);
  const bags: Bags = { keys: [], certificates: [] };
  for (const part of children(parseDer(content))) {
    const safe = await openSafe(part, spelling, macData !== undefined);
    for (const entry of children(parseDer(safe))) await takeBag(entry, spelling, macData !== undefined, bags);
  }
  return bags;
}

/** Checks the passphrase against the file's code; a file without one is tried with the usual spelling. */
async function rightSpelling(macData: Der | undefined, content: Uint8Array, passphrase: string): Promise<Passphrase> {
  const utf8 = new TextEncoder().encode(passphrase);
  const bmp = new Uint8Array(Buffer.from(`${passphrase}\0`, 'utf16le').swap16());
  const spellings: Passphrase[] = [{ utf8, bmp }];
  if (passphrase === '') spellings.push({ utf8, bmp: new Uint8Array(0) });
  if (macData === undefined) return { utf8, bmp };
  for (const spelling of spellings) {
    if (await checksOut(macData, content, spelling)) return spelling;
  }
  throw new CodedError('wrong-p12-passphrase');
}

async function openSafe(part: Der, passphrase: Passphrase, authenticated: boolean): Promise<Uint8Array> {
  const [type, wrapped] = children(part);
  const inner = children(wrapped)[0];
  if (oid(type) === data) return octets(inner);
  if (oid(type) !== encryptedData) throw new Unsupported(`content ${oid(type)}`);
  const [, algorithm, sealed] = children(children(inner)[1]);
  return unlock(algorithm, implicitOctets(sealed), passphrase, authenticated);
}

async function takeBag(entry: Der, passphrase: Passphrase, authenticated: boolean, bags: Bags): Promise<void> {
  const [type, wrapped] = children(entry);
  const value = children(wrapped)[0];
  if (value === undefined) return;
  switch (oid(type)) {
    case bag.key:
      bags.keys.push(value.raw);
      break;
    case bag.shrouded: {
      const [algorithm, sealed] = children(value);
      bags.keys.push(await unlock(algorithm, octets(sealed), passphrase, authenticated));
      break;
    }
    case bag.certificate: {
      const certificate = children(value)[1];
      if (isTagged(certificate, 0)) bags.certificates.push(octets(children(certificate)[0]));
      break;
    }
    default:
      // Revocation lists, secrets and nested safes of other programs: nothing to sign with.
      break;
  }
}

/** Without an authentication code, padding that does not come out is the only sign of a wrong passphrase. */
async function unlock(
  algorithm: Der | undefined, sealed: Uint8Array, passphrase: Passphrase, authenticated: boolean,
): Promise<Uint8Array> {
  try {
    return await decrypt(algorithm, sealed, passphrase);
  } catch (error) {
    if (authenticated || error instanceof Unsupported) throw error;
    throw new CodedError('wrong-p12-passphrase', undefined, { cause: error });
  }
}

/** The first key whose certificate is in the file too: order and labels in the file say nothing sure. */
function choose(bags: Bags, now: number): Imported {
  if (bags.keys.length === 0) throw new CodedError('bad-p12', 'no private key in it');
  for (const der of bags.keys) {
    const key = asPrivateKey(der);
    const spki = createPublicKey(key).export({ type: 'spki', format: 'der' });
    const certificate = bags.certificates.find((candidate) => publicKeyOf(candidate)?.equals(spki) === true);
    if (certificate === undefined) continue;
    const { validFrom, validTo } = new X509Certificate(certificate);
    if (now < Date.parse(validFrom) || now > Date.parse(validTo)) {
      throw new CodedError('certificate-expired', `${validFrom} to ${validTo}`);
    }
    return {
      certificate: certificate.slice(),
      chain: bags.certificates.filter((candidate) => candidate !== certificate).map((candidate) => candidate.slice()),
      privateKey: new Uint8Array(key.export({ type: 'pkcs8', format: 'der' })),
      algorithm: algorithmOf(key),
    };
  }
  throw new CodedError('bad-p12', 'the certificate of its key is missing');
}

function asPrivateKey(der: Uint8Array): KeyObject {
  try {
    return createPrivateKey({ key: Buffer.from(der), format: 'der', type: 'pkcs8' });
  } catch (error) {
    throw new CodedError('bad-p12', 'unreadable private key', { cause: error });
  }
}

function publicKeyOf(certificate: Uint8Array): Buffer | null {
  try {
    return new X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'der' });
  } catch {
    return null;
  }
}

function algorithmOf(key: KeyObject): Kept['algorithm'] {
  const details = key.asymmetricKeyDetails;
  if (key.asymmetricKeyType === 'rsa' && (details?.modulusLength ?? 0) >= 2048) return 'RSA';
  if (key.asymmetricKeyType === 'ec') {
    if (details?.namedCurve === 'prime256v1') return 'P-256';
    if (details?.namedCurve === 'secp384r1') return 'P-384';
    if (details?.namedCurve === 'secp521r1') return 'P-521';
  }
  throw new CodedError(
    'bad-p12', `a key we cannot sign with: ${key.asymmetricKeyType} ${details?.namedCurve ?? details?.modulusLength ?? ''}`,
  );
}
