import Holidays from 'date-holidays';
import { daysOff, type HolidayAnswer, type HolidayQuestion } from './holidays.ts';

/** The holidays of every country weigh more than the rest of the calendar: they live in a worker that is started when first asked. */
self.addEventListener('message', ({ data }: MessageEvent<HolidayQuestion>) => {
  const days = daysOff(new Holidays(data.country, { languages: data.languages }).getHolidays(data.year));
  self.postMessage({ id: data.id, days } satisfies HolidayAnswer, []);
});
