import type { PdfFile } from '../pdf/file.ts';
import { PdfDict, PdfRef, nameOf, textOf, type PdfValue } from '../pdf/values.ts';

/** A signature that a reader would show: a form field of type Sig, with the dictionary it points at. */
export type SignatureField = { readonly name: string; readonly signature: PdfDict };

const maxNodes = 50_000;
const maxSignatures = 200;

/**
 * Every signed field: of the form's tree, and of the pages' annotations, since some files have it in one place only. A signature
 * that no field reaches is not shown by any reader and is not a signature of this document.
 */
export function signatureFields(file: PdfFile): SignatureField[] {
  const found = new Map<PdfDict, SignatureField>();
  const walk: Walk = { file, found, seen: new Set(), nodes: 0 };
  const form = file.dict(file.catalog.get('AcroForm'));
  if (form !== null) for (const field of file.list(form.get('Fields'))) visitField(walk, field, nothingAbove);
  for (const page of pages(file)) {
    for (const annotation of file.list(page.get('Annots'))) {
      const widget = file.dict(annotation);
      if (widget !== null && nameOf(file.resolve(widget.get('Subtype'))) === 'Widget') visitWidget(walk, annotation, widget);
    }
  }
  return [...found.values()];
}

type Inherited = { readonly name: string; readonly type: string | null; readonly value: PdfValue };
const nothingAbove: Inherited = { name: '', type: null, value: null };
type Walk = { readonly file: PdfFile; readonly found: Map<PdfDict, SignatureField>; readonly seen: Set<number>; nodes: number };

function visitField(walk: Walk, field: PdfValue, above: Inherited): void {
  if (!enter(walk, field)) return;
  const dict = walk.file.dict(field);
  if (dict === null) return;
  const own = inherit(walk.file, dict, above);
  take(walk, own);
  for (const kid of walk.file.list(dict.get('Kids'))) visitField(walk, kid, own);
}

/** A widget that the form's tree did not lead to: what it inherits is above it. */
function visitWidget(walk: Walk, annotation: PdfValue, widget: PdfDict): void {
  if (!enter(walk, annotation)) return;
  const chain: PdfDict[] = [];
  for (let dict: PdfDict | null = widget; dict !== null && chain.length < 32; dict = walk.file.dict(dict.get('Parent'))) {
    chain.unshift(dict);
  }
  take(walk, chain.reduce((above, dict) => inherit(walk.file, dict, above), nothingAbove));
}

function enter(walk: Walk, value: PdfValue): boolean {
  walk.nodes += 1;
  if (walk.nodes > maxNodes) return false;
  if (!(value instanceof PdfRef)) return true;
  if (walk.seen.has(value.number)) return false;
  walk.seen.add(value.number);
  return true;
}

function inherit(file: PdfFile, dict: PdfDict, above: Inherited): Inherited {
  const part = textOf(file.resolve(dict.get('T')));
  return {
    name: part === null ? above.name : [above.name, part].filter((text) => text !== '').join('.'),
    type: nameOf(file.resolve(dict.get('FT'))) ?? above.type,
    value: dict.get('V') ?? above.value,
  };
}

function take(walk: Walk, field: Inherited): void {
  if (field.type !== 'Sig' || walk.found.size >= maxSignatures) return;
  const signature = walk.file.resolve(field.value);
  if (signature instanceof PdfDict && !walk.found.has(signature)) walk.found.set(signature, { name: field.name, signature });
}

/** Pages in order; a tree that turns back on itself or is endless is cut off. */
export function pages(file: PdfFile): PdfDict[] {
  const out: PdfDict[] = [];
  const seen = new Set<PdfDict>();
  const pending: PdfValue[] = [file.catalog.get('Pages')];
  while (pending.length > 0 && seen.size < maxNodes) {
    const node = file.dict(pending.pop() ?? null);
    if (node === null || seen.has(node)) continue;
    seen.add(node);
    const kids = file.list(node.get('Kids'));
    if (kids.length > 0) pending.push(...kids.slice(0, maxNodes).toReversed());
    else if (nameOf(file.resolve(node.get('Type'))) !== 'Pages') out.push(node);
  }
  return out;
}
