import { newId } from '@nova/platform/pure';
import { sql } from 'kysely';
import { payments } from '../../../plugins/payments/server/src/access';
import { authorize, cards, openBill, openCardDesk, sell, tryAuthorize, tryCapture, type CardDesk } from './card-desk';
import { refusedBy } from './money-kernel';

let desk: CardDesk;
beforeAll(async () => { desk = await openCardDesk(); });
afterAll(() => desk.stop());
afterEach(async () => { expect(await desk.invariants()).toEqual([]); });

const operations = (id: string) => desk.rows(sql<{ kind: string; state: string }>`select kind, state from payments.operation where id = ${id}`);

test('P1 a sale at once whose capture would have its own id is refused before anything is written', async () => {
  const bill = await openBill(desk);
  const operationId = newId();
  for (const paymentMethod of [cards.sandbox.good, cards.sandbox.declined]) {
    expect(await tryAuthorize(desk, bill, 'sandbox', { operationId, captureId: operationId, paymentMethod })).toMatchObject({ ok: false, code: 'invalid_input', details: { fields: [{ path: 'captureId' }] } });
  }
  expect(await operations(operationId)).toEqual([]);
});

test('P1 a sale at once cannot reserve the id of anything that is there, and nothing else can have the id that it reserved', async () => {
  const bill = await openBill(desk);
  const held = await authorize(desk, bill, 'sandbox');
  expect(await refusedBy(tryAuthorize(desk, bill, 'sandbox', { captureId: held.id }))).toContain('operation_id_taken');
  const captureId = newId();
  const planned = await tryAuthorize(desk, bill, 'sandbox', { captureId });
  expect(planned).toMatchObject({ ok: true });
  expect(await refusedBy(tryAuthorize(desk, bill, 'sandbox', { operationId: captureId }))).toContain('operation_id_taken');
  expect(await refusedBy(tryCapture(desk, bill, held.id, 100, 0, captureId))).toContain('operation_id_taken');
  expect(await refusedBy(desk.rows(sql`insert into payments.operation (id, kind, state, provider, reference, location_id, register_id, shift_id, tender_type_id, tender_kind, currency, amount_minor, tip_minor, tendered_minor, change_minor, rounding_minor, external_reference, correlation_id, created_at, settled_at)
    values (${captureId}, 'capture', 'succeeded', 'manual', ${bill.reference}, 'loc', 'reg1', ${bill.shiftId}, 'cash', 'cash', 'GBP', 100, 0, 100, 0, 0, '', 'c', platform.now(), platform.now())`))).toContain('operation_id_taken');
  if (planned.ok) await payments().advance([planned.value.id]);
  expect(await operations(captureId)).toEqual([{ kind: 'capture', state: 'succeeded' }]);
});

test('P1 of two at the same moment that want one id only one gets it, and what was held can always be taken', async () => {
  for (let round = 0; round < 8; round += 1) {
    const [one, other] = [await openBill(desk), await openBill(desk)];
    const [first, contested] = [newId(), newId()];
    const both = await Promise.allSettled([
      tryAuthorize(desk, one, 'sandbox', { operationId: first, captureId: contested }),
      // Even where each wants the other's id.
      tryAuthorize(desk, other, 'sandbox', { operationId: contested, captureId: round % 2 === 0 ? null : first }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await payments().advance([first, contested]);
  }
  expect(await desk.rows(sql`select id from payments.operation where settled_at is null`)).toEqual([]);
});

test('P1 the database refuses an authorisation that is its own capture; one of older times is advanced once, not for ever', async () => {
  const bill = await openBill(desk);
  const { hold } = await sell(desk, bill, 'sandbox', { paymentMethod: cards.sandbox.declined });
  const id = newId();
  const copy = sql`insert into payments.operation (id, kind, state, provider, capture_id, payment_method, reference, location_id, register_id, shift_id, tender_type_id, tender_kind, currency, amount_minor, tip_minor, tendered_minor, change_minor, rounding_minor, external_reference, correlation_id, created_at, first_sent_at, settled_at)
    select ${id}, kind, state, provider, ${id}, payment_method, reference, location_id, register_id, shift_id, tender_type_id, tender_kind, currency, amount_minor, tip_minor, tendered_minor, 0, 0, '', 'c', created_at, created_at, settled_at from payments.operation where id = ${hold.id}`;
  expect(await refusedBy(desk.rows(copy))).toContain('operation_capture_is_another');
  await desk.rows(sql`alter table payments.operation drop constraint operation_capture_is_another`);
  await desk.rows(sql`with older as (${copy} returning id, created_at) insert into payments.operation_event (operation_id, sequence, from_state, to_state, source, at)
    select o.id, e.sequence, e.from_state, e.to_state, 'command', o.created_at from older o, (values (1, null, 'planned'), (2, 'planned', 'sending'), (3, 'sending', 'declined')) as e(sequence, from_state, to_state)`);
  await desk.rows(sql`alter table payments.operation add constraint operation_capture_is_another check (capture_id <> id) not valid`);
  expect(await payments().advance([id])).toMatchObject([{ id, state: 'declined' }]);
});
