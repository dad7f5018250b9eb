import { platform, type Job } from '@nova/platform/access';
import { defaultHouseRules } from '@nova/platform/contracts';
import type { Operation } from '../domain/operation';
import { findEndingHolds } from '../repo/find-ending-holds';
import { advanceOperation } from '../services/advance-operation';
import { captureEndingHold } from '../services/capture-ending-hold';

/** The longest that a house rule may watch ahead. */
const farthestMs = 24 * 60 * 60 * 1000;
const batchRows = 200;

/** Holds that end (P8): what is due of them is captured in time where the house says so, elsewhere the gauge `nova_payments_holds_ending` calls somebody. One that has ended is read, and its release written down. */
export function watchHolds(): Job {
  return {
    name: 'payments.watch-holds', everyMs: 60_000,
    async run(stop) {
      for (const hold of await findEndingHolds(platform().db(), farthestMs, batchRows)) {
        if (stop.aborted) return;
        try {
          await watch(hold);
        } catch (error) {
          platform().log.warn({ err: error, operationId: hold.id }, 'a hold that ends could not be looked after; the next run tries again');
        }
      }
    },
  };
}

async function watch(hold: Operation): Promise<void> {
  const leftMs = new Date(hold.captureBefore ?? hold.now).getTime() - new Date(hold.now).getTime();
  if (leftMs <= 0) return void (await advanceOperation(hold.id, 'sweep', true));
  const rules = platform().content.venue(hold.locationId)?.rules.holds ?? defaultHouseRules.holds;
  if (rules.captureBeforeEnd && leftMs <= rules.watchMinutes * 60_000) await captureEndingHold(hold);
}
