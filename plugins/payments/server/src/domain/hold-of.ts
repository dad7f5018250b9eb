import { totalMinor, type Operation } from './operation';
import type { Hold } from './plan-capture';

/** An authorisation as plans look at it. */
export const holdOf = (operation: Operation): Hold => ({
  state: operation.state, currency: operation.currency, amountMinor: totalMinor(operation), capturableMinor: totalMinor(operation) + operation.extraMinor, drawnMinor: operation.drawnMinor,
  voided: operation.voided, captureBefore: operation.captureBefore === null ? null : new Date(operation.captureBefore),
});
