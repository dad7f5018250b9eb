import { getLedger, listOperations } from '@nova/payments/contracts';
import { grantApproval } from '@nova/platform/contracts';
import { newId } from '@nova/platform/pure';
import * as pos from '@nova/pos/contracts';
import { castOf, everyoneOf, type CastMember } from '../platform-staff/cast';
import { bootNova, type Nova } from '../../support/boot-nova';
import type { Client } from '../../support/client';

let nova: Nova;
let manager: Client;
let cashier: Client;
let registerId: string;
let boss: CastMember;
beforeAll(async () => {
  nova = await bootNova();
  const tablet = await nova.enrol();
  ({ registerId } = tablet);
  boss = everyoneOf(await castOf(nova, tablet.token), 'manager')[0] as CastMember;
  [manager, cashier] = [await nova.as('manager', tablet.token), await nova.as('cashier', tablet.token)];
}, 120_000);
afterAll(() => nova.stop());

const locationId = () => nova.venue.location.id;
const count = (pieces: number) => [{ denominationMinor: nova.venue.denominationsMinor[0]!, pieces }];
/** The manager's PIN for what a refused command asked for. */
const approve = async (need: unknown, forCommandId: string): Promise<string> =>
  (await cashier.call(grantApproval, { body: { ...(need as { act: string; subjectId: string; amountMinor: number | null; subjectVersion: number | null }), commandId: newId(), approverId: boss.id, pin: boss.pin, forCommandId } })).reply().approvalId;
const openBody = () => ({ commandId: newId(), shiftId: newId(), locationId: locationId(), registerId, count: count(2) });

test('S1–S4: a shift over HTTP: open, move cash, X, blind close, Z, its paper, the ledger', async () => {
  const float = nova.venue.denominationsMinor[0]! * 2;
  const body = openBody();
  const { shift } = (await cashier.call(pos.openShift, { body })).reply();
  expect(shift).toMatchObject({ id: body.shiftId, state: 'open', openingFloatMinor: float, expectedMinor: null, differenceMinor: null });
  expect((await cashier.call(pos.openShift, { body })).reply().shift).toEqual(shift);
  const again = await cashier.call(pos.openShift, { body: openBody() });
  expect([again.status, again.code]).toEqual([409, 'shift_already_open']);

  const reason = nova.venue.reasons.find((each) => each.kind === 'cash-in')!;
  const params = { shiftId: shift.id };
  (await cashier.call(pos.recordCashMovement, { params, body: { commandId: newId(), movementId: newId(), kind: 'cash-in', amountMinor: 500, reasonId: reason.id } })).reply();
  expect((await cashier.call(pos.listCashMovements, { params })).reply().movements).toHaveLength(1);
  expect((await cashier.call(pos.getXReport, { params })).code).toBe('missing_capability');
  expect((await manager.call(pos.getXReport, { params })).reply().report).toMatchObject({ kind: 'x', zNumber: null, drawer: { openingMinor: float, cashInMinor: 500, expectedMinor: float + 500, countedMinor: null } });
  expect((await manager.call(pos.getZReport, { params })).code).toBe('wrong_state');

  const uncounted = await cashier.call(pos.closeShift, { params, body: { commandId: newId(), version: shift.version } });
  expect([uncounted.status, uncounted.code]).toEqual([409, 'count_required']);
  const counting = async () => (await cashier.call(pos.countDrawer, { params, body: { commandId: newId(), countId: newId(), count: count(2) } })).reply();
  expect(await counting()).toMatchObject({ verdict: 'recount', differenceMinor: null, count: { round: 1, countedMinor: float } });
  expect((await cashier.call(pos.closeShift, { params, body: { commandId: newId(), version: shift.version } })).code).toBe('recount_required');
  expect(await counting()).toMatchObject({ verdict: 'over-short', differenceMinor: -500, count: { round: 2 } });
  expect(await cashier.call(pos.closeShift, { params, body: { commandId: newId(), version: shift.version } })).toMatchObject({ status: 409, code: 'reason_required', details: { differenceMinor: -500 } });
  const reasonId = nova.venue.reasons.find((reason) => reason.kind === 'over-short')!.id;
  const closing = { commandId: newId(), version: shift.version, reasonId };
  const refused = await cashier.call(pos.closeShift, { params, body: closing });
  expect([refused.status, refused.code, refused.details['approval']]).toEqual([403, 'approval_required', { act: 'pos.approve.over-short', subjectId: shift.id, amountMinor: 500, subjectVersion: shift.version }]);
  const approvalId = await approve(refused.details['approval'], closing.commandId);
  const closed = (await cashier.call(pos.closeShift, { params, body: { ...closing, approvalId } })).reply();
  expect(closed).toMatchObject({ shift: { state: 'closed', zNumber: 1, differenceMinor: -500 }, report: { kind: 'z', zNumber: 1 }, jobId: expect.any(String) });
  expect((await cashier.call(pos.getZReport, { params })).reply().report).toEqual(closed.report);
  expect((await manager.call(pos.printReport, { params, body: { commandId: newId() } })).reply().jobId).toEqual(expect.any(String));

  const { accounts } = (await manager.call(getLedger, { query: { locationId: locationId(), shiftId: shift.id } })).reply();
  expect(Object.fromEntries(accounts.map((each) => [each.account, each.balanceMinor]))).toEqual({ 'drawer': float, 'safe': -float, 'cash-in-out': -500, 'cash-over-short': 500 });
  expect((await manager.call(listOperations, { query: { locationId: locationId() } })).reply()).toEqual({ operations: [], next: null });
  expect((await manager.call(listOperations, { query: { locationId: locationId(), after: 'rubbish' } })).status).toBe(400);
  expect((await cashier.call(pos.listShifts, { query: { locationId: locationId() } })).reply().shifts.map((each) => each.zNumber)).toEqual([1]);
});

test('S1: a device without the register, and a person without a device, open nothing; both refusals are audited', async () => {
  const bare = await nova.as('manager');
  const body = openBody();
  const refused = await bare.call(pos.openShift, { body });
  expect([refused.status, refused.code]).toEqual([403, 'device_required']);
  const other = nova.venue.registers.find((each) => each.id !== registerId)!;
  expect((await manager.call(pos.openShift, { body: { ...openBody(), registerId: other.id } })).code).toBe('device_required');
  const { rows } = await nova.sql.query(`select code from platform.audit where act = 'open-shift' and subject_id = $1`, [body.shiftId]);
  expect(rows).toEqual([{ code: 'device_required' }]);
});
