import path from 'node:path';
import { Acknowledged } from '../traffic/acknowledged.mjs';
import { holdCard, refund, releaseHold, takeCard } from '../traffic/cards.mjs';
import { planCovers } from '../traffic/plan-covers.mjs';
import { cardTender, orderDishes, payCash } from '../traffic/serve-cover.mjs';
import { Waiter } from '../traffic/waiter.mjs';
import { Patched } from '../patches/patched.mjs';
import { pointPatches, shots } from '../patches/points.mjs';
import { afterTheStorm, sweepAfterMs } from './after-the-storm.mjs';

export const title = 'web and worker die at named points: around each send and each commit';

/** How long the first at a point waits for the rest of its crowd. Behind a lock that all of one register need (its number series, before the commit of a close) it waits in vain. */
const waitMs = 1500;
/** News from the provider comes when the point is over: else the worker hears of the money before the till has come so far. */
const lateMs = 4000;

/**
 * Each shot arms one point in web and worker, lets a crowd run into it, and sees them die there by their own hand. Half of the time the provider's webhooks are lost too, so that only
 * the sweep can help. Without `arrivals` each shot is one launch; with it there are as many as it takes.
 */
export async function run({ world, seeded, size, verdict }) {
  const said = new Acknowledged();
  const restaurants = [await world.openTill(0), await world.openTill(1)];
  const patched = new Patched(path.join(world.stateDir, 'points'), [...pointPatches, ...world.mutantPatches]);
  for (const each of world.servers) Object.assign(each.always, patched.env);
  for (const each of world.servers) await each.kill();
  const chosen = size.shots ?? pick(seeded, size.launches);
  const byPoint = {};
  let launches = 0;
  for (const shot of chosen) {
    for (let stood = 0, here = 1; here > 0 && (stood === 0 || stood < size.arrivals); stood += here) {
      here = await shoot({ world, restaurants, seeded, patched, said }, shot, size.crowd);
      if (here === 0) verdict.none('nothing came to a point', [shot]);
      byPoint[shot.point] = (byPoint[shot.point] ?? 0) + here;
      launches += 1;
    }
  }
  await startThose(world.servers);
  await world.tellUs('sandbox');
  return { shots: chosen.length, launches, stood: byPoint, ...await afterTheStorm({ world, verdict, restaurants, said, skipMs: sweepAfterMs }) };
}

/** Each point, and among them each kind, as far as `launches` go. */
function pick(seeded, launches) {
  if (launches === undefined) return shots;
  const left = [...shots];
  const chosen = [];
  while (chosen.length < launches && left.length > 0) {
    const fresh = left.filter(({ point }) => !chosen.some((each) => each.point === point));
    const fresher = fresh.filter(({ kind }) => !chosen.some((each) => each.kind === kind));
    const next = seeded.one(fresher.length > 0 ? fresher : fresh.length > 0 ? fresh : left);
    chosen.push(next);
    left.splice(left.indexOf(next), 1);
  }
  return chosen;
}

const startThose = (servers) => Promise.all(servers.filter(({ isRunning }) => !isRunning).map((each) => each.start()));

/** @returns how many stood at the point when those whom they ran into died */
async function shoot({ world, restaurants, seeded, patched, said }, { point, kind }, crowd) {
  await startThose(world.servers);
  patched.mustBeApplied();
  await world.tellUs('sandbox', { lost: seeded.chance(0.5) ? 1 : 0, delayMs: lateMs });
  patched.arm({ name: point, like: kind, arrivals: crowd, waitMs });
  const covers = planCovers(seeded, crowd);
  await Promise.all(covers.map((cover, index) => runInto(world, restaurants[index % restaurants.length], { kind, byHand: kind === 'credit' && index % 4 < 2 }, cover, said)));
  const until = Date.now() + waitMs;
  while (patched.arrived().size === 0 && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 50));
  patched.disarm();
  const arrived = patched.arrived();
  const late = await Promise.all(world.servers.filter(({ pid }) => arrived.has(pid)).map(async (each) => await each.ended(waitMs + 2000) === null));
  if (late.includes(true)) throw new Error(`a server that stood at ${point} did not die there`);
  return [...arrived.values()].flat().length;
}

/** Does what passes the point with this kind of operation; the answer never comes. `byHand`: in cash, which is settled at once, so that no message and no sweep will ever come back to it. */
async function runInto(world, restaurant, { kind, byHand }, cover, said) {
  const waiter = new Waiter(world.baseUrl, restaurant.till);
  const card = { tenderTypeId: cardTender(restaurant.till, 'sandbox'), paymentMethod: 'sandbox_card' };
  try {
    let order = await orderDishes(waiter, restaurant, cover, said);
    if (kind === 'void') {
      const held = await holdCard(waiter, order, { ...card, amountMinor: order.dueMinor }, said);
      await releaseHold(waiter, held.order, held, said);
      return;
    }
    order = byHand ? await payCash(waiter, order, { amountMinor: order.dueMinor, tipMinor: 0 }, said) : await takeCard(waiter, order, { ...card, amountMinor: order.dueMinor }, said);
    if ((kind === 'refund' || kind === 'credit') && order.state === 'closed') await refund(waiter, order, { what: { by: 'amount', amountMinor: Math.ceil(order.totalMinor / 3) } }, said);
  } catch (error) {
    said.endedBy(error);
  } finally {
    waiter.close();
  }
}
