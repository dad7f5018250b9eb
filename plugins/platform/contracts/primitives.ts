import { z } from 'zod';

/** Text that PostgreSQL can keep: well-formed Unicode without NUL (jsonb refuses both lone surrogates and U+0000). */
const storable = (value: string): boolean => !value.includes('\u0000') && !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(value);

/** Free text of `min` to `max` characters, trimmed. */
export const text = (max: number, min = 1) =>
  z.string().trim().min(min).max(max).refine(storable, 'contains characters that cannot be stored');

/** Id of something that happened (order, payment, shift …): a UUID, version 7 when minted by us. */
export const id = z.uuid();

/** Id of something that people edit: Strapi's documentId. Letters and digits only. */
export const contentId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'is not a content id');

/** An id that a client mints for what a command will make: version 7. Those that follow from other ids (`derivedId`) are version 8, so that no client can take one of them first. */
export const mintedId = z.uuid({ version: 'v7' });

/** The id of a command, minted by the client and kept until it is answered. */
export const commandId = mintedId;

/** Money in minor units (pence, cents, fils), zero or more. The ceiling keeps any sum of a day inside a safe integer. */
export const minor = z.int().min(0).max(100_000_000_00);

/** Money in minor units with a sign. */
export const signedMinor = z.int().min(-100_000_000_00).max(100_000_000_00);

/**
 * A sum of many amounts, with a sign: of a shift, a day, an account or for ever. It outgrows the ceiling of one amount in days where a meal costs millions,
 * and is held by the safe integers alone, which the database's `bigint` is read under too.
 */
export const totalMinor = z.int();

export const currency = z.string().regex(/^[A-Z]{3}$/, 'is not an ISO 4217 code');
export const locale = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/, 'is not a language tag');
/** An instant as ISO 8601 in UTC, as the database recorded it. */
export const instant = z.iso.datetime({ offset: true });
/** A business date, `YYYY-MM-DD` (rule S9). Year 0 is a date for ISO 8601 and none for PostgreSQL. */
export const businessDate = z.iso.date().refine((date) => !date.startsWith('0000'), 'is before the year 1');
/** The version of an aggregate; rises by one with each change. */
export const version = z.int().min(1).max(2_000_000_000);

/** One text per language tag: `{ en: 'Hummus', ar: 'حمص' }`. */
export const localizedText = z.record(z.string(), z.string());
export type LocalizedText = z.infer<typeof localizedText>;

export const orderTypes = ['dine-in', 'takeaway', 'delivery'] as const;
export const orderType = z.enum(orderTypes);
export type OrderType = z.infer<typeof orderType>;

/** Keyset page request: `after` is the opaque cursor of the previous page. */
export const pageQuery = { after: text(200).optional(), limit: z.coerce.number().int().min(1).max(100).default(50) };
