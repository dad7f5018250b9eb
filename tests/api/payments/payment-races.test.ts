import { newId } from '@nova/platform/pure';
import { sql } from 'kysely';
import { payments } from '../../../plugins/payments/server/src/access';
import { balance, openBill, openCardDesk, sell, stripeEffects, tryAuthorize, tryRefund, value, type CardDesk } from './card-desk';

let desk: CardDesk;
beforeAll(async () => { desk = await openCardDesk(); });
afterAll(() => desk.stop());
afterEach(async () => { expect(await desk.invariants()).toEqual([]); });

const rounds = Number(process.env['NOVA_F6'] ?? 20);

test('F6 (small) P1 P5: the till, its double click, a resend, the sweep and two webhooks at once are one capture', async () => {
  const before = await balance(desk, 'provider-clearing');
  const sales = await Promise.all(Array.from({ length: rounds }, async () => {
    const bill = await openBill(desk);
    const captureId = newId();
    const planned = value(await tryAuthorize(desk, bill, 'stripe', { captureId, amountMinor: 1000 }));
    return { id: planned.id, captureId };
  }));
  for (const { id, captureId } of sales) {
    await desk.rows(sql`update payments.operation set next_check_at = platform.now() where id = ${id}`);
    await Promise.all([payments().advance([id]), payments().advance([id]), payments().advance([id, captureId]), desk.run('payments.advance-stale'), payments().recheck([id]), payments().recheck([captureId, id])]);
    await payments().recheck([id, captureId]);
  }
  const rows = await desk.rows(sql<{ state: string; successes: number }>`
    select o.state, (select count(*)::int from payments.operation_event e where e.operation_id = o.id and e.to_state = 'succeeded') as successes from payments.operation o where o.id = any(${sales.flatMap(({ id, captureId }) => [id, captureId])}::uuid[])`);
  expect(rows).toHaveLength(2 * rounds);
  expect(rows.filter(({ state, successes }) => state !== 'succeeded' || successes !== 1)).toEqual([]);
  expect(await balance(desk, 'provider-clearing') - before).toBe(rounds * 1000);
  const { intents, charges } = await stripeEffects(desk);
  expect([intents.length, charges.length, intents.reduce((sum, each) => sum + each.amount_received, 0)]).toEqual([rounds, rounds, rounds * 1000]);
  expect((await desk.rows(sql<{ count: number }>`select count(*)::int as count from platform.outbox where type = 'payment.captured.v1'`))[0]?.count).toBe(rounds);
});

test('F9 (small) P4: refunds at the same moment never exceed what was captured, here and at the provider', async () => {
  for (let round = 0; round < Number(process.env['NOVA_F9'] ?? 10); round += 1) {
    const bill = await openBill(desk);
    const { capture } = await sell(desk, bill, 'stripe', { amountMinor: 1000 });
    const tries = await Promise.all([400, 400, 400, 400].map((amount) => tryRefund(desk, bill, amount)));
    const shares = tries.flatMap((outcome) => (outcome.ok ? outcome.value.shares.map(({ id }) => id) : []));
    expect(tries.filter((outcome) => !outcome.ok).map((outcome) => (outcome.ok ? '' : outcome.code))).toEqual(['refund_exceeds_capture', 'refund_exceeds_capture']);
    const views = await payments().advance(shares);
    expect(views.map(({ state, amountMinor }) => [state, amountMinor])).toEqual([['succeeded', 400], ['succeeded', 400]]);
    expect((await payments().operationsOf(bill.reference)).find(({ id }) => id === capture?.id)).toMatchObject({ refundableMinor: 200, drawnMinor: 800 });
  }
});
