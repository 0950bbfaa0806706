import * as z from 'zod/mini';
import { rowShape } from '../common/id.ts';
import { line, prose } from '../common/text.ts';
import { amountSchema, currencySchema } from '../money/index.ts';
import { daySchema } from '../time/index.ts';
import { formatSchema, networkSchema } from '../clients/networks.ts';

/** One thing the freelancer sells (S1.10). Prices are a history: the one in force on a day is the latest that began by then. */
export const serviceSchema = z.strictObject({
  ...rowShape,
  name: line,
  description: prose,
  network: z.nullable(networkSchema),
  format: formatSchema,
  unit: z.enum(['piece', 'hour', 'half-day', 'day', 'month', 'project']),
  /** Minutes of work one unit takes; null when not estimated. */
  effortMinutes: z.nullable(z.number().check(z.int(), z.gte(0), z.lte(60_000))),
  prices: z
    .array(z.strictObject({ currency: currencySchema, minor: amountSchema, validFrom: daySchema }))
    .check(z.maxLength(200)),
  archived: z.boolean(),
});
export type Service = z.infer<typeof serviceSchema>;
