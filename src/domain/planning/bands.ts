import { daysBetween, type Day } from '../time/index.ts';

export type Banded = { readonly id: string; readonly from: Day; readonly to: Day };

/** A piece of a band inside one week: columns from 0, and whether the band really begins and ends there. */
export type BandPiece<T> = { readonly band: T; readonly lane: number; readonly column: number; readonly span: number; readonly begins: boolean; readonly ends: boolean };

/**
 * Bands laid out in lanes over weeks: one that runs through several weeks keeps its lane in all of them, and no two share a lane on a
 * day. A band whose end lies before its beginning is left out.
 */
export function layBands<T extends Banded>(bands: readonly T[], weeks: readonly (readonly Day[])[]): BandPiece<T>[][] {
  const first = weeks[0]?.[0];
  const last = weeks.at(-1)?.at(-1);
  if (first === undefined || last === undefined) return [];
  const shown = bands
    .filter((band) => band.from <= band.to && band.from <= last && band.to >= first)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.to > b.to ? -1 : a.to < b.to ? 1 : a.id < b.id ? -1 : 1));
  const ends: Day[] = [];
  const lanes = shown.map((band) => {
    const free = ends.findIndex((end) => end < band.from);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = band.to;
    return { band, lane };
  });
  return weeks.map((week) => {
    const [monday, sunday] = [week[0] ?? first, week.at(-1) ?? last];
    return lanes.flatMap(({ band, lane }) => {
      if (band.from > sunday || band.to < monday) return [];
      const from = band.from > monday ? band.from : monday;
      const to = band.to < sunday ? band.to : sunday;
      return [{ band, lane, column: daysBetween(monday, from), span: daysBetween(from, to) + 1, begins: from === band.from, ends: to === band.to }];
    });
  });
}
