import { z } from 'zod';
import { houseRules } from './house-rules';
import { contentId, currency, locale, localizedText, minor, orderType } from './primitives';

/** A place that trades. Address and registration are printed on receipts as they stand. */
export const location = z.object({
  id: contentId,
  code: z.string(),
  name: localizedText,
  legalName: z.string(),
  address: z.string(),
  phone: z.string().nullable(),
  taxNumber: z.string(),
  receiptHeader: localizedText,
  receiptFooter: localizedText,
  timeZone: z.string(),
  /** The hour of the local day at which the business day turns, 0 to 12 (S9). */
  cutoffHour: z.int(),
  currency,
  /** Digits after the point of the currency's major unit. */
  currencyDigits: z.int(),
  taxMode: z.enum(['inclusive', 'exclusive']),
  /** Where tax is rounded: on each line or once per rate on the order (O9). */
  taxRounding: z.enum(['line', 'order']),
  /** Cash totals are rounded to a multiple of this; 1 means not at all. */
  cashRoundingMinor: z.int(),
  locales: z.array(locale),
  defaultLocale: locale,
});
export type Location = z.infer<typeof location>;

export const floorTable = z.object({ id: contentId, areaId: contentId, name: z.string(), seats: z.int(), x: z.int(), y: z.int(), width: z.int(), height: z.int(), shape: z.enum(['square', 'round']) });
export const floorArea = z.object({ id: contentId, name: localizedText, sort: z.int() });
export const register = z.object({ id: contentId, name: z.string(), code: z.string(), receiptPrinterId: contentId.nullable() });
export const station = z.object({ id: contentId, name: localizedText, code: z.string(), kind: z.enum(['kitchen', 'bar', 'expo']), printerIds: z.array(contentId),
  /** The last line that is marked done bumps the ticket; else the screen offers it. */
  autoBump: z.boolean(),
  /** What a bump prints: the ticket again, a slip for the pass, or nothing. */
  printOnBump: z.enum(['nothing', 'ticket', 'expo-slip']),
});
/** How bytes reach a printer: through QZ Tray beside a tablet, the printer agent, or over HTTP from the server. */
export const printChannels = ['qz', 'agent', 'http'] as const;
export const printChannel = z.enum(printChannels);
export type PrintChannel = z.infer<typeof printChannel>;
export const printer = z.object({
  id: contentId,
  name: z.string(),
  /** `host:port` of its raw TCP port, as the agent sees it. */
  address: z.string(),
  /** Characters per line: 32 or 42 (58 mm), 48 (80 mm). */
  columns: z.int(),
  /** Scripts its firmware can print; others go as a picture. */
  scripts: z.array(z.enum(['latin', 'arabic', 'cjk'])),
  /** Language of its kitchen tickets. */
  locale,
  /** In the order in which they are tried; none: the server's setting. */
  channels: z.array(printChannel),
  /** Its name in QZ Tray, on the machine beside it. null: QZ Tray cannot reach it. */
  qzName: z.string().nullable(),
  /** Takes ESC/POS by POST. null: it cannot be reached over HTTP. */
  httpUrl: z.string().nullable(),
});
/** A kitchen display of another maker. Where it is and what its messages are signed with stays on the server. */
export const kitchenDisplay = z.object({ id: contentId, name: z.string(), active: z.boolean(), /** Whose tickets it is told; none: every station's. */ stationIds: z.array(contentId) });
/** A card that a till may name by itself: a provider's test cards. A real card is named by a reader (P9). */
export const paymentMethod = z.object({ token: z.string(), name: localizedText });
export type PaymentMethod = z.infer<typeof paymentMethod>;
/** How a provider stands on this server: `off` has no settings here, so nothing can be sent to it. */
export const cardProvider = z.object({ mode: z.enum(['test', 'live', 'off']), /** Empty in live mode. */ paymentMethods: z.array(paymentMethod) });
export type CardProvider = z.infer<typeof cardProvider>;
export const tenderType = z.object({
  id: contentId,
  code: z.string(),
  name: localizedText,
  /** `card` goes through a provider; `external-card` is the bank's own terminal. */
  kind: z.enum(['cash', 'external-card', 'voucher', 'house-account', 'card']),
  opensDrawer: z.boolean(),
  sort: z.int(),
  /** Of kind `card` only. */
  card: cardProvider.extend({ provider: z.string() }).optional(),
});
/** The act that asks for a reason. */
export const reasonKinds = ['void', 'discount', 'comp', 'cash-in', 'cash-out', 'drop', 'no-sale', 'cancel', 'over-short', 'reopen', 'service-charge', 'tax-exempt', 'open-item', 'refund'] as const;
export const reasonKind = z.enum(reasonKinds);
export type ReasonKind = z.infer<typeof reasonKind>;
export const reason = z.object({ id: contentId, kind: reasonKind, name: localizedText });

/** All that people configured for one location, compiled and in memory. */
export const venue = z.object({
  location,
  areas: z.array(floorArea),
  tables: z.array(floorTable),
  registers: z.array(register),
  stations: z.array(station),
  printers: z.array(printer),
  displays: z.array(kitchenDisplay),
  tenderTypes: z.array(tenderType),
  reasons: z.array(reason),
  /** Face values of notes and coins, largest first, for counting a drawer. */
  denominationsMinor: z.array(minor),
  orderTypes: z.array(orderType),
  rules: houseRules,
});
export type Venue = z.infer<typeof venue>;
export type FloorTable = z.infer<typeof floorTable>;
export type Register = z.infer<typeof register>;
export type Station = z.infer<typeof station>;
export type Printer = z.infer<typeof printer>;
export type TenderType = z.infer<typeof tenderType>;
export type Reason = z.infer<typeof reason>;
