import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeNames, maxNameBytes, safeFileName } from './names.ts';

describe('a file name a document leaves with', () => {
  it.each([
    ['Kapsam – Şirin Çiçekçilik İstanbul.pdf', 'Kapsam – Şirin Çiçekçilik İstanbul.pdf'],
    ['作業範囲.pdf', '作業範囲.pdf'],
    ['💐 teklif ☑.pdf', '💐 teklif ☑.pdf'],
    ['../../etc/passwd', 'etc-passwd'],
    ['..\\..\\Windows\\System32\\x.pdf', 'Windows-System32-x.pdf'],
    ['/absolute.pdf', 'absolute.pdf'],
    ['C:\\x.pdf', 'C--x.pdf'],
    ['a<b>c:d"e|f?g*h.pdf', 'a-b-c-d-e-f-g-h.pdf'],
    ['stream.pdf:hidden.exe', 'stream.pdf-hidden.exe'],
    ['CON.pdf', '_CON.pdf'], ['con', '_con'], ['aux.tar.gz', '_aux.tar.gz'], ['COM1.pdf', '_COM1.pdf'], ['lpt9', '_lpt9'], ['nul .pdf', '_nul.pdf'],
    ['console.pdf', 'console.pdf'], ['com10.pdf', 'com10.pdf'],
    ['invoice\u202efdp.exe', 'invoicefdp.exe'],
    ['a\u200bb\u2066c\u2069d\ufeff.pdf', 'abcd.pdf'],
    ['line\nbreak\tand\0nul.pdf', 'linebreakandnul.pdf'],
    ['trailing. . .', 'trailing'], ['trailing .pdf', 'trailing.pdf'],
    ['.hidden.pdf', 'hidden.pdf'], ['-rf.pdf', 'rf.pdf'],
    ['', 'document'], ['...', 'document'], ['///', 'document'], ['.pdf', 'pdf'],
    ['I\u0307stanbul.pdf', 'İstanbul.pdf'],
  ])('%j becomes %j', (suggested, expected) => {
    expect(safeFileName(suggested)).toBe(expected);
  });

  it('keeps the extension and whole letters when it is too long', () => {
    const long = safeFileName(`${'ğ👩‍👩‍👧'.repeat(200)}.pdf`);
    expect(Buffer.byteLength(long)).toBeLessThanOrEqual(maxNameBytes);
    expect(long).toMatch(/^(ğ👩‍👩‍👧)+ğ?\.pdf$/u);
  });

  it('is safe and stays as it is when made safe again, whatever was proposed', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ unit: 'grapheme', maxLength: 400 })), (suggested) => {
      const name = safeFileName(suggested);
      expect(name).not.toBe('');
      // eslint-disable-next-line no-control-regex -- controls are what must not be there
      expect(name).not.toMatch(/[\\/:*?"<>|\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]|^[. -]|[. ]$/u);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(maxNameBytes);
      expect(safeFileName(name)).toBe(name);
    }), { numRuns: 2_000 });
  });

  it('is numbered before the extension when somebody has it already', () => {
    const names = [...freeNames('x.pdf')];
    expect(names.slice(0, 3)).toEqual(['x.pdf', 'x (2).pdf', 'x (3).pdf']);
    expect(names).toHaveLength(999);
    expect([...freeNames('no extension')][1]).toBe('no extension (2)');
  });
});
