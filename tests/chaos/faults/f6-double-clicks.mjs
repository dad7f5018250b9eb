import { v7 } from 'uuid';
import { Acknowledged } from '../traffic/acknowledged.mjs';
import { takeCard } from '../traffic/cards.mjs';
import { planCovers } from '../traffic/plan-covers.mjs';
import { cardTender, orderDishes } from '../traffic/serve-cover.mjs';
import { storm } from '../traffic/storm.mjs';
import { Waiter } from '../traffic/waiter.mjs';
import { afterTheStorm, sweepAfterMs } from './after-the-storm.mjs';

export const title = 'confirm, webhook and double click at once: one capture each';

/** The same press twice, a press on another tablet, and the bank's own words, all at the same check: one of them takes the money, once. */
export async function run({ world, seeded, size, verdict }) {
  const said = new Acknowledged();
  const restaurants = [await world.openTill(0)];
  const asked = [];
  const serve = async (waiter, restaurant, cover) => {
    const order = await orderDishes(waiter, restaurant, cover, said);
    asked.push(order.id);
    const card = { tenderTypeId: cardTender(restaurant.till, 'sandbox'), paymentMethod: cover.tenders[0].card?.paymentMethod ?? 'sandbox_card', amountMinor: order.dueMinor };
    const press = { commandId: v7(), operationId: v7(), captureId: v7() };
    // A line of its own for each: one waiter's commands follow each other.
    const presses = [press, press, { commandId: v7(), operationId: v7(), captureId: v7() }].map(async (ids) => {
      const line = new Waiter(world.baseUrl, restaurant.till);
      await takeCard(line, order, card, said, ids).catch((error) => said.endedBy(error));
      line.close();
    });
    await Promise.all(presses);
  };
  const covers = planCovers(seeded, size.orders, { cards: ['sandbox_card', 'sandbox_card_slow_bank'].map((paymentMethod) => ({ provider: 'sandbox', paymentMethod })) });
  await storm({ world, restaurants, covers, clients: size.clients, blows: [], said, serve });
  const figures = await afterTheStorm({ world, verdict, restaurants, said, skipMs: sweepAfterMs, serversLived: true, closed: Math.floor(covers.length / 2) });
  verdict.none('a check has not exactly one capture', await world.database.rows(
    `select o.id, count(p.id) as captures from unnest($1::uuid[]) as o(id) left join payments.operation p on p.reference = o.id and p.kind = 'capture' and p.state = 'succeeded' group by 1 having count(p.id) <> 1`, [asked]));
  return { checks: asked.length, ...figures };
}
