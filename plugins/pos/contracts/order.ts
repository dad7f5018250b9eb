import { businessDate, contentId, currency, id, instant, localizedText, minor, orderType, signedMinor, text, version } from '@nova/platform/contracts';
import { z } from 'zod';
import { adjustment } from './adjustment';
import { orderCourse } from './order-course';
import { orderOperation } from './order-operation';
import { orderRefund, refundableLine } from './order-refund';

export const lineModifier = z.object({ groupId: contentId, optionId: contentId, quantity: z.int().min(1).max(99), name: localizedText, kitchenName: z.string(), priceMinor: minor,
  /** A part of a combo that another station makes. */
  stationId: contentId.optional() });

/** What the client says of a modifier; names and prices are the server's. */
export const chosenModifier = z.strictObject({ groupId: contentId, optionId: contentId, quantity: z.int().min(1).max(99).default(1) });

export const taxAmount = z.object({ code: z.string(), name: z.string(), ratePpm: z.int(), netMinor: signedMinor, taxMinor: signedMinor,
  /** On a line of a combo: which of its parts the row is of; rates on the same part share their net. */
  of: z.int().optional() });

export const orderLine = z.object({
  id, itemId: contentId, name: localizedText, kitchenName: z.string(), stationId: contentId.nullable(),
  quantity: z.int(), firedQuantity: z.int(), unitPriceMinor: minor, modifiers: z.array(lineModifier),
  seat: z.int().nullable(), course: z.int(), note: z.string(), allergens: z.array(z.string()),
  /** Quantity times (unit price plus modifiers), as priced on the menu: with tax when the location prices inclusively. */
  totalMinor: minor,
  /** What discounts and comps take off the line, by adjustment, and their sum. Tax is of what is left. */
  discounts: z.array(z.object({ adjustmentId: id, amountMinor: minor })), discountMinor: minor,
  taxes: z.array(taxAmount),
  /** Split, moved or merged: discounts and taxes stay as they were until the line is edited. */
  pinned: z.boolean(),
  taxClassId: contentId, catalogueHash: z.string(), version,
});
export type OrderLine = z.infer<typeof orderLine>;

export const orderState = z.enum(['open', 'billed', 'closed', 'cancelled', 'voided', 'merged']);
/** Derived from the money, never stored. `pending`: money is under way; `authorised`: a hold stands. A closed check is `part-paid` only when money that had come was taken back by the provider (P6). */
export const paymentStatus = z.enum(['unpaid', 'pending', 'authorised', 'part-paid', 'paid', 'part-refunded', 'refunded']);

export const orderPayment = z.object({ id, tenderTypeId: contentId, tenderName: localizedText, kind: z.string(), amountMinor: minor, tenderedMinor: minor, changeMinor: minor, tipMinor: minor, roundingMinor: signedMinor, at: instant });

/** The charge for service: one more thing with a price, with its own tax. Taken off with a reason it is there with an amount of 0. */
export const serviceCharge = z.object({ name: localizedText, ppm: z.int(), amountMinor: minor, taxes: z.array(taxAmount), pinned: z.boolean(), removedReasonId: contentId.nullable() });

/** `reliefMinor` is the tax inside menu prices that is not asked for; 0 where tax comes on top. */
export const taxExemption = z.object({ reasonId: contentId, note: z.string(), reliefMinor: minor });

export const orderView = z.object({
  id, locationId: contentId, shiftId: id, businessDate,
  /** Human number of the check, rising within the business day. */
  number: z.int(),
  orderType, tableId: contentId.nullable(), name: z.string(), state: orderState, paymentStatus, version, covers: z.int(),
  serverId: contentId, serverName: z.string(),
  openedAt: instant, firedAt: instant.nullable(), billedAt: instant.nullable(), closedAt: instant.nullable(),
  currency, lines: z.array(orderLine),
  /** Lines taken off after the kitchen had them, for the history of the check; they count for nothing. */
  voidedLines: z.array(orderLine),
  adjustments: z.array(adjustment), serviceCharge: serviceCharge.nullable(), taxExempt: taxExemption.nullable(), taxes: z.array(taxAmount),
  /** What all discounts and comps take off, at menu prices: for show, since the totals are after it. */
  discountMinor: minor,
  subtotalMinor: minor, taxMinor: minor, totalMinor: minor, paidMinor: minor,
  /** What holds and captures under way still claim; `dueMinor` is what is left after it and after what was paid. */
  pendingMinor: minor, dueMinor: minor,
  /** Of what was paid, given back. */
  refundedMinor: minor,
  /** Every try to take or give back money through a provider, and each share of a refund, oldest first. */
  operations: z.array(orderOperation), refunds: z.array(orderRefund),
  /** What may still be given back of each line. Empty unless the check is closed. */
  refundable: z.array(refundableLine),
  /** Every course with lines or a hold, in their order. A rush of the whole order is in `rushedAt`. */
  courses: z.array(orderCourse), rushedAt: instant.nullable(),
  /** Parts of what is due for different purses; open ones add up to it. Empty: nobody asked for shares. */
  shares: z.array(z.object({ number: z.int(), amountMinor: minor, paid: z.boolean(), /** A card is being asked for it. */ pending: z.boolean() })),
  payments: z.array(orderPayment), receiptNumber: z.string().nullable(),
});
export type OrderView = z.infer<typeof orderView>;

/** A row of the order log. */
export const orderSummary = orderView.pick({ id: true, number: true, orderType: true, tableId: true, name: true, state: true, paymentStatus: true, version: true, covers: true, serverId: true, serverName: true, openedAt: true, billedAt: true, closedAt: true, totalMinor: true, paidMinor: true, pendingMinor: true, dueMinor: true, refundedMinor: true, receiptNumber: true, businessDate: true });
export type OrderSummary = z.infer<typeof orderSummary>;

export const newLine = z.strictObject({
  lineId: id, itemId: contentId, quantity: z.int().min(1).max(999), modifiers: z.array(chosenModifier).max(50).default([]),
  seat: z.int().min(1).max(99).nullable().default(null), course: z.int().min(1).max(9).optional(), note: text(200, 0).default(''),
});
export type NewLine = z.infer<typeof newLine>;
