import { useEffect, useMemo, useState } from 'react';
import { specialDaysOf, type CalendarRange } from '../../../../domain/planning/index.ts';
import { emptyStrategy, type Strategy } from '../../../../domain/strategy/index.ts';
import { parts, type Day } from '../../../../domain/time/index.ts';
import type { Language } from '../../../../domain/common/text.ts';
import type { ListedClient } from '../../../app/work/index.ts';
import { holidaysOf } from './ask.ts';

/** What a day is called: off by law, special by custom, or the client's own. `clientIds` are those it is for. */
export type NamedDay = { readonly kind: 'holiday' | 'special'; readonly name: string; readonly countries: readonly string[]; readonly clientIds: readonly string[] };

const nothing: ReadonlyMap<Day, readonly NamedDay[]> = new Map();

/** Holidays of the clients' countries and special days, by day. Holidays come a moment later than the first picture. */
export function useDays(range: CalendarRange, clients: readonly ListedClient[], strategies: ReadonlyMap<string, Strategy>, language: Language): ReadonlyMap<Day, readonly NamedDay[]> {
  const countries = useMemo(() => [...new Set(clients.map(({ country }) => country))].sort(), [clients]);
  const years = [...new Set([range.from, range.to].map((day) => parts(day).year))];
  const asked = `${countries.join()} ${years.join()} ${language}`;
  const [holidays, setHolidays] = useState<{ asked: string; days: { on: Day; name: string; country: string }[] }>({ asked: '', days: [] });
  useEffect(() => {
    let off = false;
    const [names = '', ofYears = ''] = asked.split(' ');
    const questions = names.split(',').filter(Boolean).flatMap((country) => ofYears.split(',').map(async (year) =>
      (await holidaysOf(country, Number(year), language)).map((day) => ({ ...day, country }))));
    void Promise.all(questions).then((days) => {
      if (!off) setHolidays({ asked, days: days.flat() });
    });
    return () => {
      off = true;
    };
  }, [asked, language]);
  return useMemo(() => (clients.length === 0 ? nothing : named(range, clients, strategies, language, holidays.days)), [range, clients, strategies, language, holidays]);
}

function named(
  range: CalendarRange, clients: readonly ListedClient[], strategies: ReadonlyMap<string, Strategy>, language: Language, holidays: readonly { on: Day; name: string; country: string }[],
): Map<Day, NamedDay[]> {
  const days = new Map<Day, NamedDay[]>();
  const put = (on: Day, kind: NamedDay['kind'], name: string, country: string | null, clientIds: readonly string[]) => {
    const list = days.get(on) ?? [];
    const same = list.findIndex((day) => day.kind === kind && day.name === name);
    const known = list[same];
    const day = { kind, name, countries: [...new Set([...(known?.countries ?? []), ...(country ? [country] : [])])], clientIds: [...new Set([...(known?.clientIds ?? []), ...clientIds])] };
    days.set(on, same === -1 ? [...list, day] : list.map((one, index) => (index === same ? day : one)));
  };
  const off = new Set<string>();
  for (const { on, name, country } of holidays) {
    const ofCountry = clients.filter((client) => client.country === country).map(({ id }) => id);
    if (ofCountry.length === 0 || on < range.from || on > range.to) continue;
    off.add(`${on} ${country}`);
    put(on, 'holiday', name, country, ofCountry);
  }
  for (const client of clients) {
    const wanted = (strategies.get(client.id) ?? emptyStrategy(client.id, client.id)).specialDays;
    const own = new Set(wanted.own.map(({ id }) => id));
    for (const day of specialDaysOf(client.country, wanted, range.from, range.to)) {
      // The law's name for the day is enough; only an own day stands beside it.
      if (!own.has(day.id) && off.has(`${day.on} ${client.country}`)) continue;
      put(day.on, 'special', day.names[language], null, [client.id]);
    }
  }
  return days;
}
