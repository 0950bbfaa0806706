import type { PdfFile } from '../pdf/file.ts';
import { PdfDict, PdfKeyword, PdfName, PdfRef, PdfStream, PdfString, nameOf, type PdfValue } from '../pdf/values.ts';
import type { Entry } from '../pdf/xref.ts';
import { pages } from './fields.ts';

/**
 * Whether an update added signatures (and what belongs to them) and changed nothing a person sees.
 *
 * Objects that are new change nothing by themselves: they matter only where an object that was there before leads to them. So
 * every
 * object of the older revision has to be the same in the newer one, apart from the four that a signature has to touch: the
 * catalog (its form, validation data), the form (its list of fields), a page (its list of annotations) and an empty signature
 * field.
 */
export function onlySignaturesAdded(older: PdfFile, newer: PdfFile): boolean {
  if (older.isRecovered || newer.isRecovered) return false;
  if (!same(older.trailer.get('Root'), newer.trailer.get('Root'))) return false;
  if (!sameCatalog(older, newer) || !sameForm(older, newer)) return false;
  const allowed = touchable(older);
  return older.numbers().every((number) => {
    if (sameEntry(older, newer, number)) return true;
    const [before, after] = [older.fetch(number, generationOf(older, number)), newer.fetch(number, generationOf(newer, number))];
    return before === null || same(before, after) || allowed.has(number) || mayDiffer(older, newer, before, after);
  });
}

/** Whether the update put validation data (a document security store) into the catalog: what long-term validation appends. */
export function addsValidationData(older: PdfFile, newer: PdfFile): boolean {
  return newer.catalog.get('DSS') !== null && !same(older.catalog.get('DSS'), newer.catalog.get('DSS'));
}

function mayDiffer(older: PdfFile, newer: PdfFile, before: PdfValue, after: PdfValue): boolean {
  const [was, is] = [before instanceof PdfStream ? before.dict : before, after instanceof PdfStream ? after.dict : after];
  if (!(was instanceof PdfDict) || !(is instanceof PdfDict)) return false;
  const type = nameOf(was.get('Type'));
  if (type === 'XRef' || type === 'ObjStm' || type === 'Metadata') return nameOf(is.get('Type')) === type;
  if (before instanceof PdfStream || after instanceof PdfStream) return false;
  if (type === 'Page') return differOnlyIn(was, is, ['Annots']) && onlySignatureWidgetsAdded(older, newer, was, is);
  // A field that was there, unsigned, and is signed now.
  if (nameOf(was.get('FT')) === 'Sig') {
    return was.get('V') === null && nameOf(is.get('FT')) === 'Sig' && same(was.get('T'), is.get('T'));
  }
  return false;
}

/**
 * The numbers of the catalog, the form and its lists, whose content `sameCatalog` and `sameForm` compare, and of the pages'
 * lists.
 */
function touchable(older: PdfFile): Set<number> {
  const numbers = new Set<number>();
  const add = (value: PdfValue): void => {
    if (value instanceof PdfRef) numbers.add(value.number);
  };
  add(older.trailer.get('Root'));
  add(older.trailer.get('Info'));
  add(older.catalog.get('AcroForm'));
  add(older.catalog.get('DSS'));
  add(older.dict(older.catalog.get('AcroForm'))?.get('Fields') ?? null);
  for (const page of pages(older)) add(page.get('Annots'));
  for (const key of ['VRI', 'Certs', 'OCSPs', 'CRLs']) add(older.dict(older.catalog.get('DSS'))?.get(key) ?? null);
  return numbers;
}

function sameCatalog(older: PdfFile, newer: PdfFile): boolean {
  return differOnlyIn(older.catalog, newer.catalog, ['AcroForm', 'DSS', 'Extensions', 'Perms', 'Metadata'])
    && pagesKeepTheirAnnotations(older, newer);
}

/** Also where the list of annotations is an object of its own, so that the page itself did not change. */
function pagesKeepTheirAnnotations(older: PdfFile, newer: PdfFile): boolean {
  const [before, after] = [pages(older), pages(newer)];
  return before.length === after.length
    && before.every((page, index) => onlySignatureWidgetsAdded(older, newer, page, after[index] ?? new PdfDict()));
}

function onlySignatureWidgetsAdded(older: PdfFile, newer: PdfFile, was: PdfDict, is: PdfDict): boolean {
  const [before, after] = [older.list(was.get('Annots')), newer.list(is.get('Annots'))];
  return keepsAndAdds(before, after, (added) => isSignatureField(newer, added));
}

function sameForm(older: PdfFile, newer: PdfFile): boolean {
  const was = older.dict(older.catalog.get('AcroForm')) ?? new PdfDict();
  const is = newer.dict(newer.catalog.get('AcroForm')) ?? new PdfDict();
  return differOnlyIn(was, is, ['Fields', 'SigFlags', 'DR', 'DA'])
    && keepsAndAdds(older.list(was.get('Fields')), newer.list(is.get('Fields')), (added) => isSignatureField(newer, added));
}

function isSignatureField(file: PdfFile, value: PdfValue): boolean {
  for (let dict = file.dict(value), depth = 0; dict !== null && depth < 32; dict = file.dict(dict.get('Parent')), depth += 1) {
    const type = nameOf(file.resolve(dict.get('FT')));
    if (type !== null) return type === 'Sig';
  }
  return false;
}

/** The old items are all there, in their order, and each new one is of the kind that may come. */
function keepsAndAdds(before: PdfValue[], after: PdfValue[], may: (added: PdfValue) => boolean): boolean {
  let next = 0;
  for (const item of after) {
    const expected = before[next];
    if (expected !== undefined && same(expected, item)) next += 1;
    else if (!may(item)) return false;
  }
  return next === before.length;
}

function differOnlyIn(was: PdfDict, is: PdfDict, keys: readonly string[]): boolean {
  if (is.repeated.size > 0) return false;
  const all = new Set([...was.entries.keys(), ...is.entries.keys()]);
  return [...all].every((key) => keys.includes(key) || same(was.get(key), is.get(key)));
}

function sameEntry(older: PdfFile, newer: PdfFile, number: number): boolean {
  const [was, is] = [older.entry(number), newer.entry(number)];
  if (was === null || is === null) return was === is;
  if (was.kind === 'at' && is.kind === 'at') return was.offset === is.offset && was.generation === is.generation;
  if (was.kind === 'in' && is.kind === 'in') {
    return was.stream === is.stream && was.stream !== number && sameEntry(older, newer, was.stream);
  }
  return was.kind === 'free' && is.kind === 'free';
}

function generationOf(file: PdfFile, number: number): number {
  const entry: Entry | null = file.entry(number);
  return entry?.kind === 'at' ? entry.generation : 0;
}

/** Whether two values are written the same way, references by their numbers. A stream is only the same at the same place. */
export function same(one: PdfValue, other: PdfValue): boolean {
  if (one === other) return true;
  if (one instanceof PdfName) return other instanceof PdfName && one.name === other.name;
  if (one instanceof PdfRef) return other instanceof PdfRef && one.number === other.number && one.generation === other.generation;
  if (one instanceof PdfString) return other instanceof PdfString && Buffer.from(one.bytes).equals(other.bytes);
  if (one instanceof PdfKeyword) return other instanceof PdfKeyword && one.text === other.text;
  if (one instanceof PdfStream) return other instanceof PdfStream && one.start === other.start && same(one.dict, other.dict);
  if (Array.isArray(one)) {
    return Array.isArray(other) && one.length === other.length && one.every((item, index) => same(item, other[index] ?? null));
  }
  if (one instanceof PdfDict) return other instanceof PdfDict && other.repeated.size === 0 && differOnlyIn(one, other, []);
  return false;
}
