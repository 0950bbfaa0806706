import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quickAdd } from './quickAdd.ts';

const clients = [{ id: 'a', name: 'Ağaçkakan Kahve' }, { id: 'b', name: 'Fjellrev Outdoor' }];
// 23 November 2026 is a Monday.
const context = { today: '2026-11-23', base: '2026-11-23', clients };
const read = (text: string, base = context.base) => quickAdd(text, { ...context, base });
const said = (text: string, base?: string) => {
  const { on, at, format, networks, title } = read(text, base);
  return [on, at, format, networks.join(' '), title].map((part) => part ?? '-').join(' | ');
};

describe('quick add understands', () => {
  it.each([
    ['Fri 10:00 carousel: new beans', '2026-11-27 | 10:00 | carousel |  | new beans'],
    ['cuma 10:00 carousel: yeni çekirdekler', '2026-11-27 | 10:00 | carousel |  | yeni çekirdekler'],
    ['14 Aralık 09.30 reel Yılbaşı paketi', '2026-12-14 | 09:30 | reel |  | Yılbaşı paketi'],
    ['tomorrow story behind the bar', '2026-11-24 | - | story |  | behind the bar'],
    ['yarın hikâye barın arkası', '2026-11-24 | - | story |  | barın arkası'],
    ['ig+fb December 14th 7pm reel: gift box', '2026-12-14 | 19:00 | reel | instagram facebook | gift box'],
    ['Salı günü saat 18’de instagram görsel: Kadıköy', '2026-11-24 | 18:00 | image | instagram | Kadıköy'],
    ['next Friday at 9 linkedin text: hiring', '2026-12-04 | 09:00 | text | linkedin | hiring'],
    ['haftaya cuma X metin: kampanya', '2026-12-04 | - | text | x | kampanya'],
    ['14.12. 10.00 karusel: paket', '2026-12-14 | 10:00 | carousel |  | paket'],
    ['14.12 10.05 reel: paket', '2026-12-14 | 10:05 | reel |  | paket'],
    ['05.01.2027 12:00 story: yeni yıl', '2027-01-05 | 12:00 | story |  | yeni yıl'],
    ['2 Ocak reel: sakin sabah', '2027-01-02 | - | reel |  | sakin sabah'],
    ['10:00: just a time', '- | 10:00 | - |  | just a time'],
    ['öbür gün video', '2026-11-25 | - | video |  | '],
    ['29 Şubat story: artık gün', '2028-02-29 | - | story |  | artık gün'],
  ])('%s', (text, understood) => expect(said(text)).toBe(understood));

  it('a client by the whole name or the beginning behind @', () => {
    expect(read('Fjellrev Outdoor Fri 10:00 reel: ridge').clientId).toBe('b');
    expect(read('@agac cuma reel: çekirdek')).toMatchObject({ clientId: 'a', on: '2026-11-27', format: 'reel', title: 'çekirdek' });
  });

  it('a weekday from the day the field stands on, and tomorrow from today', () => {
    expect(read('cuma', '2027-03-08').on).toBe('2027-03-12');
    expect(read('yarın', '2027-03-08').on).toBe('2026-11-24');
  });
});

describe('quick add leaves to the title', () => {
  it.each([
    ['New offer: 20% off on Friday', 'New offer: 20% off on Friday'],
    ['Sun is shining', 'Sun is shining'],
    ['May we help you?', 'May we help you?'],
    ['X marks the spot', 'X marks the spot'],
    ['32.13. değil', '32.13. değil'],
    ['25:70 nowhere', '25:70 nowhere'],
    ['the best of November', 'the best of November'],
    ['Fri carousel Fri again', 'Fri again'],
  ])('%s', (text, title) => expect(read(text).title).toBe(title));
});

it('never throws, answers only what can be, and loses none of the words it did not understand', () => {
  const words = fc.constantFrom('Fri', 'cuma', '10:00', '9.30', '14', 'Aralık', '@agac', ':', 'reel', 'ig,fb', 'next', 'at', '31.02.2027', '99', '’', '{{x}}', 'İ', '\u0000', '📦', 'Fjellrev');
  fc.assert(fc.property(fc.oneof(fc.string({ maxLength: 80 }), fc.array(words, { maxLength: 12 }).map((list) => list.join(' '))), (text) => {
    const answer = read(text);
    expect(answer.on === null || /^\d{4}-\d{2}-\d{2}$/.test(answer.on)).toBe(true);
    expect(answer.at === null || /^([01]\d|2[0-3]):[0-5]\d$/.test(answer.at)).toBe(true);
    expect(text.trim().endsWith(answer.title)).toBe(true);
  }), { numRuns: 1_000 });
});
