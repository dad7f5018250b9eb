import { Acknowledged } from '../traffic/acknowledged.mjs';
import { planCovers, sandboxCards } from '../traffic/plan-covers.mjs';
import { readJournal } from '../traffic/read-journal.mjs';
import { storm } from '../traffic/storm.mjs';
import { tamperedIsFound } from '../verdict/tampered-is-found.mjs';
import { afterTheStorm, sweepAfterMs } from './after-the-storm.mjs';

export const title = 'the journal that this run has written, tampered with: all found';

/** It is signed every ten seconds. */
const signedMs = 40_000;

/** Guests are served and the shift is closed, so that there are entries of many kinds; after other faults theirs are in it too. */
export async function run({ world, seeded, size, verdict }) {
  const said = new Acknowledged();
  const restaurant = await world.openTill(1);
  const covers = planCovers(seeded, size.orders, { cards: sandboxCards, refunds: 0.2 });
  await storm({ world, restaurants: [restaurant], covers, clients: size.clients, blows: [], said });
  const figures = await afterTheStorm({ world, verdict, restaurants: [restaurant], said, skipMs: sweepAfterMs, serversLived: true });
  const written = await readJournal(restaurant, signedMs);
  return { ...tamperedIsFound(verdict, { ...written, secret: world.facts.secrets.NOVA_JOURNAL_KEY, seed: seeded.int(1, 1e9), times: size.each }), ...figures };
}
