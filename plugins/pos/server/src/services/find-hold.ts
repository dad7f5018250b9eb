import { done, refuse, type Outcome } from '@nova/platform/pure';
import type { Check, OrderOperation } from '../domain/check';

/** A hold of a check that stands. Refuses `not_found`, and `wrong_state` when it was never held, was captured or let go. */
export function findHold(check: Check, holdId: string): Outcome<OrderOperation> {
  const hold = check.operations.find((operation) => operation.id === holdId && operation.kind === 'authorize');
  if (hold === undefined) return refuse('not_found', 'There is no such hold on this check.', { holdId });
  return hold.held ? done(hold) : refuse('wrong_state', 'This money is not held any more, or not yet.', { state: hold.state, version: check.version });
}
