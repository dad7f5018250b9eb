import { isDeepStrictEqual } from 'node:util';
import { Acknowledged } from '../traffic/acknowledged.mjs';
import { takeCard } from '../traffic/cards.mjs';
import { planCovers } from '../traffic/plan-covers.mjs';
import { cardTender, orderDishes } from '../traffic/serve-cover.mjs';
import { storm } from '../traffic/storm.mjs';
import { zIsTheLedger } from '../verdict/z-is-the-ledger.mjs';
import { afterTheStorm } from './after-the-storm.mjs';

export const title = 'a shift closes while its money is still under way: Z = ledger, and no Z changes';

/** So many payments may be carried over at once (S6). */
const perRound = 20;

/** In each round the provider is silent, the shift is closed over its open payments, and in the same moment the provider speaks again. The next Z claims what came late. */
export async function run({ world, seeded, size, verdict }) {
  const said = new Acknowledged();
  const restaurant = await world.openTill(0);
  const frozen = [];
  const rounds = Math.ceil(size.payments / perRound);
  for (let round = 0; round < rounds; round += 1) {
    await world.sandboxDoor.faults(seeded.int(1, 1e9), { 'drop-after': 1 });
    await storm({ world, restaurants: [restaurant], covers: planCovers(seeded, Math.min(perRound, size.payments)), clients: size.clients, blows: [], said, serve: (waiter, place, cover) => payAndHearNothing(waiter, place, cover, said) });
    frozen.push(await closeOver(world, restaurant, seeded));
    await restaurant.openShift();
  }
  const figures = await afterTheStorm({ world, verdict, restaurants: [restaurant], said, skipMs: 61_000, serversLived: true });
  for (const z of frozen) {
    await zIsTheLedger(verdict, world.database, z);
    const [{ payload }] = await world.database.rows('select payload from pos.z_report where shift_id = $1', [z.shift.id]);
    verdict.same('a Z is not what it was when it was closed', isDeepStrictEqual(payload, z), true);
  }
  verdict.none('late money that no Z claimed', await world.database.rows('select operation_id from payments.late_money where claimed_by_shift_id is null'));
  const late = await world.database.value(`select count(*) from payments.late_money l join payments.operation o on o.id = l.operation_id where o.reference = any($1)`, [[...said.orders]]);
  verdict.atLeast('payments that came late', late, Math.floor(size.payments / 2));
  return { payments: late, rounds, ...figures };
}

async function payAndHearNothing(waiter, restaurant, cover, said) {
  const order = await orderDishes(waiter, restaurant, cover, said);
  await takeCard(waiter, order, { tenderTypeId: cardTender(restaurant.till, 'sandbox'), paymentMethod: 'sandbox_card', amountMinor: order.dueMinor }, said);
}

/** Carries over whatever blocks, counts, and closes while the provider begins to answer. */
async function closeOver(world, restaurant, seeded) {
  const { till, shift } = restaurant;
  for (let left = await restaurant.blockers(); left.some(({ kind }) => kind === 'open-check' || kind === 'open-payment'); left = await restaurant.blockers()) {
    const of = (kind, most) => left.filter((blocker) => blocker.kind === kind).slice(0, most).map(({ id }) => id);
    await till.must(`/api/pos/shifts/${shift.id}/carry-over`, { toShiftId: null, orderIds: of('open-check', 50), operationIds: of('open-payment', 20) });
  }
  await restaurant.count(await restaurant.expectedMinor());
  const speaking = new Promise((resolve) => setTimeout(resolve, seeded.int(0, 60))).then(async () => { await world.sandboxDoor.calm(); await world.clock.forward(31_000); });
  const { status, body } = await restaurant.close();
  await speaking;
  if (status >= 300) throw new Error(`the shift cannot be closed over its payments: ${status} ${JSON.stringify(body).slice(0, 400)}`);
  return body.report;
}
