import type { OrderType } from '@nova/platform/contracts';
import type { Adjustment } from '../../../contracts/adjustment';
import type { OrderOperation } from '../../../contracts/order-operation';
import type { OrderRefund } from '../../../contracts/order-refund';
import type { orderLine, orderPayment, orderState, serviceCharge, taxAmount, lineModifier } from '../../../contracts/order';
import type { z } from 'zod';
import type { CourseMarks } from './courses';

export type OrderState = z.infer<typeof orderState>;
/** A dish of a combo: what it costs by itself, the way the check is sold, and how it is taxed. Minor units. */
export interface ComboPart { readonly itemId: string; readonly worthMinor: number; readonly taxRates: readonly TaxRateSnapshot[] }
export type LineModifier = z.infer<typeof lineModifier> & { readonly part?: ComboPart };
export type TaxAmount = z.infer<typeof taxAmount>;
export type OrderPayment = z.infer<typeof orderPayment>;
export type { Adjustment, OrderOperation, OrderRefund };
export interface LineDiscount { readonly adjustmentId: string; readonly amountMinor: number }
export interface TaxRateSnapshot { readonly code: string; readonly name: string; readonly ratePpm: number }

/** What the kitchen was last told of a line: the key that a delta compares (O4), and enough to cancel it on paper. */
export interface FiredSnapshot {
  readonly modifiers: readonly LineModifier[];
  readonly course: number;
  readonly seat: number | null;
  readonly note: string;
}

/** A line as the order keeps it. Amounts in minor units. */
export interface CheckLine extends Omit<z.infer<typeof orderLine>, 'modifiers' | 'taxes' | 'allergens' | 'discounts'> {
  readonly position: number;
  /** Removed before the kitchen had it, voided after. */
  readonly state: 'active' | 'removed' | 'voided';
  readonly modifiers: readonly LineModifier[];
  readonly discounts: readonly LineDiscount[];
  readonly taxes: readonly TaxAmount[];
  readonly allergens: readonly string[];
  readonly taxRates: readonly TaxRateSnapshot[];
  readonly fired: FiredSnapshot | null;
  /** The line that this is a part of, when it was split. */
  readonly splitFrom?: string | null;
}

/** The charge for service as the order keeps it: one more priced thing, of `baseMinor`. */
export interface ServiceCharge extends Omit<z.infer<typeof serviceCharge>, 'taxes'> {
  /** What is left of the lines after discounts: what the charge is a share of. */
  readonly baseMinor: number;
  readonly taxRates: readonly TaxRateSnapshot[];
  readonly taxes: readonly TaxAmount[];
}

/** A part of one check for one purse: so many of the weights of all (O7). */
export interface OrderShare {
  readonly number: number;
  readonly weightMinor: number;
  readonly paidMinor: number | null;
  /** What a card under way claims for it. */
  readonly claimedMinor?: number | null;
}

/** An order in memory: what services decide on and what views are made from. `lines` holds removed ones too. */
export interface Check {
  readonly id: string;
  readonly locationId: string;
  readonly shiftId: string;
  readonly closedShiftId: string | null;
  readonly businessDate: string;
  readonly number: number;
  readonly orderType: OrderType;
  readonly tableId: string | null;
  readonly name: string;
  readonly state: OrderState;
  readonly version: number;
  readonly covers: number;
  readonly serverId: string;
  readonly serverName: string;
  readonly currency: string;
  readonly subtotalMinor: number;
  readonly taxMinor: number;
  readonly totalMinor: number;
  readonly paidMinor: number;
  /** Claimed by sales and captures under way: it will be paid by itself. */
  readonly takingMinor: number;
  /** Claimed by holds that are being asked for. */
  readonly askingMinor: number;
  /** Claimed by holds that stand. */
  readonly heldMinor: number;
  /** Of what was paid, given back. */
  readonly refundedMinor: number;
  /** Of what was paid, taken back by a provider after the check was closed (P6). */
  readonly withdrawnMinor: number;
  /** A person opened it again and no money has come since: it closes by a person only. */
  readonly staysOpen: boolean;
  /** Sum of what all discounts and comps take off the lines. */
  readonly discountMinor: number;
  /** Discounts and comps that stand, in the order they were given. */
  readonly adjustments: readonly Adjustment[];
  readonly serviceCharge: ServiceCharge | null;
  readonly taxExempt: { readonly reasonId: string; readonly note: string } | null;
  /** How often it was closed: 0 until the first time. */
  readonly closing: number;
  readonly openedAt: string;
  readonly orderedAt: string | null;
  readonly firedAt: string | null;
  readonly billedAt: string | null;
  readonly closedAt: string | null;
  readonly receiptNumber: string | null;
  readonly receiptHash: string | null;
  readonly receiptCopies: number;
  readonly courses: CourseMarks;
  /** The whole order is in a hurry. */
  readonly rushedAt: string | null;
  readonly lines: readonly CheckLine[];
  readonly payments: readonly OrderPayment[];
  readonly shares: readonly OrderShare[];
  /** Money through a provider, and each share of a refund, oldest first. */
  readonly operations: readonly OrderOperation[];
  readonly refunds: readonly OrderRefund[];
}

/** A check on which no money is yet. */
export const unpaid = { paidMinor: 0, takingMinor: 0, askingMinor: 0, heldMinor: 0, refundedMinor: 0, withdrawnMinor: 0, staysOpen: false, payments: [], shares: [], operations: [], refunds: [] } as const satisfies Partial<Check>;

export const activeLines = (check: Pick<Check, 'lines'>): readonly CheckLine[] => check.lines.filter((line) => line.state === 'active');
export { boundMinor, dueMinor, isSettled, pendingMinor } from './payment-status';

/** Everything that bears tax: what a bill, a receipt and the tax rows add up. */
export const taxesOf = (check: Check): TaxAmount[] => [...activeLines(check), ...(check.serviceCharge === null ? [] : [check.serviceCharge])].flatMap((thing) => [...thing.taxes]);
