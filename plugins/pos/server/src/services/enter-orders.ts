import type { CommandContext } from '@nova/platform/access';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import type { Check } from '../domain/check';
import { nextOrderState, type OrderAct } from '../domain/order-states';
import { lockOrdersAtLocation } from '../repo/lock-order';
import { gate, type GateShift } from '../repo/shift-gate';
import { unchanged } from './enter-order';

export interface EnteredOrders { readonly checks: readonly Check[]; readonly shift: GateShift; readonly now: string }

/**
 * The door of an act on several orders: locks the shift, then the orders in the order of their ids, in one query (decision 0007). Asks of each what `enterOrder` asks of one,
 * and that they are of one place. Answers the checks in the order they were asked for; the first is what the act is about.
 */
export async function enterOrders(context: CommandContext<unknown>, wanted: readonly { readonly orderId: string; readonly act: OrderAct; readonly version?: number }[]): Promise<Outcome<EnteredOrders>> {
  const { actor, trx } = context;
  const [first] = wanted;
  if (first === undefined) throw new Error('no order was asked for');
  context.audit({ subjectId: first.orderId });
  const locked = await lockOrdersAtLocation(trx, wanted.map((each) => each.orderId), actor.registerId);
  const missing = wanted.find(({ orderId }) => !locked.some(({ check }) => check.id === orderId));
  if (missing !== undefined) return refuse('not_found', 'There is no such check.', { orderId: missing.orderId });
  const found = wanted.map(({ orderId, act, version }) => ({ act, version, ...(locked.find(({ check }) => check.id === orderId) as (typeof locked)[number]) }));
  const lead = found[0] as (typeof found)[number];
  context.audit({ locationId: lead.check.locationId });
  for (const { check } of found) actor.requireLocation(check.locationId);
  const shift = gate(lead.shift, 'location');
  if (!shift.ok) return shift;
  const foreign = found.find(({ check }) => check.locationId !== lead.check.locationId);
  if (foreign !== undefined) return refuse('foreign_location', 'The checks are of different places.', { locationId: foreign.check.locationId });
  const stuck = found.find(({ check, act }) => nextOrderState(act, check.state) === null);
  if (stuck !== undefined) return refuse('wrong_state', `Check ${stuck.check.number} is ${stuck.check.state}.`, { orderId: stuck.check.id, state: stuck.check.state, version: stuck.check.version });
  const changed = found.map(({ check, version }) => unchanged(check, version)).find((refusal) => refusal !== null);
  return changed ?? done({ checks: found.map(({ check }) => check), shift: shift.value, now: lead.now });
}
