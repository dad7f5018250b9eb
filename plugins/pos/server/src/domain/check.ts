import type { OrderType } from '@nova/platform/contracts';
import type { orderLine, orderPayment, orderState, taxAmount, lineModifier } from '../../../contracts/order';
import type { z } from 'zod';

export type OrderState = z.infer<typeof orderState>;
export type LineModifier = z.infer<typeof lineModifier>;
export type TaxAmount = z.infer<typeof taxAmount>;
export type OrderPayment = z.infer<typeof orderPayment>;
export interface TaxRateSnapshot { readonly code: string; readonly name: string; readonly ratePpm: number }

/** What the kitchen was last told of a line: the key that a delta compares (O4), and enough to cancel it on paper. */
export interface FiredSnapshot {
  readonly modifiers: readonly LineModifier[];
  readonly course: number;
  readonly seat: number | null;
  readonly note: string;
}

/** A line as the order keeps it. Amounts in minor units. */
export interface CheckLine extends Omit<z.infer<typeof orderLine>, 'modifiers' | 'taxes' | 'allergens'> {
  readonly position: number;
  readonly state: 'active' | 'removed';
  readonly modifiers: readonly LineModifier[];
  readonly taxes: readonly TaxAmount[];
  readonly allergens: readonly string[];
  readonly taxRates: readonly TaxRateSnapshot[];
  readonly fired: FiredSnapshot | null;
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
  readonly openedAt: string;
  readonly orderedAt: string | null;
  readonly firedAt: string | null;
  readonly billedAt: string | null;
  readonly closedAt: string | null;
  readonly receiptNumber: string | null;
  readonly receiptHash: string | null;
  readonly receiptCopies: number;
  readonly lines: readonly CheckLine[];
  readonly payments: readonly OrderPayment[];
}

export const activeLines = (check: Check): readonly CheckLine[] => check.lines.filter((line) => line.state === 'active');
export const dueMinor = (check: Pick<Check, 'state' | 'totalMinor' | 'paidMinor'>): number => (check.state === 'cancelled' ? 0 : check.totalMinor - check.paidMinor);
