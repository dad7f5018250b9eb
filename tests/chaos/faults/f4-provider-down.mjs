import { Acknowledged } from '../traffic/acknowledged.mjs';
import { planCovers, sandboxCards, stripeCards } from '../traffic/plan-covers.mjs';
import { storm } from '../traffic/storm.mjs';
import { afterTheStorm, sweepAfterMs } from './after-the-storm.mjs';

export const title = 'a provider down for ten minutes, and keys that a provider has forgotten';
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const inboxMs = 10_000;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** First the sandbox is gone and comes back: everything drains by the same keys. Then Stripe answers nothing for longer than it keeps keys: everything is found out by reading, and nothing is sent again. */
export async function run({ world, seeded, size, verdict }) {
  const said = new Acknowledged();
  const restaurants = [await world.openTill(0)];
  const sell = (cards) => storm({ world, restaurants, covers: planCovers(seeded, size.orders, { cards, cash: 0 }), clients: size.clients, blows: [], said });

  await world.sandbox.kill();
  await sell(sandboxCards.filter(({ paymentMethod }) => paymentMethod === 'sandbox_card'));
  verdict.same('a payment was taken or lost while its provider was down', await world.database.value(`select count(*) from payments.operation where provider = 'sandbox' and kind = 'authorize' and state = 'unknown'`) > 0, true);
  await world.clock.forward(10 * minuteMs, { doors: [world.stripeDoor] });
  await world.sandbox.start();
  await world.sandboxDoor.forward(world.clock.aheadMs);

  // Half of what is asked is done before the line breaks, and nothing at all is heard.
  await world.tellUs('stripe', { lost: 1 });
  await world.stripeDoor.faults(seeded.int(1, 1e9), { 'drop-before': 0.5, 'drop-after': 0.5 });
  await sell(stripeCards.filter(({ paymentMethod }) => paymentMethod !== 'pm_card_chargeDeclined'));
  // With the servers down over that day nothing that was decided before it is still on its way after it. What the sandbox told was worked on before.
  for (const until = Date.now() + inboxMs; Date.now() < until && await world.database.value(`select count(*) from payments.webhook_event where state = 'received'`) > 0;) await pause(200);
  for (const each of world.servers) await each.kill();
  await world.clock.forward(dayMs + sweepAfterMs);
  const before = await world.stripeDoor.ask('GET', 'seen');
  const sentBefore = new Set(before.map(({ path, key }) => `${path} ${key}`));
  await Promise.all(world.servers.map((each) => each.start()));
  const figures = await afterTheStorm({ world, verdict, restaurants, said, skipMs: 2 * minuteMs, serversLived: true, closed: Math.floor(size.orders / 2) });
  const late = (await world.stripeDoor.ask('GET', 'seen')).slice(before.length);
  verdict.none('something was sent after the provider had forgotten its key', late.filter(({ method, key, path }) => method === 'POST' && sentBefore.has(`${path} ${key}`)));
  await world.tellUs('stripe');
  return { orders: 2 * size.orders, ...figures };
}
