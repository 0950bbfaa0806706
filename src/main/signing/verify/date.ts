/**
 * The instant of a PDF date (`D:20261123154210+03'00'`, ISO 32000-1 7.9.4) in UTC ms, or null when it is none. What is left out
 * is
 * the first of its kind; without an offset the time is taken as UTC.
 */
export function pdfDate(text: string): number | null {
  const parts = /^(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:(Z)|([+-])(\d\d)'?(\d\d)?)?/.exec(text);
  if (parts === null) return null;
  const part = (index: number, otherwise: number): number => (parts[index] === undefined ? otherwise : Number(parts[index]));
  const [month, day, hour, minute, second] = [part(2, 1), part(3, 1), part(4, 0), part(5, 0), part(6, 0)];
  if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 23 || minute > 59 || second > 59) return null;
  const sign = parts[8] === '-' ? -1 : 1;
  const offset = parts[8] === undefined ? 0 : sign * (part(9, 0) * 60 + part(10, 0));
  const at = Date.UTC(part(1, 0), month - 1, day, hour, minute, second) - offset * 60_000;
  return at >= 0 ? at : null;
}
