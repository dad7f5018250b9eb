import { businessDate, id, instant, localizedText, location, minor, orderType, signedMinor, totalMinor } from '@nova/platform/contracts';
import { z } from 'zod';

/** What the templates are given. Kept in the job row, so that a paper can be made again as it was. */
const money = z.object({ currency: z.string(), currencyDigits: z.int() });
const taxLine = z.object({ code: z.string(), name: z.string(), ratePpm: z.int(), netMinor: signedMinor, taxMinor: signedMinor });
const header = z.object({ location });

export const kitchenTicketData = z.object({
  ticketNumber: z.int(), orderNumber: z.int(), stationName: localizedText, orderType, tableName: z.string(), orderName: z.string(), serverName: z.string(), covers: z.int(), firedAt: instant, timeZone: z.string(),
  lines: z.array(z.object({ change: z.enum(['new', 'changed', 'cancelled']), quantity: z.int(), kitchenName: z.string(), name: localizedText, modifiers: z.array(z.object({ quantity: z.int(), kitchenName: z.string(), name: localizedText })), seat: z.int().nullable(), course: z.int(), note: z.string(), allergens: z.array(z.string()) })),
});

/** A discount or comp as the paper names it; `ppm` when it is a share. Papers from before there were any have none. */
const reductions = z.array(z.object({ name: localizedText, kind: z.enum(['discount', 'comp']), ppm: z.int().nullable(), amountMinor: minor })).optional();

const checkLines = z.array(z.object({ name: localizedText, quantity: z.int(), unitPriceMinor: minor, totalMinor: signedMinor, modifiers: z.array(z.object({ name: localizedText, quantity: z.int(), priceMinor: minor })), reductions }));

/** Whose check it is, as papers for guests tell it. */
const ofCheck = header.extend({ money, orderId: id, orderNumber: z.int(), orderType, tableName: z.string(), orderName: z.string(), serverName: z.string(), covers: z.int(), at: instant });

export const billData = ofCheck.extend({ lines: checkLines,
  /** What was taken off the whole check, at menu prices; what was taken off a line is with the line. */
  reductions,
  serviceCharge: z.object({ name: localizedText, ppm: z.int(), amountMinor: minor }).nullish(),
  /** The guest is exempt; `reliefMinor` is the tax inside menu prices that is not asked for. */
  taxExempt: z.object({ name: localizedText, note: z.string(), reliefMinor: minor }).nullish(),
  /** Net of tax in both tax modes: subtotal + taxes = total. Line amounts are menu prices. */
  subtotalMinor: minor, taxes: z.array(taxLine), totalMinor: minor, paidMinor: minor, dueMinor: minor,
  /** The paper is for one purse of several: its part of what is due. */
  share: z.object({ number: z.int(), count: z.int(), amountMinor: minor }).optional() });

export const receiptData = billData.extend({
  receiptNumber: z.string(), businessDate, registerName: z.string(),
  payments: z.array(z.object({ name: localizedText, amountMinor: minor, tenderedMinor: minor, changeMinor: minor, tipMinor: minor, roundingMinor: signedMinor })),
  /** First 16 characters of the journal hash: what ties the paper to the chain (S12). */
  journalHash: z.string(),
  /** How many reprints came before and with this one: 0 is the original, from 1 on the paper says DUPLICATE (S11). */
  copy: z.int(),
});

/** Money that goes back: a numbered credit receipt (S11) of one refund of a closed check. */
export const creditReceiptData = ofCheck.extend({
  businessDate, registerName: z.string(),
  creditNumber: z.string(), /** The receipt of the sale. */ receiptNumber: z.string(), reasonName: localizedText, note: z.string(),
  /** Empty when a plain amount went back. */
  lines: z.array(z.object({ name: localizedText, quantity: z.int(), amountMinor: minor })),
  /** Tax inside what went back, by the rates of the lines; empty when it was a plain amount. */
  taxes: z.array(taxLine), amountMinor: minor, tipMinor: minor,
  /** Where it went. Cash is what was handed over: amount, tip and rounding. */
  payments: z.array(z.object({ name: localizedText, amountMinor: minor, tipMinor: minor, roundingMinor: signedMinor })),
  journalHash: z.string(), copy: z.int(),
});

const taxTotal = taxLine.extend({ netMinor: totalMinor, taxMinor: totalMinor });
/** How often, and how much in all. */
const tally = z.object({ count: z.int(), amountMinor: totalMinor });

/** The report is pos's `shiftReport`; printing knows only what it prints of it. */
export const shiftReportData = header.extend({
  money, kind: z.enum(['x', 'z']), zNumber: z.int().nullable(), registerName: z.string(), businessDate, openedAt: instant, closedAt: instant.nullable(), madeAt: instant, openedByName: z.string(), closedByName: z.string().nullable(),
  orders: z.object({ closed: z.int(), cancelled: z.int(), open: z.int(), covers: z.int() }), grossMinor: totalMinor, netMinor: totalMinor, taxMinor: totalMinor, taxes: z.array(taxTotal),
  corrections: z.object({ discounts: tally, comps: tally, voids: tally, serviceCharge: tally, taxExempt: tally }).optional(),
  /** What went back, by tender, and money of earlier shifts that settled after their Z (S8). Papers from before there were any have none. */
  refunds: z.array(z.object({ name: localizedText, count: z.int(), amountMinor: totalMinor, tipMinor: totalMinor })).optional(),
  late: z.array(z.object({ name: localizedText, kind: z.enum(['capture', 'refund', 'correction']), amountMinor: signedMinor, tipMinor: signedMinor, at: instant })).optional(),
  tenders: z.array(z.object({ name: localizedText, count: z.int(), amountMinor: totalMinor, tipMinor: totalMinor })), tipsMinor: totalMinor, roundingMinor: totalMinor,
  drawer: z.object({ openingMinor: minor, salesMinor: totalMinor, cashInMinor: totalMinor, cashOutMinor: totalMinor, dropMinor: totalMinor, tipOutMinor: totalMinor.optional(), refundMinor: totalMinor.optional(), tipMinor: totalMinor, expectedMinor: totalMinor, countedMinor: minor.nullable(), differenceMinor: totalMinor.nullable() }),
  receipts: z.object({ first: z.string().nullable(), last: z.string().nullable(), count: z.int(), duplicates: z.int(), credits: z.int().optional() }),
  /** How the close went; papers from before there were any have none. */
  discipline: z.object({
    disputed: z.boolean(), closingDropMinor: minor, carriedOver: z.int(),
    counts: z.array(z.object({ countedMinor: minor, actorName: z.string() })), cashiers: z.array(z.object({ name: z.string(), amountMinor: totalMinor })),
  }).optional(),
  grandTotalMinor: totalMinor, headHash: z.string().nullable(), copy: z.int(),
});

/** The report is pos's `dayClose`: what a place took on one business date, over all its Zs (S9). */
export const dayReportData = header.extend({
  money, number: z.int(), businessDate, at: instant, closedByName: z.string(), zs: z.array(z.object({ registerName: z.string(), zNumber: z.int(), grossMinor: totalMinor, differenceMinor: totalMinor, disputed: z.boolean() })),
  orders: z.object({ closed: z.int(), cancelled: z.int(), covers: z.int() }), grossMinor: totalMinor, netMinor: totalMinor, taxMinor: totalMinor, taxes: z.array(taxTotal),
  tenders: z.array(z.object({ name: localizedText, count: z.int(), amountMinor: totalMinor, tipMinor: totalMinor })), refunds: z.array(z.object({ name: localizedText, count: z.int(), amountMinor: totalMinor, tipMinor: totalMinor })),
  tipsMinor: totalMinor, tipOutMinor: totalMinor, roundingMinor: totalMinor, differenceMinor: totalMinor, safeMinor: totalMinor, copy: z.int(),
});

export const testPageData = z.object({ printerName: z.string(), at: instant, timeZone: z.string() });

/** No paper: the job only opens the drawer at its printer. */
export const drawerData = z.object({ registerName: z.string() });

export const printDocument = z.discriminatedUnion('type', [
  z.object({ type: z.literal('kitchen-ticket'), data: kitchenTicketData }),
  z.object({ type: z.literal('bill'), data: billData }),
  z.object({ type: z.literal('receipt'), data: receiptData }),
  z.object({ type: z.literal('credit-receipt'), data: creditReceiptData }),
  z.object({ type: z.literal('x-report'), data: shiftReportData }),
  z.object({ type: z.literal('z-report'), data: shiftReportData }),
  z.object({ type: z.literal('day-report'), data: dayReportData }),
  z.object({ type: z.literal('test'), data: testPageData }),
  z.object({ type: z.literal('drawer'), data: drawerData }),
]);
export type PrintDocument = z.infer<typeof printDocument>;
