import * as z from 'zod/mini';
import { networkSchema } from '../clients/networks.ts';
import { idSchema, rowShape } from '../common/id.ts';
import { colourSchema, line, prose } from '../common/text.ts';
import { postFormatSchema } from '../posts/content.ts';
import { daySchema } from '../time/index.ts';

/** A season beside the evergreen: a range of days with extra volume and earlier deadlines (S2.3). A band on the calendar. */
export const campaignSchema = z.strictObject({
  ...rowShape,
  clientId: idSchema,
  name: line.check(z.minLength(1)),
  from: daySchema,
  to: daySchema,
  colour: colourSchema,
  /** Posts beyond what a normal month has; no network means any. */
  extra: z.array(z.strictObject({
    id: idSchema, network: z.nullable(networkSchema), format: z.nullable(postFormatSchema), count: z.number().check(z.int(), z.gte(0), z.lte(500)),
  })).check(z.maxLength(40)),
  /** The client's input is due. */
  inputBy: z.nullable(daySchema),
  /** How many working days earlier every deadline falls. */
  daysEarlier: z.number().check(z.int(), z.gte(0), z.lte(60)),
  notes: prose,
  sample: z.boolean(),
});
export type Campaign = z.infer<typeof campaignSchema>;
