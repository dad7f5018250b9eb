import { Acknowledged } from '../traffic/acknowledged.mjs';
import { planCovers, sandboxCards, stripeCards } from '../traffic/plan-covers.mjs';
import { planBlows, storm } from '../traffic/storm.mjs';
import { afterTheStorm } from './after-the-storm.mjs';

export const title = 'kill -9 of server and worker while guests pay and providers misbehave (F3)';

/** F3, in shares of the requests, and an answer 500 that the provider keeps under the key although it acted. A lost answer is one that the provider had acted upon. */
const f3 = { 'fail-500': 0.01, 'drop-after': 0.05, 'refuse-503': 0.03, 'drop-before': 0.03, 'conflict-409': 0.01, 'hang': 0.01, 'cut-json': 0.01 };

export async function run({ world, seeded, size, verdict }) {
  const said = new Acknowledged();
  const restaurants = [await world.openTill(0), await world.openTill(1)];
  const covers = planCovers(seeded, size.orders, { cards: [...sandboxCards, ...stripeCards], refunds: 0.15 });
  const rates = size.rates ?? f3;
  await world.sandboxDoor.faults(seeded.int(1, 1e9), rates);
  await world.stripeDoor.faults(seeded.int(1, 1e9), rates);
  const victims = [];
  const undecided = watchUndecided(world.database);
  const blows = planBlows(seeded, {
    kills: size.kills, covers: covers.length,
    makeBlow() {
      const victim = seeded.chance(0.6) ? world.web : world.worker;
      victims.push(victim.name);
      return { unnoticed: victim === world.worker && victim !== world.web, kill: () => victim.kill(), recover: () => victim.start() };
    },
  });
  await storm({ world, restaurants, covers, clients: size.clients, blows, said });
  const oldestSeconds = await undecided.stop();
  verdict.none('F3: what became of a payment was not known for two minutes', oldestSeconds > 120 ? [{ oldestSeconds }] : []);
  const figures = await afterTheStorm({ world, verdict, restaurants, said, skipMs: size.skipMs, closed: Math.floor(covers.length / 2) });
  return { orders: covers.length, kills: victims.length, web: victims.filter((name) => name === 'web').length, oldestUndecidedSeconds: oldestSeconds, ...figures };
}

/** Looks all through the storm how long a payment has been waiting for its outcome. `stop` answers the longest that was seen, in whole seconds. */
function watchUndecided(database) {
  let oldest = 0;
  let stopped = false;
  const watching = (async () => {
    while (!stopped) {
      const age = await database.value(`select coalesce(ceil(extract(epoch from max(platform.now() - created_at))), 0)::int from payments.operation where state in ('sending', 'unknown')`).catch(() => 0);
      oldest = Math.max(oldest, age);
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  })();
  return { async stop() { stopped = true; await watching; return oldest; } };
}
