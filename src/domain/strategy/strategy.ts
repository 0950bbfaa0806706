import * as z from 'zod/mini';
import { metricSchema } from '../agreements/metrics.ts';
import { networkSchema } from '../clients/networks.ts';
import { idSchema, rowShape } from '../common/id.ts';
import { colourSchema, languageSchema, line, prose } from '../common/text.ts';
import { postFormatSchema, wallTimeSchema } from '../posts/index.ts';
import { daySchema } from '../time/index.ts';

const list = <T extends z.core.SomeType>(item: T, most = 200) => z.array(item).check(z.maxLength(most));
const count = z.number().check(z.int(), z.gte(0), z.lte(500));

/** One network of the client: on which handle, what is made there and how often. */
export const channelSchema = z.strictObject({
  id: idSchema,
  network: networkSchema,
  handleId: z.nullable(idSchema),
  rhythm: list(z.strictObject({ id: idSchema, format: postFormatSchema, count, per: z.enum(['week', 'month']) }), 20),
  notes: prose,
});
export type Channel = z.infer<typeof channelSchema>;

/** A subject that comes again, with its share of the posts in percent. */
export const pillarSchema = z.strictObject({
  id: idSchema, name: line, share: z.number().check(z.int(), z.gte(0), z.lte(100)), colour: colourSchema, description: prose,
});
export type Pillar = z.infer<typeof pillarSchema>;

/**
 * What this client's texts may and must say (S2.4). `hold` keeps a post from going out until it is mended; `warn` only says so.
 * A rule without a network holds for all.
 */
export const clientRuleSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(['forbidden-word', 'forbidden-subject', 'mandatory-sentence', 'address-sen', 'address-siz', 'alt-text', 'licence']),
  network: z.nullable(networkSchema),
  text: line,
  weight: z.enum(['warn', 'hold']),
  note: prose,
});
export type ClientRule = z.infer<typeof clientRuleSchema>;

/** A place in the week that is filled again and again. */
export const slotSchema = z.strictObject({
  id: idSchema,
  weekday: z.number().check(z.int(), z.gte(1), z.lte(7)),
  at: wallTimeSchema,
  format: postFormatSchema,
  networks: list(networkSchema, 20),
  pillarId: z.nullable(idSchema),
});
export type Slot = z.infer<typeof slotSchema>;

/** A day of the client's own, once or each year. */
export const ownDaySchema = z.strictObject({ id: idSchema, on: daySchema, yearly: z.boolean(), name: line });
export type OwnDay = z.infer<typeof ownDaySchema>;

/** What is made for a client, how it sounds and looks: one row a client. */
export const strategySchema = z.strictObject({
  ...rowShape,
  clientId: idSchema,
  goals: prose,
  audience: prose,
  channels: list(channelSchema, 40),
  pillars: list(pillarSchema, 40),
  themes: list(z.strictObject({ id: idSchema, title: line, from: z.nullable(daySchema), to: z.nullable(daySchema), notes: prose })),
  tone: z.strictObject({
    summary: prose,
    examples: list(z.strictObject({ id: idSchema, kind: z.enum(['do', 'dont']), text: prose }), 60),
  }),
  hashtagSets: list(z.strictObject({
    id: idSchema, name: line, language: languageSchema, network: z.nullable(networkSchema), tags: list(line, 100),
  }), 100),
  benchmarks: list(z.strictObject({
    id: idSchema, network: networkSchema, metric: metricSchema, target: z.nullable(z.number().check(z.gte(0))), note: line,
  }), 100),
  brand: z.strictObject({
    colours: list(z.strictObject({ id: idSchema, name: line, colour: colourSchema }), 40),
    fonts: list(z.strictObject({ id: idSchema, name: line, use: line }), 40),
    files: list(z.strictObject({ id: idSchema, mediaId: idSchema, note: line }), 200),
    notes: prose,
  }),
  rules: list(clientRuleSchema),
  slots: list(slotSchema),
  specialDays: z.strictObject({
    /** The customary days of the client's country; those hidden by id. */
    customary: z.boolean(),
    hidden: list(line, 400),
    own: list(ownDaySchema, 400),
  }),
  sample: z.boolean(),
});
export type Strategy = z.infer<typeof strategySchema>;
