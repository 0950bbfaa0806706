import * as z from 'zod/mini';
import { rowShape } from '../common/id.ts';
import { colourSchema, countrySchema, languageSchema, line, pictureSchema, prose, zoneSchema } from '../common/text.ts';
import { amountSchema, currencySchema, taxProfileSchema } from '../money/index.ts';

/** The legal side of a party, as a contract names it. Empty text means "not given"; nothing is inferred. */
export const legalSchema = z.strictObject({
  /** Full legal name (Turkish: unvan or ad soyad). */
  legalName: line,
  address: prose,
  country: countrySchema,
  taxOffice: line,
  /** VKN (10 digits), TCKN (11 digits) or a foreign VAT number. */
  taxNumber: line,
  /** MERSIS no. or any register number. */
  registerNumber: line,
  /** Registered e-mail (KEP). */
  registeredEmail: line,
  email: line,
  phone: line,
});
export type Legal = z.infer<typeof legalSchema>;

/** A signature as its owner leaves it: drawn (a picture) or typed in the signature face. */
export const signatureMarkSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('drawn'), picture: pictureSchema }),
  z.strictObject({ kind: z.literal('typed'), text: line }),
]);
export type SignatureMark = z.infer<typeof signatureMarkSchema>;

/** The freelancer's own business. There is one row; its id is made at first start. */
export const businessSchema = z.strictObject({
  ...rowShape,
  /** The name clients know. */
  tradeName: line,
  /** The person: signs, is greeted in the morning. */
  ownerName: line,
  ownerTitle: line,
  legal: legalSchema,
  iban: line,
  bankName: line,
  zone: zoneSchema,
  /** Country whose public holidays are days off. */
  holidayCountry: countrySchema,
  language: languageSchema,
  currency: currencySchema,
  taxProfile: taxProfileSchema,
  brandColour: colourSchema,
  logo: z.nullable(pictureSchema),
  signature: z.nullable(signatureMarkSchema),
  /** ISO weekdays, 1 is Monday. */
  workingDays: z.array(z.number().check(z.int(), z.gte(1), z.lte(7))).check(z.maxLength(7)),
  hoursPerWeek: z.number().check(z.gte(0), z.lte(168)),
  quietHours: z.strictObject({ from: z.string().check(z.regex(/^\d\d:\d\d$/)), to: z.string().check(z.regex(/^\d\d:\d\d$/)) }),
  /** Minor units an hour in `currency`; null until the user sets it. Never leaves the machine. */
  targetHourlyRate: z.nullable(amountSchema),
  /** What a new agreement starts with. */
  defaults: z.strictObject({
    paper: z.enum(['A4', 'LETTER']),
    dueDays: z.number().check(z.int(), z.gte(0), z.lte(365)),
    invoiceDay: z.number().check(z.int(), z.gte(1), z.lte(31)),
    revisionRounds: z.number().check(z.int(), z.gte(0), z.lte(50)),
    reviewDays: z.number().check(z.int(), z.gte(1), z.lte(60)),
    noticeDays: z.number().check(z.int(), z.gte(0), z.lte(365)),
    termMonths: z.nullable(z.number().check(z.int(), z.gte(1), z.lte(120))),
  }),
});
export type Business = z.infer<typeof businessSchema>;
