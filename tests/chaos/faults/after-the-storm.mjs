import { closeDay } from '../traffic/close-day.mjs';
import { acknowledgedIsThere } from '../verdict/acknowledged-is-there.mjs';
import { providerAgrees } from '../verdict/provider-agrees.mjs';
import { untilFinal } from '../verdict/until-final.mjs';
import { zIsTheLedger } from '../verdict/z-is-the-ledger.mjs';

/** An operation whose sender died is the sweep's after half a minute: the short runs let that half minute pass at once. */
export const sweepAfterMs = 31_000;

/**
 * What every fault ends with: faults off, everything final within a minute, the shifts closed, and then provider = ledger = orders.
 * `skipMs` moves the clock ahead first. `serversLived`: none was killed while guests were there, so each command must have had its answer. `closed`: so many checks at least were paid to
 * their end, else nothing was put to the test. Answers the figures to tell.
 */
export async function afterTheStorm({ world, verdict, restaurants, said, skipMs = 0, serversLived = false, closed = 1 }) {
  if (serversLived) verdict.same('a command got no answer though no server had died', said.unanswered, 0);
  await world.sandboxDoor.calm();
  await world.stripeDoor.calm();
  if (skipMs > 0) await world.clock.forward(skipMs);
  const finalMs = await untilFinal(verdict, world.database, world.patienceMs);
  const atProvider = await providerAgrees(verdict, world);
  for (const restaurant of restaurants) await zIsTheLedger(verdict, world.database, await closeDay(world, restaurant, said));
  await acknowledgedIsThere(verdict, world.database, said);
  verdict.atLeast('checks that were paid and closed', await world.database.value(`select count(*) from pos."order" where state = 'closed' and id = any($1)`, [[...said.orders]]), closed);
  return { acknowledged: said.commands, unanswered: said.unanswered, refusals: Object.fromEntries(said.refusals), atProvider, finalMs };
}
