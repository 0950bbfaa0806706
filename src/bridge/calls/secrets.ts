import * as z from 'zod/mini';
import { nothing } from '../shapes.ts';

export const secretsStatusSchema = z.strictObject({
  /** `system`: the operating system's keychain. `passphrase`: asked for at first need, remembered for the session. */
  keeper: z.enum(['system', 'passphrase']),
  state: z.enum(['not-set-up', 'locked', 'unlocked']),
});
export type SecretsStatus = z.infer<typeof secretsStatusSchema>;

const passphrase = z.string().check(z.minLength(1), z.maxLength(1_000));

export const secretsCalls = {
  'secrets.status': { input: nothing, output: secretsStatusSchema },
  /** Sets the passphrase the first time (at least 10 characters), opens the room with it afterwards. */
  'secrets.unlock': { input: z.strictObject({ passphrase }), output: secretsStatusSchema },
} as const;

export const secretsEvents = {} as const;
