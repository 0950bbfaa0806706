import { constants, inflateSync } from 'node:zlib';
import { spend, type Budget } from './lexer.ts';
import { MalformedPdf, PdfDict, PdfName, type PdfStream, type PdfValue } from './values.ts';

/** A compressed stream of a structure or of our record never comes near this; a bomb does. */
const maxInflated = 32 * 1024 * 1024;

/** The data of a stream. `length` is its `Length` already resolved, or null; a wrong one is mended by looking for `endstream`. */
export function streamBytes(bytes: Uint8Array, stream: PdfStream, length: PdfValue): Uint8Array {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (typeof length === 'number' && Number.isSafeInteger(length) && length >= 0) {
    const end = stream.start + length;
    if (end <= bytes.byteLength && /^\s{0,3}endstream/.test(view.subarray(end, end + 12).toString('latin1'))) {
      return bytes.subarray(stream.start, end);
    }
  }
  const found = view.indexOf('endstream', stream.start, 'latin1');
  if (found === -1) throw new MalformedPdf('unclosed stream');
  return bytes.subarray(stream.start, found);
}

/**
 * Undoes the filters a structure stream may have: none, or Flate with or without a predictor.
 *
 * @throws MalformedPdf when it has others or is broken; CodedError `pdf-too-complex` over the budget
 */
export function decoded(data: Uint8Array, dict: PdfDict, budget: Budget): Uint8Array {
  const filters = asList(dict.get('Filter'));
  if (filters.length === 0) return data;
  const [filter] = filters;
  if (filters.length > 1 || !(filter instanceof PdfName) || !['FlateDecode', 'Fl'].includes(filter.name)) {
    throw new MalformedPdf('another filter');
  }
  let inflated: Uint8Array;
  try {
    inflated = inflateSync(data, { maxOutputLength: maxInflated, finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    throw new MalformedPdf('broken or oversized stream', { cause: error });
  }
  spend(budget, inflated.byteLength);
  const [parameters] = asList(dict.get('DecodeParms'));
  return parameters instanceof PdfDict ? unpredicted(inflated, parameters) : inflated;
}

/** PNG predictors (10 and up), as cross-reference streams use them; 1 is none; TIFF's 2 is for images. */
function unpredicted(data: Uint8Array, parameters: PdfDict): Uint8Array {
  const predictor = whole(parameters.get('Predictor'), 1);
  if (predictor === 1) return data;
  if (predictor < 10) throw new MalformedPdf('another predictor');
  const step = Math.max(1, Math.ceil((whole(parameters.get('Colors'), 1) * whole(parameters.get('BitsPerComponent'), 8)) / 8));
  const width = Math.ceil(
    (whole(parameters.get('Columns'), 1) * whole(parameters.get('Colors'), 1) * whole(parameters.get('BitsPerComponent'), 8)) / 8,
  );
  if (width < 1 || width > 65_536) throw new MalformedPdf('impossible row');
  const rows = Math.ceil(data.byteLength / (width + 1));
  const out = new Uint8Array(rows * width);
  for (let row = 0; row < rows; row += 1) {
    const kind = data[row * (width + 1)] ?? 0;
    for (let column = 0; column < width; column += 1) {
      const at = row * width + column;
      const left = column >= step ? (out[at - step] ?? 0) : 0;
      const up = row > 0 ? (out[at - width] ?? 0) : 0;
      const corner = row > 0 && column >= step ? (out[at - width - step] ?? 0) : 0;
      out[at] = (data[row * (width + 1) + 1 + column] ?? 0) + guess(kind, left, up, corner);
    }
  }
  return out;
}

function guess(kind: number, left: number, up: number, corner: number): number {
  switch (kind) {
    case 0: return 0;
    case 1: return left;
    case 2: return up;
    case 3: return (left + up) >> 1;
    case 4: {
      const estimate = left + up - corner;
      const [toLeft, toUp, toCorner] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - corner)];
      if (toLeft <= toUp && toLeft <= toCorner) return left;
      return toUp <= toCorner ? up : corner;
    }
    default: throw new MalformedPdf('unknown row filter');
  }
}

function asList(value: PdfValue): PdfValue[] {
  if (value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function whole(value: PdfValue, otherwise: number): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value < 1_000_000 ? value : otherwise;
}
