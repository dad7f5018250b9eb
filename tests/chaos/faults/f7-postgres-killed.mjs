import { Acknowledged } from '../traffic/acknowledged.mjs';
import { planCovers } from '../traffic/plan-covers.mjs';
import { planBlows, storm } from '../traffic/storm.mjs';
import { afterTheStorm } from './after-the-storm.mjs';

export const title = 'kill -9 of PostgreSQL: no acknowledged write is lost';

/** Orders are per kill of the whole server, as the rule counts them. One blow more, in their middle, takes one connection's process only: the server then throws everybody out and recovers by itself. */
export async function run({ world, seeded, size, verdict }) {
  const said = new Acknowledged();
  const restaurants = [await world.openTill(0)];
  const covers = planCovers(seeded, size.orders * size.kills);
  const blows = planBlows(seeded, {
    kills: size.kills + 1, covers: covers.length,
    makeBlow: (index) => (index === 1
      ? { kill: () => world.postgres.killOneConnection((pids) => seeded.one(pids)), recover: () => world.answers(restaurants[0]) }
      : { kill: () => world.postgres.kill(), recover: async () => { await world.postgres.start(); await world.answers(restaurants[0]); } }),
  });
  await storm({ world, restaurants, covers, clients: size.clients, blows, said });
  return { orders: covers.length, kills: size.kills, ...await afterTheStorm({ world, verdict, restaurants, said, closed: Math.floor(covers.length / 2) }) };
}
