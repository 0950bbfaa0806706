import { addDays, addMonths, type Day } from '../time/index.ts';
import { startOfWeek } from './range.ts';

/** Where the keyboard is: on a day (`index` -1) or on one of its cards. */
export type Spot = { readonly day: Day; readonly index: number };

export const spotKeys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'] as const;
export type SpotKey = (typeof spotKeys)[number];
export const isSpotKey = (key: string): key is SpotKey => spotKeys.some((one) => one === key);

export type SpotView = {
  /** How many cards can have the focus on a day, "+n more" included. */
  countOn: (day: Day) => number;
  /** Days beside each other: 7 in a month and a week, 1 in a day or list. */
  columns: 1 | 7;
  /** Whether there are weeks above and below (a month); else up and down stay on the day. */
  rows: boolean;
  first: number;
};

/**
 * Where a key leads. Left and right go to the day beside, on to the card at the same height; up and down walk the cards of a day
 * and then to the day above or below. The answer may lie outside the view: the calendar turns to it.
 */
export function step({ day, index }: Spot, key: SpotKey, view: SpotView): Spot {
  const across = (days: number): Spot => {
    const next = addDays(day, days);
    return { day: next, index: Math.min(index, view.countOn(next) - 1) };
  };
  const week = view.columns === 7 ? 7 : 1;
  switch (key) {
    case 'ArrowLeft': return across(-1);
    case 'ArrowRight': return across(1);
    case 'ArrowDown':
      if (index < view.countOn(day) - 1) return { day, index: index + 1 };
      return view.rows || view.columns === 1 ? { day: addDays(day, week), index: -1 } : { day, index };
    case 'ArrowUp': {
      if (index >= 0) return { day, index: index - 1 };
      if (!view.rows && view.columns === 7) return { day, index };
      const above = addDays(day, -week);
      return { day: above, index: view.countOn(above) - 1 };
    }
    case 'Home': return view.columns === 7 ? { day: startOfWeek(day, view.first), index: -1 } : { day, index: -1 };
    case 'End': return view.columns === 7 ? { day: addDays(startOfWeek(day, view.first), 6), index: -1 } : { day, index: view.countOn(day) - 1 };
    case 'PageUp': return { day: view.rows ? addMonths(day, -1) : addDays(day, -week), index: -1 };
    case 'PageDown': return { day: view.rows ? addMonths(day, 1) : addDays(day, week), index: -1 };
  }
}

/** By how many days Alt with an arrow moves a post; null for other keys. */
export function daysOfKey(key: string): number | null {
  switch (key) {
    case 'ArrowLeft': return -1;
    case 'ArrowRight': return 1;
    case 'ArrowUp': return -7;
    case 'ArrowDown': return 7;
    default: return null;
  }
}
