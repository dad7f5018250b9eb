import { v7 } from 'uuid';
import { Acknowledged } from '../traffic/acknowledged.mjs';
import { refund, takeCard } from '../traffic/cards.mjs';
import { planCovers } from '../traffic/plan-covers.mjs';
import { cardTender, orderDishes, payCash } from '../traffic/serve-cover.mjs';
import { storm } from '../traffic/storm.mjs';
import { Waiter } from '../traffic/waiter.mjs';
import { afterTheStorm, sweepAfterMs } from './after-the-storm.mjs';

export const title = 'four refunds of one check at once: never more than was taken';

/** Four tills give back two fifths of one check each, and whoever is told that the check changed looks again and asks again: only two can. Every second check was paid in cash, where no provider says no. */
export async function run({ world, seeded, size, verdict }) {
  const said = new Acknowledged();
  const restaurants = [await world.openTill(0)];
  const paid = [];
  const serve = async (waiter, restaurant, cover) => {
    let order = await orderDishes(waiter, restaurant, cover, said);
    const amountMinor = order.dueMinor;
    order = cover.tenders[0].card === null ? await payCash(waiter, order, { amountMinor, tipMinor: 0 }, said)
      : await takeCard(waiter, order, { tenderTypeId: cardTender(restaurant.till, 'sandbox'), paymentMethod: 'sandbox_card', amountMinor }, said, { operationId: v7(), captureId: v7() });
    if (order.state !== 'closed') return;
    paid.push(order.id);
    const share = { what: { by: 'amount', amountMinor: Math.floor(order.totalMinor * 0.4) + 1 } };
    const tills = Array.from({ length: 4 }, () => new Waiter(world.baseUrl, restaurant.till));
    await Promise.all(tills.map((till) => giveBack(till, order, share, said).catch((error) => said.endedBy(error))));
    for (const till of tills) till.close();
  };
  const covers = planCovers(seeded, size.checks, { cards: [{ provider: 'sandbox', paymentMethod: 'sandbox_card' }] }).map((cover, index) => ({ ...cover, tenders: [{ ...cover.tenders[0], card: index % 2 === 0 ? null : cover.tenders[0].card }] }));
  await storm({ world, restaurants, covers, clients: size.clients, blows: [], said, serve });
  verdict.atLeast('refunds that were asked for', await world.database.value(`select count(*) from payments.operation where kind = 'refund' and reference = any($1)`, [paid]), paid.length);
  return { checks: paid.length, ...await afterTheStorm({ world, verdict, restaurants, said, skipMs: sweepAfterMs, serversLived: true, closed: size.checks - 2 }) };
}

/** As a person does it: a new version is read, and the same is asked of it. */
async function giveBack(till, order, share, said) {
  for (let { version } = order, tries = 1; ; tries += 1) {
    try {
      return await refund(till, { id: order.id, version }, share, said);
    } catch (error) {
      if (error.code !== 'version_conflict' || tries === 5) throw error;
      ({ version } = (await till.get(`/api/pos/orders/${order.id}`)).order);
    }
  }
}
