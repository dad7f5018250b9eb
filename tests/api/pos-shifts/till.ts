import { sql, type RawBuilder } from 'kysely';
import type { Actor, ContentCatalog } from '@nova/platform/access';
import { AppError, newId, type Outcome } from '@nova/platform/pure';
import type { ShiftReport, ShiftView } from '@nova/pos/contracts';
import registerPos from '../../../plugins/pos/server/src/register';
import registerPrinting from '../../../plugins/printing/server/src/register';
import { addLines } from '../../../plugins/pos/server/src/services/add-lines';
import { carryOver } from '../../../plugins/pos/server/src/services/carry-over';
import { closeShift } from '../../../plugins/pos/server/src/services/close-shift';
import { countDrawer } from '../../../plugins/pos/server/src/services/count-drawer';
import { offerHandOver } from '../../../plugins/pos/server/src/services/offer-hand-over';
import { openOrder } from '../../../plugins/pos/server/src/services/open-order';
import { openShift } from '../../../plugins/pos/server/src/services/open-shift';
import { payTipOut } from '../../../plugins/pos/server/src/services/pay-tip-out';
import { recordCashMovement } from '../../../plugins/pos/server/src/services/record-cash-movement';
import { settleDrop } from '../../../plugins/pos/server/src/services/settle-drop';
import { settleHandOver } from '../../../plugins/pos/server/src/services/settle-hand-over';
import { takePayment } from '../../../plugins/pos/server/src/services/take-payment';
import { moneyKernel, type MoneyKernel } from '../payments/money-kernel';
import { sampleCatalogue, sampleContent } from './sample-restaurant';

/** Kernel, payments, printing and pos on a new database, with a small restaurant; no HTTP and no Strapi in between. */
export interface Till extends MoneyKernel { rows<T>(query: RawBuilder<T>): Promise<T[]> }

export async function openTill(content: ContentCatalog = sampleContent): Promise<Till> {
  const kernel = await moneyKernel((platform) => {
    platform.provideContent(content);
    registerPrinting();
    registerPos();
  }, [{ id: 'bob', name: 'Bob', locationIds: ['loc'], can: () => true }]);
  return { ...kernel, rows: async (query) => (await query.execute(kernel.db)).rows };
}

/** Somebody at a register (null: a tablet without one), at the location `loc` unless said otherwise. */
export function at(registerId: string | null, more: { id?: string; locationId?: string; capabilities?: readonly string[] } = {}): Actor {
  const locationId = more.locationId ?? 'loc';
  const can = (capability: string): boolean => more.capabilities?.includes(capability) ?? true;
  return {
    kind: 'staff', id: more.id ?? 'ann', name: 'Ann', role: 'manager', deviceId: registerId === null ? '01900000-0000-7000-8000-00000000000a' : `01900000-0000-7000-8000-00000000000${registerId.slice(-1)}`,
    deviceLocationId: locationId, registerId, stationIds: [], locationIds: [locationId], correlationId: 'test-correlation', can, worksAt: (id) => id === locationId,
    require: (capability) => { if (!can(capability)) throw new AppError('missing_capability', capability); },
    requireLocation: (id) => { if (id !== locationId) throw new AppError('foreign_location', id); },
  };
}

export function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.code}: ${outcome.message ?? ''} ${JSON.stringify(outcome.details ?? {})}`);
  return outcome.value;
}

/** A count that makes up the sum: in coins of 1 minor unit at most 100,000 times each. */
export function countOf(sumMinor: number): { denominationMinor: number; pieces: number }[] {
  let rest = sumMinor;
  return [5000, 2000, 1000, 500, 100, 50, 10, 5, 1].map((denominationMinor) => {
    const pieces = Math.floor(rest / denominationMinor);
    rest -= pieces * denominationMinor;
    return { denominationMinor, pieces };
  });
}

type OpenBody = Parameters<typeof openShift>[1]['body'];
export const tryOpen = (registerId: string, floatMinor: number, more: Partial<OpenBody> = {}, actor = at(registerId)) =>
  openShift(actor, { params: {}, query: {}, body: { commandId: newId(), shiftId: newId(), locationId: 'loc', registerId, count: countOf(floatMinor), ...more } });
export const open = async (registerId: string, floatMinor: number): Promise<ShiftView> => value(await tryOpen(registerId, floatMinor)).shift;

type CloseBody = Parameters<typeof closeShift>[1]['body'];
export const tryClose = (shift: Pick<ShiftView, 'id' | 'registerId'>, more: Partial<CloseBody> = {}, actor = at(shift.registerId)) =>
  closeShift(actor, { params: { shiftId: shift.id }, query: {}, body: { commandId: newId(), version: 1, closingDropMinor: 0, note: '', ...more } });
type Shift = Pick<ShiftView, 'id' | 'registerId'>;
export const tryCount = (shift: Shift, countedMinor: number, actor = at(shift.registerId), ids: { commandId?: string; countId?: string } = {}) =>
  countDrawer(actor, { params: { shiftId: shift.id }, query: {}, body: { commandId: newId(), countId: newId(), count: countOf(countedMinor), ...ids } });
/** Counts as a person would: once more when it does not fit. */
export async function count(shift: Shift, countedMinor: number, actor = at(shift.registerId)): Promise<void> {
  if (value(await tryCount(shift, countedMinor, actor)).verdict === 'recount') value(await tryCount(shift, countedMinor, actor));
}
/** Counts and closes, with a reason at hand. */
export async function close(shift: Shift, countedMinor: number, more: Partial<CloseBody> = {}): Promise<ShiftReport> {
  await count(shift, countedMinor);
  return value(await tryClose(shift, { reasonId: 'why-over-short', ...more })).report;
}

type MoveBody = Parameters<typeof recordCashMovement>[1]['body'];
export const tryMove = (shift: Pick<ShiftView, 'id' | 'registerId'>, kind: MoveBody['kind'], amountMinor: number, more: Partial<MoveBody> = {}, actor = at(shift.registerId)) =>
  recordCashMovement(actor, { params: { shiftId: shift.id }, query: {}, body: { commandId: newId(), movementId: newId(), kind, amountMinor, reasonId: `why-${kind}`, note: '', secondLater: kind === 'drop', ...more } });

/** A movement that is done: a drop is confirmed by a colleague. */
export async function move(shift: Shift, kind: MoveBody['kind'], amountMinor: number): Promise<void> {
  const { movement, waiting } = value(await tryMove(shift, kind, amountMinor));
  if (waiting) value(await trySettleDrop(shift, movement.id, 'confirmed', at(shift.registerId, { id: 'bob' })));
}
export const trySettleDrop = (shift: Shift, dropId: string, outcome: 'confirmed' | 'returned', actor: Actor) =>
  settleDrop(actor, { params: { shiftId: shift.id, dropId }, query: {}, body: { commandId: newId(), outcome } });

export const carry = (shift: Shift, toShiftId: string | null, orderIds: string[], operationIds: string[] = [], actor = at(shift.registerId)) =>
  carryOver(actor, { params: { shiftId: shift.id }, query: {}, body: { commandId: newId(), toShiftId, orderIds, operationIds, note: '' } });
export const tipOut = (shift: Shift, amountMinor: number, staffId = 'bob') =>
  payTipOut(at(shift.registerId), { params: { shiftId: shift.id }, query: {}, body: { commandId: newId(), tipOutId: newId(), amountMinor, staffId, note: '' } });
/** Ann counts, Bob counts again and takes over. */
export async function handOver(shift: Shift, countedMinor: number, toCountedMinor: number): Promise<void> {
  const handOverId = newId();
  value(await offerHandOver(at(shift.registerId), { params: { shiftId: shift.id }, query: {}, body: { commandId: newId(), handOverId, count: countOf(countedMinor), note: '' } }));
  value(await settleHandOver(at(shift.registerId, { id: 'bob' }), { params: { shiftId: shift.id, handOverId }, query: {}, body: { commandId: newId(), outcome: 'accepted', count: countOf(toCountedMinor) } }));
}

export interface Sale { readonly id: string; version: number; totalMinor: number; dueMinor: number }

const comboParts = ['soup', 'wine'].map((dish) => ({ groupId: 'parts', optionId: `is-${dish}`, quantity: 1 }));

/** Opens a check and puts items on it. */
export async function sell(actor: Actor, items: readonly (readonly [itemId: string, quantity: number])[], covers = 2): Promise<Sale> {
  const orderId = newId();
  value(await openOrder(actor, { params: {}, query: {}, body: { commandId: newId(), orderId, locationId: 'loc', orderType: 'dine-in', tableId: null, alongside: false, name: '', covers } }));
  const lines = items.map(([itemId, quantity]) => ({ lineId: newId(), itemId, quantity, modifiers: itemId === 'lunch' ? comboParts : [], seat: null, note: '' }));
  const { order } = value(await addLines(actor, { params: { orderId }, query: {}, body: { commandId: newId(), catalogueHash: sampleCatalogue.hash, lines } }));
  return order;
}

export const tryPay = (actor: Actor, sale: Sale, tenderTypeId: string, amountMinor: number, more: { tipMinor?: number; tenderedMinor?: number; commandId?: string; operationId?: string } = {}) =>
  takePayment(actor, { params: { orderId: sale.id }, query: {}, body: { commandId: newId(), operationId: newId(), version: sale.version, tenderTypeId, amountMinor, tipMinor: 0, reference: '', ...more } });
/** Pays and carries the new state of the check on. */
export async function pay(actor: Actor, sale: Sale, tenderTypeId: string, amountMinor: number, more: Parameters<typeof tryPay>[4] = {}): Promise<Sale> {
  return value(await tryPay(actor, sale, tenderTypeId, amountMinor, more)).order;
}

export { newId, sql };
