import { Acknowledged } from '../traffic/acknowledged.mjs';
import { planCovers, sandboxCards, stripeCards } from '../traffic/plan-covers.mjs';
import { planBlows, storm } from '../traffic/storm.mjs';
import { papersAreThere } from '../verdict/papers-are-there.mjs';
import { RedisOfOurs } from '../world/redis-of-ours.mjs';
import { afterTheStorm } from './after-the-storm.mjs';

export const title = 'jobs on a Redis that is killed and then flushed: nothing is lost';

/** Redis is away for so long, and until something waits for it. */
const awayMs = 600;
/** So many jobs shall wait when they are all lost. */
const jobsToLose = 8;
const patienceMs = 5_000;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** The worker, which alone hands jobs over and takes them, keeps them on Redis for this fault, and is put back onto PostgreSQL. No server dies, so every guest has an answer: what is later is done later. */
export async function run({ world, seeded, size, verdict }) {
  const redis = await RedisOfOurs.on(world);
  try {
    await redis.start();
    await restart(world.worker, { REDIS_URL: redis.url });
    const figures = await breakRedis({ world, seeded, size, verdict, redis });
    await restart(world.worker, { REDIS_URL: undefined });
    return figures;
  } finally {
    await redis.stop();
  }
}

async function restart(server, env) {
  await server.stop();
  Object.assign(server.always, env);
  await server.start();
}

async function breakRedis({ world, seeded, size, verdict, redis }) {
  const said = new Acknowledged();
  const restaurants = [await world.openTill(0), await world.openTill(1)];
  const covers = planCovers(seeded, size.orders, { cards: [...sandboxCards, ...stripeCards], refunds: 0.15 });
  const [waited, lost] = [[], []];
  const kill = {
    unnoticed: true, kill: () => redis.kill(),
    recover: async () => { await pause(awayMs); waited.push(await someWait(world)); await redis.start(); },
  };
  const flush = { unnoticed: true, kill: async () => { lost.push(await redis.loseJobs(jobsToLose, patienceMs)); }, recover: () => undefined };
  const blows = planBlows(seeded, { kills: size.kills + size.flushes, covers: covers.length, makeBlow: (index) => (index < size.kills ? kill : flush) });
  await storm({ world, restaurants, covers, clients: size.clients, blows, said });
  verdict.same('nothing waited while Redis was away, or nothing was in it when it was flushed', [...waited, ...lost].every((count) => count > 0), true);
  // A delivery that was handed is left alone for half a minute; the short run lets that pass at once.
  if (size.skipMs > 0) await world.database.rows(`update platform.delivery set next_at = next_at - $1 * interval '1 millisecond' where state = 'waiting'`, [size.skipMs]);
  const figures = await afterTheStorm({ world, verdict, restaurants, said, skipMs: size.skipMs, serversLived: true });
  await papersAreThere(verdict, world.database, said);
  return { orders: covers.length, waitedAtKill: waited, lostAtFlush: lost, ...figures };
}

/** @returns how many deliveries wait, once there are any */
async function someWait({ database }) {
  for (const until = Date.now() + patienceMs; ;) {
    const waiting = await database.value(`select count(*) from platform.delivery where state = 'waiting'`);
    if (waiting > 0 || Date.now() > until) return waiting;
    await pause(100);
  }
}
