import type { CommandContext } from '@nova/platform/access';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import type { Check, OrderState } from '../domain/check';
import type { Limit } from '../domain/portions';
import { nextOrderState, type OrderAct } from '../domain/order-states';
import { lockOrderAtLocation, lockOrderOfClosing, lockOrderOnRegister } from '../repo/lock-order';
import { gate, type GateShift } from '../repo/shift-gate';

export interface EnteredOrder { readonly check: Check; readonly shift: GateShift; readonly now: string; readonly nextState: OrderState; readonly limits: readonly Limit[] }

/**
 * The door of every act on an order: locks shift and order in one query, then asks in this order whether it exists (`not_found`), whether the
 * actor works there (throws `foreign_location`), whether a shift is open (`shift_not_open`, S1) and whether its state allows the act (`wrong_state`).
 */
export async function enterOrder(context: CommandContext<unknown>, orderId: string, act: OrderAct, gateOn: 'location' | 'register' | 'closing' = 'location'): Promise<Outcome<EnteredOrder>> {
  const { actor, trx } = context;
  context.audit({ subjectId: orderId });
  if (gateOn === 'register' && actor.registerId === null) return refuse('device_required', 'Money is taken on a register: use a device that is enrolled to one.');
  const lock = { location: lockOrderAtLocation, register: lockOrderOnRegister, closing: lockOrderOfClosing }[gateOn];
  const locked = await lock(trx, orderId, actor.registerId);
  if (locked === null) return refuse('not_found', 'There is no such check.', { orderId });
  const { check, now, limits } = locked;
  context.audit({ locationId: check.locationId });
  actor.requireLocation(check.locationId);
  const shift = gate(locked.shift, gateOn === 'register' ? 'register' : 'location');
  if (!shift.ok) return shift;
  if (shift.value.locationId !== check.locationId) return refuse('foreign_location', 'This register stands at another location than the check.', { locationId: check.locationId });
  const nextState = nextOrderState(act, check.state);
  if (nextState === null) return refuse('wrong_state', `The check is ${check.state}.`, { state: check.state, version: check.version });
  return done({ check, shift: shift.value, now, nextState, limits });
}
