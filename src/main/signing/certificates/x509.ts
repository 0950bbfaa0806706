import { MalformedDer, children, isTagged, octets, oid, parseDer, tag, timeOf, type Der } from '../der.ts';

/** One part of a distinguished name. */
export type NamePart = { readonly type: string; readonly text: string };
/** What we read of an X.509 certificate (RFC 5280); `OpenSSL` reads the key. */
export type X509 = {
  /** The serial number and the issuer as they stand, to compare with what a signer names. */
  readonly serial: Der;
  readonly issuerDer: Der;
  readonly issuer: readonly NamePart[];
  readonly subject: readonly NamePart[];
  /** UTC ms. */
  readonly notBefore: number;
  readonly notAfter: number;
  /** The value of each extension by its identifier. */
  readonly extensions: ReadonlyMap<string, Uint8Array>;
};

/** @throws MalformedDer */
export function readX509(der: Uint8Array): X509 {
  const tbs = children(children(parseDer(der))[0]);
  const [serial, , issuer, validity, subject] = isTagged(tbs[0], 0) ? tbs.slice(1) : tbs;
  const [notBefore, notAfter] = children(validity).map(timeOf);
  if (serial === undefined || issuer === undefined || subject === undefined) throw new MalformedDer('no certificate');
  if (typeof notBefore !== 'number' || typeof notAfter !== 'number') throw new MalformedDer('no validity');
  const extensions = new Map<string, Uint8Array>();
  const list = tbs.find((part) => isTagged(part, 3));
  for (const extension of list === undefined ? [] : children(children(list)[0])) {
    const parts = children(extension);
    extensions.set(oid(parts[0]), octets(parts.at(-1)));
  }
  return { serial, issuerDer: issuer, issuer: readName(issuer), subject: readName(subject), notBefore, notAfter, extensions };
}

export function readName(name: Der): NamePart[] {
  return children(name).flatMap((set) => children(set)).map((part) => {
    const [type, value] = children(part);
    return { type: oid(type), text: value === undefined ? '' : stringOf(value) };
  });
}

/** The string types of X.520; T.61 and whatever else is taken as Latin-1, which is what those who used it meant. */
function stringOf(value: Der): string {
  const bytes = Buffer.from(value.content);
  switch (value.tag) {
    case tag.utf8String: return bytes.toString('utf8');
    case tag.bmpString: return bytes.byteLength % 2 === 0 ? bytes.swap16().toString('utf16le') : '';
    default: return bytes.toString('latin1');
  }
}
