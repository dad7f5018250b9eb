import { serveCover } from './serve-cover.mjs';
import { Waiter } from './waiter.mjs';

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Guests keep coming while things are killed. `clients` waiters take the covers one after another. Each blow is struck when so many covers have ended, one at a time,
 * into the middle of whatever runs; nobody starts a new cover before what answers guests is up again. While only a worker is away (`unnoticed`), guests go on.
 */
export async function storm({ world, restaurants, covers, clients, blows, said, serve = serveCover }) {
  const waiting = [...blows].sort((a, b) => a.after - b.after);
  const next = covers.values();
  let ended = 0;
  let calm = Promise.resolve();
  let struck = null;
  const isDue = () => waiting.length > 0 && ended >= waiting[0].after;
  const strike = async ({ delayMs, unnoticed = false, kill, recover }) => {
    await pause(delayMs);
    const back = Promise.resolve(kill()).then(recover);
    if (!unnoticed) calm = back;
    await back;
    struck = null;
  };
  await Promise.all(Array.from({ length: clients }, async (_, index) => {
    const restaurant = restaurants[index % restaurants.length];
    const waiter = new Waiter(world.baseUrl, restaurant.till);
    for (const cover of next) {
      await calm;
      if (isDue()) await struck; // the one before has to be over, and no cover may be wasted on that
      await restaurant.till.staySignedIn().catch(() => undefined); // asked again before the next cover
      await serve(waiter, restaurant, cover, said).catch((error) => said.endedBy(error));
      ended += 1;
      if (struck !== null || !isDue()) continue;
      struck = strike(waiting.shift());
      struck.catch(() => undefined); // whoever waits for it hears of it
    }
    waiter.close();
  }));
  await struck;
  if (waiting.length > 0) throw new Error(`${waiting.length} blows were never struck: too few covers for them`);
}

/** So many blows, spread over the covers. `makeBlow(index)` says what is killed and how it comes back. */
export function planBlows(seeded, { kills, covers, makeBlow }) {
  return Array.from({ length: kills }, (_, index) => ({
    ...makeBlow(index), delayMs: seeded.int(0, 120), after: Math.max(1, Math.floor((covers * (index + 0.2 + seeded.int(0, 50) / 100)) / kills)),
  }));
}
