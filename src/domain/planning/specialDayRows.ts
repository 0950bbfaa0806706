import type { Language } from '../common/text.ts';
import type { DayRule } from './specialDays.ts';

/** One customary day. `countries` null: known everywhere; `not`: where another date or nothing is customary. */
export type DayRow = {
  readonly id: string; readonly countries: readonly string[] | null; readonly not?: readonly string[]; readonly rule: DayRule; readonly names: Readonly<Record<Language, string>>;
};

const date = (month: number, day: number): DayRule => ({ kind: 'date', month, day });
const nth = (month: number, weekday: number, nth: number, plus = 0): DayRule => ({ kind: 'nth', month, weekday, nth, plus });
const row = (id: string, countries: string | null, rule: DayRule, en: string, tr: string, not?: string): DayRow =>
  ({ id, countries: countries === null ? null : countries.split(' '), rule, names: { en, tr }, ...(not === undefined ? {} : { not: not.split(' ') }) });

/**
 * Days that people post about, beside the public holidays (those come from the country's law). The rules are those of the
 * country's custom: Mother's Day is the second Sunday of May in Türkiye and the United States, the second of February in Norway, and
 * Mothering Sunday, three weeks before Easter, in the United Kingdom.
 */
export const dayRows: readonly DayRow[] = [
  row('valentines-day', null, date(2, 14), 'Valentine’s Day', 'Sevgililer Günü'),
  row('womens-day', null, date(3, 8), 'International Women’s Day', 'Dünya Kadınlar Günü'),
  row('water-day', null, date(3, 22), 'World Water Day', 'Dünya Su Günü'),
  row('april-fools', null, date(4, 1), 'April Fools’ Day', '1 Nisan Şaka Günü'),
  row('health-day', null, date(4, 7), 'World Health Day', 'Dünya Sağlık Günü'),
  row('earth-day', null, date(4, 22), 'Earth Day', 'Dünya Günü'),
  row('book-day', null, date(4, 23), 'World Book Day', 'Dünya Kitap Günü', 'GB TR'),
  row('environment-day', null, date(6, 5), 'World Environment Day', 'Dünya Çevre Günü'),
  row('social-media-day', null, date(6, 30), 'Social Media Day', 'Dünya Sosyal Medya Günü'),
  row('photography-day', null, date(8, 19), 'World Photography Day', 'Dünya Fotoğrafçılık Günü'),
  row('coffee-day', null, date(10, 1), 'International Coffee Day', 'Dünya Kahve Günü'),
  row('animal-day', null, date(10, 4), 'World Animal Day', 'Dünya Hayvanları Koruma Günü'),
  row('halloween', null, date(10, 31), 'Halloween', 'Cadılar Bayramı', 'TR'),
  row('singles-day', null, date(11, 11), 'Singles’ Day', '11.11 İndirimleri', 'GB US'),
  row('black-friday', null, nth(11, 4, 4, 1), 'Black Friday', 'Black Friday (Efsane Cuma)'),
  row('cyber-monday', null, nth(11, 4, 4, 4), 'Cyber Monday', 'Cyber Monday (Siber Pazartesi)'),
  row('volunteer-day', null, date(12, 5), 'International Volunteer Day', 'Dünya Gönüllüler Günü'),
  row('new-years-eve', null, date(12, 31), 'New Year’s Eve', 'Yılbaşı gecesi'),

  row('mothers-day-tr', 'TR', nth(5, 7, 2), 'Mother’s Day', 'Anneler Günü'),
  row('fathers-day-tr', 'TR', nth(6, 7, 3), 'Father’s Day', 'Babalar Günü'),
  row('medicine-day', 'TR', date(3, 14), 'Medicine Day', 'Tıp Bayramı'),
  row('canakkale', 'TR', date(3, 18), 'Çanakkale Victory and Martyrs’ Day', '18 Mart Çanakkale Zaferi ve Şehitleri Anma Günü'),
  row('childrens-day', 'TR', date(4, 23), 'National Sovereignty and Children’s Day', '23 Nisan Ulusal Egemenlik ve Çocuk Bayramı'),
  row('youth-day', 'TR', date(5, 19), 'Commemoration of Atatürk, Youth and Sports Day', '19 Mayıs Atatürk’ü Anma, Gençlik ve Spor Bayramı'),
  row('hidirellez', 'TR', date(5, 6), 'Hıdırellez', 'Hıdırellez'),
  row('victory-day', 'TR', date(8, 30), 'Victory Day', '30 Ağustos Zafer Bayramı'),
  row('republic-day', 'TR', date(10, 29), 'Republic Day', '29 Ekim Cumhuriyet Bayramı'),
  row('ataturk', 'TR', date(11, 10), 'Commemoration of Atatürk', '10 Kasım Atatürk’ü Anma Günü'),
  row('dentists-day', 'TR', date(11, 22), 'Dentists’ Day', 'Diş Hekimleri Günü'),
  row('teachers-day', 'TR', date(11, 24), 'Teachers’ Day', 'Öğretmenler Günü'),
  row('turkish-coffee', 'TR', date(12, 5), 'World Turkish Coffee Day', 'Dünya Türk Kahvesi Günü'),

  row('burns-night', 'GB', date(1, 25), 'Burns Night', 'Burns Gecesi'),
  row('st-david', 'GB', date(3, 1), 'St David’s Day', 'Aziz David Günü'),
  row('pancake-day', 'GB', { kind: 'easter', plus: -47 }, 'Pancake Day', 'Krep Günü'),
  row('mothers-day-gb', 'GB', { kind: 'easter', plus: -21 }, 'Mothering Sunday', 'Anneler Günü'),
  row('st-patrick', 'GB US', date(3, 17), 'St Patrick’s Day', 'Aziz Patrick Günü'),
  row('st-george', 'GB', date(4, 23), 'St George’s Day', 'Aziz George Günü'),
  row('fathers-day-en', 'GB US', nth(6, 7, 3), 'Father’s Day', 'Babalar Günü'),
  row('bonfire-night', 'GB', date(11, 5), 'Bonfire Night', 'Şenlik Ateşi Gecesi'),
  row('remembrance', 'GB', date(11, 11), 'Remembrance Day', 'Anma Günü'),
  row('small-business-gb', 'GB', nth(12, 6, 1), 'Small Business Saturday', 'Küçük İşletmeler Cumartesisi'),
  row('st-andrew', 'GB', date(11, 30), 'St Andrew’s Day', 'Aziz Andrew Günü'),

  row('super-bowl', 'US', nth(2, 7, 2), 'Super Bowl Sunday', 'Super Bowl Pazarı'),
  row('mothers-day-us', 'US', nth(5, 7, 2), 'Mother’s Day', 'Anneler Günü'),
  row('small-business-us', 'US', nth(11, 4, 4, 2), 'Small Business Saturday', 'Küçük İşletmeler Cumartesisi'),
  row('giving-tuesday', 'US', nth(11, 4, 4, 5), 'Giving Tuesday', 'Bağış Salısı'),

  row('mothers-day-no', 'NO', nth(2, 7, 2), 'Mother’s Day', 'Anneler Günü'),
  row('fathers-day-no', 'NO', nth(11, 7, 2), 'Father’s Day', 'Babalar Günü'),
  row('sami-day', 'NO', date(2, 6), 'Sámi National Day', 'Sami Ulusal Günü'),
  row('st-lucia', 'NO', date(12, 13), 'St Lucia’s Day', 'Azize Lucia Günü'),
  row('first-advent', 'NO', nth(11, 4, -1, 3), 'First Sunday of Advent', 'Advent’in ilk pazarı'),
  row('christmas-eve-no', 'NO', date(12, 24), 'Christmas Eve', 'Noel arifesi'),
];
