import { unpaid, type Adjustment, type Check, type CheckLine } from '../../../plugins/pos/server/src/domain/check';

/** A line for tests; only what matters is said. */
export const makeCheckLine = (facts: Partial<CheckLine> & { id: string }): CheckLine => ({
  position: 1, state: 'active', itemId: 'burger', name: { en: 'Burger' }, kitchenName: 'BURGER', stationId: 'kitchen', quantity: 1, firedQuantity: 0, fired: null, unitPriceMinor: 1000, modifiers: [],
  seat: null, course: 1, note: '', allergens: [], totalMinor: 1000, discounts: [], discountMinor: 0, pinned: false, taxes: [], taxRates: [], taxClassId: 'standard', catalogueHash: 'a'.repeat(64), version: 1, ...facts,
});

/** A discount of 10 % on the whole check, unless said otherwise. */
export const makeAdjustment = (facts: Partial<Adjustment> & { id: string }): Adjustment => ({
  lineId: null, kind: 'discount', mode: 'percent', value: 100_000, amountMinor: 0, reasonId: 'regular', note: '', actorId: 'sara', actorName: 'Sara', approverId: null, at: '2026-11-22T18:00:00.000Z', ...facts,
});

/** An open check at a table. */
export const makeCheck = (facts: Partial<Check>): Check => ({
  id: '0199b1c0-0000-7000-8000-000000000001', locationId: 'main', shiftId: '0199b1c0-0000-7000-8000-000000000002', closedShiftId: null, businessDate: '2026-11-22', number: 1, orderType: 'dine-in', tableId: 't1', name: '',
  state: 'open', version: 1, covers: 2, serverId: 'sara', serverName: 'Sara', currency: 'GBP', subtotalMinor: 0, taxMinor: 0, totalMinor: 0, discountMinor: 0, adjustments: [], serviceCharge: null, taxExempt: null, closing: 0,
  openedAt: '2026-11-22T18:00:00.000Z', orderedAt: null, firedAt: null, billedAt: null, closedAt: null, receiptNumber: null, receiptHash: null, receiptCopies: 0, courses: {}, rushedAt: null, lines: [], ...unpaid, ...facts,
});
