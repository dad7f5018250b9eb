import type { CheckLine } from '../../../plugins/pos/server/src/domain/check';

/** A line for tests; only what matters is said. */
export const makeCheckLine = (facts: Partial<CheckLine> & { id: string }): CheckLine => ({
  position: 1, state: 'active', itemId: 'burger', name: { en: 'Burger' }, kitchenName: 'BURGER', stationId: 'kitchen', quantity: 1, firedQuantity: 0, fired: null, unitPriceMinor: 1000, modifiers: [],
  seat: null, course: 1, note: '', allergens: [], totalMinor: 1000, taxes: [], taxRates: [], taxClassId: 'standard', catalogueHash: 'a'.repeat(64), version: 1, ...facts,
});
