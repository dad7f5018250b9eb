import type { CommandContext } from '@nova/platform/access';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import { dueMinor, type Check, type OrderState } from '../domain/check';
import type { Limit } from '../domain/portions';
import { actsThatMovePortions, actsThatVoid, nextOrderState, type OrderAct } from '../domain/order-states';
import { lockOrderAtLocation, lockOrderOfClosing, lockOrderOnRegister } from '../repo/lock-order';
import { gate, type GateShift } from '../repo/shift-gate';

/** `version` is the one the person decided on; `gateOn` the shift that must be open, any of the place unless told. */
export interface Entrance { readonly version?: number; readonly gateOn?: 'location' | 'register' | 'closing' }
export interface EnteredOrder { readonly check: Check; readonly shift: GateShift; readonly now: string; readonly nextState: OrderState; readonly limits: readonly Limit[]; readonly voidedMinor: number }

/**
 * The door of every act on an order: locks shift and order in one query, then asks in this order whether it exists (`not_found`), whether the
 * actor works there (throws `foreign_location`), whether a shift is open (`shift_not_open`, S1), whether its state allows the act (`wrong_state`)
 * and whether it is still the check that the person saw (`version_conflict`, O3). What is out or limited is read for acts that move portions only, what was voided before for those that void.
 */
export async function enterOrder(context: CommandContext<unknown>, orderId: string, act: OrderAct, { version, gateOn = 'location' }: Entrance = {}): Promise<Outcome<EnteredOrder>> {
  const { actor, trx } = context;
  context.audit({ subjectId: orderId });
  if (gateOn === 'register' && actor.registerId === null) return refuse('device_required', 'Money is taken on a register: use a device that is enrolled to one.');
  const lock = { location: lockOrderAtLocation, register: lockOrderOnRegister, closing: lockOrderOfClosing }[gateOn];
  const locked = await lock(trx, orderId, actor.registerId, { limits: actsThatMovePortions.has(act), voided: actsThatVoid.has(act) });
  if (locked === null) return refuse('not_found', 'There is no such check.', { orderId });
  const { check, now, limits, voidedMinor } = locked;
  context.audit({ locationId: check.locationId });
  actor.requireLocation(check.locationId);
  const shift = gate(locked.shift, gateOn === 'register' ? 'register' : 'location');
  if (!shift.ok) return shift;
  if (shift.value.locationId !== check.locationId) return refuse('foreign_location', 'This register stands at another location than the check.', { locationId: check.locationId });
  const nextState = nextOrderState(act, check.state);
  if (nextState === null) return refuse('wrong_state', `The check is ${check.state}.`, { state: check.state, version: check.version });
  return unchanged(check, version) ?? done({ check, shift: shift.value, now, nextState, limits, voidedMinor });
}

/** Null when a check is the version that was decided on, or when the act does not ask. */
export const unchanged = (check: Check, version: number | undefined) =>
  version === undefined || check.version === version ? null : refuse('version_conflict', 'The check changed meanwhile. Look again.', { yourVersion: version, currentVersion: check.version, dueMinor: dueMinor(check) });
