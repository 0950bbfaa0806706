import * as z from 'zod/mini';
import { legalSchema } from '../business/business.ts';
import { idSchema, rowShape } from '../common/id.ts';
import { colourSchema, countrySchema, languageSchema, line, pictureSchema, prose, zoneSchema } from '../common/text.ts';
import { daySchema } from '../time/index.ts';
import { networkSchema } from './networks.ts';

export const contactRoles = ['main', 'approver', 'commenter', 'legal', 'finance', 'signatory'] as const;
export const contactRoleSchema = z.enum(contactRoles);
export type ContactRole = z.infer<typeof contactRoleSchema>;

/** ITU-T E.164: a plus, the country code, at most 15 digits. */
export const phoneSchema = z.string().check(z.regex(/^\+[1-9]\d{6,14}$/));

/** A person at the client. Empty text means "not given". */
export const contactSchema = z.strictObject({
  id: idSchema,
  name: line,
  /** Job title, as it stands under a signature. */
  title: line,
  roles: z.array(contactRoleSchema).check(z.maxLength(contactRoles.length)),
  email: line,
  phone: z.nullable(phoneSchema),
  channel: z.enum(['whatsapp', 'email', 'phone']),
  /** How a message opens: "Merhaba Ayşe Hanım," — written by the user, never put together by us. */
  formOfAddress: line,
  /** Who stands in, and when; the deputy is another contact of the same client. */
  deputy: z.nullable(z.strictObject({ contactId: idSchema, from: daySchema, to: daySchema })),
  notes: prose,
});
export type Contact = z.infer<typeof contactSchema>;

export const handleSchema = z.strictObject({ id: idSchema, network: networkSchema, handle: line, url: line });
export type Handle = z.infer<typeof handleSchema>;

/** S1.12: what is granted, by whom, when. Never a password. `key` names a standard item, null is the user's own. */
export const onboardingItemSchema = z.strictObject({
  id: idSchema,
  section: z.enum(['access', 'assets', 'dates', 'people']),
  key: z.nullable(line),
  label: line,
  owner: line,
  dueOn: z.nullable(daySchema),
  doneOn: z.nullable(daySchema),
  notes: prose,
});
export type OnboardingItem = z.infer<typeof onboardingItemSchema>;

export const clientSchema = z.strictObject({
  ...rowShape,
  /** The name used every day; `legal.legalName` is the one on paper. */
  name: line.check(z.minLength(1)),
  colour: colourSchema,
  logo: z.nullable(pictureSchema),
  language: languageSchema,
  zone: zoneSchema,
  country: countrySchema,
  legal: legalSchema,
  contacts: z.array(contactSchema).check(z.maxLength(200)),
  handles: z.array(handleSchema).check(z.maxLength(200)),
  onboarding: z.array(onboardingItemSchema).check(z.maxLength(300)),
  notes: prose,
  archivedAt: z.nullable(z.number()),
  /** Part of the sample workspace, and so removed with it. */
  sample: z.boolean(),
});
export type Client = z.infer<typeof clientSchema>;
