import { payments } from '@nova/payments/access';
import { platform, typed, type Actor, type CommandContext } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { derivedId, done, refuse, type Outcome } from '@nova/platform/pure';
import { carryOver as contract } from '../../../contracts/carry-over';
import type { ShiftView } from '../../../contracts/shift';
import type { Check } from '../domain/check';
import { insertCarried } from '../repo/carry-over';
import { appendJournal } from '../repo/journal-append';
import { lockOrders } from '../repo/lock-order';
import { findCarriable } from '../repo/shift-blockers';
import { lockShift, type FoundShift } from '../repo/shift-read';
import { approve } from './approve';
import { enterShift } from './enter-shift';
import { moveToShift } from './move-to-shift';
import { tellShift } from './tell-shift';

type Body = Input<typeof contract>['body'];

/**
 * Lets another open shift of the place, or the next that opens, answer for open checks and payments (S6). Checks move; payments keep the shift they were made in (S8) and block no more.
 * Locks both shifts in the order of their ids, then the checks, so that none of them ends meanwhile. Refuses `invalid_input` (nothing chosen), `not_found` for what does not block, `shift_not_open`, `approval_required`.
 */
export function carryOver(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  return platform().command<unknown, Reply<typeof contract>>({
    contract, actor, input,
    async work(context) {
      const { params, body } = input;
      const { toShiftId } = body;
      if (toShiftId !== null && toShiftId < params.shiftId) await lockShift(context.trx, toShiftId, 'act');
      const entered = await enterShift(context, params.shiftId, 'close', 'location');
      if (!entered.ok) return entered;
      const { shift } = entered.value;
      const target = toShiftId === null ? null : await lockShift(context.trx, toShiftId, 'act');
      if (toShiftId !== null && !takesOver(shift, target?.shift)) return refuse('shift_not_open', 'That shift is not open here.', { where: 'location', shiftId: toShiftId });
      const checks = await lockOrders(context.trx, body.orderIds);
      const missing = await strangers(context, shift, body);
      if (missing.length > 0) return refuse('not_found', 'This does not block the close of this shift.', { ids: missing });
      const carried = body.orderIds.length + body.operationIds.length;
      if (carried === 0) return refuse('invalid_input', 'body.orderIds: is empty', { fields: [{ path: 'body.orderIds', reason: 'is empty' }] });
      const approved = await approve(context, { act: 'pos.approve.carry-over', subjectId: whatIsCarried(shift, body), amountMinor: null, subjectVersion: null }, body.approvalId);
      if (!approved.ok) return approved;
      await carry(context, { ...entered.value, checks, body, approverId: approved.value });
      return done({ carried, toShiftId });
    },
  });
}

/** What a second person agrees to: this shift leaves just these checks and payments to just that one. A shift's version stays the same while it runs, so it would bind nothing. */
const whatIsCarried = ({ id }: ShiftView, { toShiftId, orderIds, operationIds }: Body): string => derivedId('carry-over', id, toShiftId ?? 'next', ...[...orderIds].sort(), 'and', ...[...operationIds].sort());

const takesOver = (from: ShiftView, to: ShiftView | undefined): boolean => to !== undefined && to.id !== from.id && to.state === 'open' && to.locationId === from.locationId;

/** What was asked for and does not block: closed meanwhile, carried already, or of another shift. */
async function strangers({ trx }: CommandContext<unknown>, shift: ShiftView, body: Body): Promise<string[]> {
  const { unsettled } = await payments().shiftMoney(trx, shift.id);
  const { orderIds, carriedOperationIds } = await findCarriable(typed(trx), shift, body.orderIds);
  const open = new Set([...orderIds, ...unsettled.map(({ id }) => id).filter((id) => !carriedOperationIds.includes(id))]);
  return [...body.orderIds, ...body.operationIds].filter((id) => !open.has(id));
}

interface Carrying extends FoundShift { readonly checks: readonly Check[]; readonly body: Body; readonly approverId: string | null }

async function carry(context: CommandContext<unknown>, { shift, series, checks, body: { toShiftId, orderIds, operationIds, note }, approverId }: Carrying): Promise<void> {
  const { trx, actor } = context;
  const subjects = [...orderIds.map((subjectId) => ({ kind: 'open-check' as const, subjectId })), ...operationIds.map((subjectId) => ({ kind: 'open-payment' as const, subjectId }))];
  await insertCarried(trx, { fromShiftId: shift.id, toShiftId, locationId: shift.locationId, note, actorId: actor.id ?? actor.kind, actorName: actor.name, approverId }, subjects);
  if (toShiftId !== null) await moveToShift(context, checks, toShiftId);
  await tellShift(context, shift, 'carried-over');
  await appendJournal(trx, series, [{ kind: 'carried-over', subjectId: shift.id, shiftId: shift.id, payload: { toShiftId, orderIds: [...orderIds], operationIds: [...operationIds], actorId: actor.id ?? actor.kind, approverId } }]);
  context.audit({ details: { toShiftId, orderIds, operationIds, note } });
}
