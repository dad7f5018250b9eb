import { z } from 'zod';
import { contentId, localizedText, locale, minor, orderType } from './primitives';

export const allergens = ['gluten', 'crustaceans', 'eggs', 'fish', 'peanuts', 'soya', 'milk', 'nuts', 'celery', 'mustard', 'sesame', 'sulphites', 'lupin', 'molluscs'] as const;
export const allergen = z.enum(allergens);

/** A rate in parts per million: 20 % is 200 000. */
export const taxRate = z.object({ code: z.string(), name: z.string(), ratePpm: z.int().min(0).max(1_000_000) });
export const taxClass = z.object({ id: contentId, code: z.string(), name: z.string(), rates: z.record(orderType, z.array(taxRate)) });

/** A window of the local day; `endsAt` before `startsAt` crosses midnight (O10). Days: 1 Monday … 7 Sunday, of the day it starts on. */
export const dayPart = z.object({ id: contentId, name: localizedText, days: z.array(z.int().min(1).max(7)), startsAt: z.string(), endsAt: z.string() });

const priced = { pricesMinor: z.record(orderType, minor) };
export const modifierOption = z.object({
  id: contentId, name: localizedText, kitchenName: z.string(), ...priced,
  allergens: z.array(allergen),
  /** Groups that open when this option is chosen. */
  groupIds: z.array(contentId),
  /** In a combo: the item that this option is, and the station that makes it. Absent on options that are none. */
  itemId: contentId.optional(), stationId: contentId.nullable().optional(),
});
export const modifierGroup = z.object({ id: contentId, name: localizedText, min: z.int(), max: z.int(), options: z.array(modifierOption) });
export const menuItem = z.object({
  id: contentId, categoryId: contentId, name: localizedText, kitchenName: z.string(), description: localizedText, ...priced,
  taxClassId: contentId, stationId: contentId.nullable(), course: z.int(), allergens: z.array(allergen), groupIds: z.array(contentId), dayPartIds: z.array(contentId), sort: z.int(),
});
export const menuCategory = z.object({ id: contentId, name: localizedText, colour: z.string(), dayPartIds: z.array(contentId), sort: z.int() });

/** The published menu of one location, compiled. `hash` is the SHA-256 of the rest: its version for ever. */
export const catalogue = z.object({
  hash: z.string(),
  locationId: contentId,
  locales: z.array(locale),
  taxClasses: z.array(taxClass),
  dayParts: z.array(dayPart),
  categories: z.array(menuCategory),
  items: z.array(menuItem),
  groups: z.array(modifierGroup),
});
export type Catalogue = z.infer<typeof catalogue>;
export type MenuItem = z.infer<typeof menuItem>;
export type ModifierGroup = z.infer<typeof modifierGroup>;
export type ModifierOption = z.infer<typeof modifierOption>;
export type TaxClass = z.infer<typeof taxClass>;
export type TaxRate = z.infer<typeof taxRate>;
export type DayPart = z.infer<typeof dayPart>;

/** The same menu in one language, as the portal reads it: `name` and `description` are plain text. */
const plain = { name: z.string() };
export const menu = z.object({
  version: z.string(),
  locale,
  categories: z.array(menuCategory.extend(plain)),
  items: z.array(menuItem.extend({ ...plain, description: z.string() })),
  groups: z.array(modifierGroup.extend({ ...plain, options: z.array(modifierOption.extend(plain)) })),
  dayParts: z.array(dayPart.extend(plain)),
  taxClasses: z.array(taxClass),
});
export type Menu = z.infer<typeof menu>;
