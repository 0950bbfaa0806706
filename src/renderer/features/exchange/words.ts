import i18next from 'i18next';
import type { RowProblem } from '../../../domain/exchange/index.ts';
import { dayOf, formatDay, formatMonth } from '../../../domain/time/index.ts';
import { currentLanguage } from '../../i18n/index.ts';

const t = i18next.getFixedT(null, 'exchange');
const quoted = (value: string): string => value.replaceAll(/\s+/g, ' ');

/** `Date: 31 November 2026 does not exist`. */
export function problemSentence({ field, what }: RowProblem): string {
  const say = (): string => {
    switch (what.code) {
      case 'date-missing-day': return t('problem.date-missing-day', { day: `${what.day} ${formatMonth(dayOf(what.year, what.month, 1), currentLanguage())}` });
      case 'year-guessed': return t('problem.year-guessed', { day: formatDay(what.day, currentLanguage()) });
      case 'too-long': return t('problem.too-long', { most: new Intl.NumberFormat(currentLanguage()).format(what.most) });
      case 'too-many': return t('problem.too-many', { most: what.most });
      case 'client-missing':
      case 'state-on-record':
      case 'published-ahead':
      case 'alt-in-notes':
      case 'time-without-day': return t(`problem.${what.code}`);
      default: return t(`problem.${what.code}`, { value: quoted(what.value) });
    }
  };
  return field === null ? say() : `${t(`field.${field}`)}: ${say()}`;
}
