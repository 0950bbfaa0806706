import { proportion, type Currency, type Money } from '../money/index.ts';
import type { Day } from '../time/index.ts';
import type { Service } from './catalogue.ts';

/**
 * The catalogue price of one unit on a day, in minor units: the latest that began by then; null when there is none in this
 * currency.
 */
export function priceOn(service: Service, currency: Currency, day: Day): number | null {
  let found: Service['prices'][number] | null = null;
  for (const price of service.prices) {
    if (price.currency === currency && price.validFrom <= day && (found === null || price.validFrom >= found.validFrom))
      found = price;
  }
  return found?.minor ?? null;
}

/**
 * What the work of one unit is worth at the target hourly rate, in minor units of the rate's currency; null without an
 * estimate or a rate.
 */
export function effortPrice(service: Service, hourlyRate: Money | null): number | null {
  return hourlyRate === null || service.effortMinutes === null ? null : proportion(hourlyRate.minor, service.effortMinutes, 60);
}

/**
 * How far a price is from the catalogue and from effort x rate, in basis points (-1000 = 10 % below); null where there is
 * nothing to compare.
 */
export type Deviation = { fromCatalogue: number | null; fromEffort: number | null };

const apart = (price: number, reference: number | null): number | null =>
  reference === null || reference === 0 ? null : proportion(price - reference, 10_000, reference);

/** Deviation of one deliverable's unit price (S1.10). A line included in the fee has no price of its own: see `feeDeviation`. */
export function deviation(
  line: { unitPrice: number | null; currency: Currency },
  service: Service,
  day: Day,
  hourlyRate: Money | null,
): Deviation {
  if (line.unitPrice === null) return { fromCatalogue: null, fromEffort: null };
  const rate = hourlyRate?.currency === line.currency ? hourlyRate : null;
  return {
    fromCatalogue: apart(line.unitPrice, priceOn(service, line.currency, day)),
    fromEffort: apart(line.unitPrice, effortPrice(service, rate)),
  };
}

/** Deviation of a fee from what it includes. One included line without a price or an estimate leaves that side unknown. */
export function feeDeviation(
  fee: Money,
  included: readonly { quantity: number; service: Service | null }[],
  day: Day,
  hourlyRate: Money | null,
): Deviation {
  const rate = hourlyRate?.currency === fee.currency ? hourlyRate : null;
  const total = (unit: (service: Service) => number | null): number | null => {
    let sum: number | null = included.length === 0 ? null : 0;
    for (const { quantity, service } of included) {
      const price = service === null ? null : unit(service);
      sum = sum === null || price === null ? null : sum + price * quantity;
    }
    return sum;
  };
  return {
    fromCatalogue: apart(
      fee.minor,
      total((service) => priceOn(service, fee.currency, day)),
    ),
    fromEffort: apart(
      fee.minor,
      total((service) => effortPrice(service, rate)),
    ),
  };
}
