import { newId } from '@nova/platform/pure';
import { sql } from 'kysely';
import { payments } from '../../../plugins/payments/server/src/access';
import { closeShift, openBill, openCardDesk, refund, sell, tryAuthorize, value, type Bill, type CardDesk } from './card-desk';

let desk: CardDesk;
beforeAll(async () => { desk = await openCardDesk(); });
afterAll(() => desk.stop());
afterEach(async () => { expect(await desk.invariants()).toEqual([]); });

const money = (shiftId: string, waitingFor?: string) => desk.kernel.platform.transact(({ trx }) => payments().shiftMoney(trx, shiftId, waitingFor));
const claim = (bill: Bill) => desk.kernel.platform.transact(({ trx }) => payments().claimLateMoney(trx, bill));

test('S8 money that settles after its shift closed is the next Z\'s of its register, shown before, claimed once, and the closed Z stays', async () => {
  const [registerId, otherRegister] = [newId(), newId()];
  const early = await openBill(desk, registerId);
  await sell(desk, early, 'sandbox', { amountMinor: 1000 });
  const captureId = newId();
  const planned = value(await tryAuthorize(desk, early, 'sandbox', { captureId, amountMinor: 2200, tipMinor: 300 }));
  const [open] = [await money(early.shiftId)];
  expect(open).toMatchObject({ unsettled: [{ id: planned.id, amountMinor: 2500 }] });
  await closeShift(desk, early);
  const z = await money(early.shiftId);
  await payments().advance([planned.id]);
  expect(await desk.rows(sql`select operation_id as id, shift_id as shift, register_id as register, claimed_by_shift_id as claim from payments.late_money where register_id = ${registerId}`)).toEqual([{ id: captureId, shift: early.shiftId, register: registerId, claim: null }]);
  // The ledger names the shift of the operation; the Z that was closed does not change.
  expect(await desk.rows(sql`select shift_id as shift from payments.ledger_transaction where operation_id = ${captureId}`)).toEqual([{ shift: early.shiftId }]);
  expect((await money(early.shiftId)).tenders).toEqual(z.tenders);

  const next = await openBill(desk, registerId);
  await sell(desk, next, 'sandbox', { amountMinor: 500 });
  const late = { operationId: captureId, reference: early.reference, kind: 'capture', tenderTypeId: 'card-type', tenderKind: 'card', amountMinor: 2200, tipMinor: 300, shiftId: early.shiftId };
  expect(await money(next.shiftId)).toMatchObject({ late: [], tenders: [{ amountMinor: 500, count: 1 }] });
  const x = await money(next.shiftId, registerId);
  expect(x).toMatchObject({ late: [late], tenders: [{ amountMinor: 2700, tipMinor: 300, count: 2 }] });
  expect(await money(next.shiftId, otherRegister)).toMatchObject({ late: [] });
  const claims = await Promise.all([claim(next), claim(next), claim(await openBill(desk, otherRegister))]);
  expect(claims.flat()).toMatchObject([late]);
  expect(await money(next.shiftId)).toEqual(x);
  expect((await money(early.shiftId)).tenders).toEqual(z.tenders);
  expect(await claim(await openBill(desk, registerId))).toEqual([]);
  await expect(desk.rows(sql`update payments.late_money set claimed_by_shift_id = ${newId()} where operation_id = ${captureId}`)).rejects.toThrow(/claimed once/);
});

test('S8 P6 a refund that comes back after its shift closed is late money the other way round', async () => {
  const bill = await openBill(desk, newId());
  await sell(desk, bill, 'stripe', { amountMinor: 2000 });
  const [share] = await refund(desk, bill, 800);
  await closeShift(desk, bill);
  await desk.stripe.control('POST', `refunds/${share?.providerReference}`, { status: 'failed' });
  await payments().recheck([share?.id ?? '']);
  const next = await openBill(desk, bill.registerId);
  expect(await claim(next)).toMatchObject([{ kind: 'correction', amountMinor: 800, shiftId: bill.shiftId }]);
  expect(await money(next.shiftId)).toMatchObject({ tenders: [], refunds: [{ tenderKind: 'card', count: -1, amountMinor: -800 }] });
  expect((await money(bill.shiftId)).refunds).toMatchObject([{ count: 1, amountMinor: 800 }]);
});

test('F10 (small) S8: a close that races the settlement leaves the money in exactly one Z', async () => {
  for (let round = 0; round < Number(process.env['NOVA_F10'] ?? 15); round += 1) {
    const registerId = newId();
    const bill = await openBill(desk, registerId);
    const planned = value(await tryAuthorize(desk, bill, 'sandbox', { captureId: newId(), amountMinor: 700 }));
    let z = 0;
    const close = desk.kernel.platform.transact(async ({ trx }) => {
      await sql`update desk.shift set open = false where id = ${bill.shiftId}`.execute(trx);
      z = (await payments().shiftMoney(trx, bill.shiftId)).tenders.reduce((sum, each) => sum + each.amountMinor, 0);
    });
    await Promise.all([payments().advance([planned.id]), close]);
    const next = await openBill(desk, registerId);
    await claim(next);
    const total = (shift: Bill) => money(shift.shiftId).then(({ tenders }) => tenders.reduce((sum, each) => sum + each.amountMinor, 0));
    expect(await total(bill)).toBe(z);
    expect(z + await total(next)).toBe(700);
  }
});
