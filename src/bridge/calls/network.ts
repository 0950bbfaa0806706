import * as z from 'zod/mini';
import { nothing, shortText } from '../shapes.ts';

/** The one door to the network: off by default, and open only to hosts the user has named. */
export const networkPolicySchema = z.strictObject({
  enabled: z.boolean(),
  /** Lower-case `host` or `host:port`. */
  hosts: z.array(shortText).check(z.maxLength(100)),
});
export type NetworkPolicy = z.infer<typeof networkPolicySchema>;

export const networkCalls = {
  'network.policy.read': { input: nothing, output: networkPolicySchema },
  'network.policy.write': { input: networkPolicySchema, output: networkPolicySchema },
} as const;

export const networkEvents = {} as const;
