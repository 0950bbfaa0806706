import * as z from 'zod/mini';

/** One line of a form; long enough for any legal name. */
export const line = z.string().check(z.maxLength(500));
/** A paragraph or more. */
export const prose = z.string().check(z.maxLength(50_000));
export const optionalLine = z.nullable(line);

/** `#RRGGBB`. */
export const colourSchema = z.string().check(z.regex(/^#[0-9A-Fa-f]{6}$/));
export const sha256Schema = z.string().check(z.regex(/^[0-9a-f]{64}$/));
/** ISO 3166-1 alpha-2. */
export const countrySchema = z.string().check(z.regex(/^[A-Z]{2}$/));
/** IANA zone name; that the machine knows it is checked where it is chosen. */
export const zoneSchema = z.string().check(z.regex(/^[A-Za-z_]+(\/[A-Za-z0-9_+-]+)*$/), z.maxLength(64));
export const languageSchema = z.enum(['en', 'tr']);
export type Language = z.infer<typeof languageSchema>;

/** A picture kept inside the row as a data URL: logos and drawn signatures, small by nature (checked where made). */
export const pictureSchema = z.strictObject({
  dataUrl: z.string().check(z.regex(/^data:image\/(png|jpeg|svg\+xml);base64,[A-Za-z0-9+/=]+$/), z.maxLength(3_000_000)),
  width: z.number().check(z.positive()),
  height: z.number().check(z.positive()),
});
export type Picture = z.infer<typeof pictureSchema>;
