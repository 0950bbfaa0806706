import * as asn1js from 'asn1js';
import { AttributeTypeAndValue } from 'pkijs';
import type { NamePart } from './x509.ts';

/** Whom a certificate names. */
export type Subject = { readonly commonName: string; readonly organization: string | null; readonly country: string | null };

/** Said in every certificate made here, so that no reader of it takes it for more than it is. */
export const origin = 'Made on this device by Onay, not qualified';

// RFC 5280 appendix A: ub-common-name, ub-organization-name and ub-organizational-unit-name are 64 characters.
const upperBound = 64;
const descriptionBound = 1024;

const oids = {
  commonName: '2.5.4.3', country: '2.5.4.6', organization: '2.5.4.10', unit: '2.5.4.11', description: '2.5.4.13',
} as const;

/**
 * A person's name as it may stand in a certificate: NFC, no control characters (a NUL has fooled readers before), no invisible
 * direction overrides, no broken surrogates, single blanks. Empty when nothing is left.
 */
export function cleanName(text: string): string {
  return text.normalize('NFC').replace(/[\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, '').replace(/[\p{Cc}\s]+/gu, ' ').trim();
}

/** At most `bound` code points, cut between whole characters as a person counts them, with an ellipsis in place of the rest. */
export function fit(text: string, bound = upperBound): string {
  if ([...text].length <= bound) return text;
  let kept = '';
  let length = 0;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    length += [...segment].length;
    if (length > bound - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/**
 * The attributes of the subject, in the order readers print them. A name over the bound of X.520 stands shortened in CN or O and
 * in full, as far as 1,024 characters go, in `description`.
 */
export function subjectAttributes(subject: Subject): AttributeTypeAndValue[] {
  const name = cleanName(subject.commonName);
  const organization = subject.organization === null ? '' : cleanName(subject.organization);
  const attributes: AttributeTypeAndValue[] = [];
  // X.520 wants a PrintableString for the country, and nothing else there.
  if (subject.country !== null) attributes.push(attribute(oids.country, new asn1js.PrintableString({ value: subject.country })));
  if (organization !== '') attributes.push(attribute(oids.organization, utf8(fit(organization))));
  attributes.push(attribute(oids.unit, utf8(origin)), attribute(oids.commonName, utf8(fit(name))));
  const shortened = [name, organization].filter((text) => fit(text) !== text);
  if (shortened.length > 0) attributes.push(attribute(oids.description, utf8(fit(shortened.join('; '), descriptionBound))));
  return attributes;
}

const shortNames: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN', '2.5.4.4': 'SN', '2.5.4.5': 'serialNumber', '2.5.4.6': 'C', '2.5.4.7': 'L', '2.5.4.8': 'ST',
  '2.5.4.9': 'street',
  '2.5.4.10': 'O', '2.5.4.11': 'OU', '2.5.4.12': 'title', '2.5.4.13': 'description', '2.5.4.42': 'GN',
  '2.5.4.97': 'organizationIdentifier',
  '0.9.2342.19200300.100.1.25': 'DC', '1.2.840.113549.1.9.1': 'emailAddress',
};

/** A distinguished name as one line for people, in the order of the certificate: `O=Kıyı, CN=Deniz Aksu`; commas are escaped. */
export function nameText(name: readonly NamePart[]): string {
  return name.map(({ type, text }) => `${shortNames[type] ?? type}=${cleanName(text).replace(/[\\,]/g, '\\$&')}`).join(', ');
}

/** What to call the holder: CN, else O, else the whole name. */
export function displayName(name: readonly NamePart[]): string {
  for (const wanted of [oids.commonName, oids.organization]) {
    const text = cleanName(name.find(({ type }) => type === wanted)?.text ?? '');
    if (text !== '') return text;
  }
  return nameText(name);
}

function attribute(type: string, value: asn1js.Utf8String | asn1js.PrintableString): AttributeTypeAndValue {
  return new AttributeTypeAndValue({ type, value });
}

function utf8(value: string): asn1js.Utf8String {
  return new asn1js.Utf8String({ value });
}
