import type { PdfFile } from '../pdf/file.ts';
import { textOf, type PdfDict, type PdfValue } from '../pdf/values.ts';

export const recordName = 'onay-record.json';
const maxNodes = 2_000;

/** The text of the embedded file `onay-record.json`, or null when the document carries none that can be read. */
export function embeddedRecord(file: PdfFile): string | null {
  const names = file.dict(file.catalog.get('Names'));
  const tree = names === null ? null : names.get('EmbeddedFiles');
  for (const specification of [...leaves(file, tree), ...file.list(file.catalog.get('AF'))]) {
    const dict = file.dict(specification);
    if (dict === null || ![dict.get('UF'), dict.get('F')].some((name) => textOf(file.resolve(name)) === recordName)) continue;
    const text = contentOf(file, dict);
    if (text !== null) return text;
  }
  return null;
}

function contentOf(file: PdfFile, specification: PdfDict): string | null {
  const streams = file.dict(specification.get('EF'));
  const data = streams === null ? null : (file.data(streams.get('UF')) ?? file.data(streams.get('F')));
  if (data === null) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(data);
  } catch {
    return null;
  }
}

/** The values of a name tree. */
function leaves(file: PdfFile, root: PdfValue): PdfValue[] {
  const out: PdfValue[] = [];
  const seen = new Set<PdfDict>();
  const pending: PdfValue[] = [root];
  while (pending.length > 0 && seen.size < maxNodes) {
    const node = file.dict(pending.pop() ?? null);
    if (node === null || seen.has(node)) continue;
    seen.add(node);
    out.push(...file.list(node.get('Names')).slice(0, maxNodes * 2).filter((_value, index) => index % 2 === 1));
    pending.push(...file.list(node.get('Kids')).slice(0, maxNodes));
  }
  return out;
}
