import type { Language } from '../../../domain/common/text.ts';
import type { CalendarLayout, CalendarRange } from '../../../domain/planning/index.ts';
import { formatDay, formatMonth, type Day } from '../../../domain/time/index.ts';

/** What a view is called: the month, the week's two ends, the day. */
export function titleOf(layout: CalendarLayout, day: Day, { from, to }: CalendarRange, language: Language): string {
  if (layout === 'day') return formatDay(day, language, 'long');
  return layout === 'week' ? `${formatDay(from, language, 'short')} – ${formatDay(to, language, 'short')}` : formatMonth(day, language);
}

/** Regions whose weeks begin on Sunday or Saturday (CLDR 47, weekData); everywhere else they begin on Monday. */
const sundays = new Set('AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW'.split(' '));
const saturdays = new Set('AE AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY'.split(' '));

/** The ISO weekday that weeks begin on: Monday in Turkish, else as the machine's region has it. */
export function firstWeekday(language: Language, machine: string = navigator.language): number {
  if (language === 'tr') return 1;
  const { region = '' } = new Intl.Locale(machine);
  return sundays.has(region) ? 7 : saturdays.has(region) ? 6 : 1;
}
