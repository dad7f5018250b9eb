import { endWhatRuns } from './end-what-runs.mjs';
import { Restaurant } from './restaurant.mjs';

/** Where a drill begins: a manager at the first register, with the menu read and no shift open. */
export async function openRestaurant(drill) {
  const till = await drill.till(drill.person('manager'), { registerIndex: 0 });
  drill.onClose(async () => till.close());
  const house = new Restaurant(till);
  await house.readMenu();
  await endWhatRuns(drill, house);
  return house;
}
