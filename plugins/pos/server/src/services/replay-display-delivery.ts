import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import { replayDisplayDelivery as contract } from '../../../contracts/list-display-deliveries';
import { displayTopic } from '../domain/display-topic';
import { lockDelivery, reviveDelivery } from '../repo/display-delivery';

/** Sends again what was given up. Not gated by a shift: it tells what happened, it does nothing. Round trips: BEGIN, lock, update, command row with COMMIT. */
export function replayDisplayDelivery(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  const { deliveryId } = input.params;
  return platform().command<unknown, Reply<typeof contract>>({
    contract, actor, input,
    async work({ trx, audit, wake }) {
      audit({ subjectId: deliveryId });
      const locked = await lockDelivery(trx, deliveryId);
      if (locked === null) return refuse('not_found', 'There is no such delivery.', { deliveryId });
      audit({ locationId: locked.locationId });
      actor.requireLocation(locked.locationId);
      if (!(await reviveDelivery(trx, deliveryId))) return refuse('wrong_state', `The delivery is ${locked.delivery.state}.`, { state: locked.delivery.state });
      wake(displayTopic);
      return done({ delivery: { ...locked.delivery, state: 'waiting', attempts: 0, deadAt: null } });
    },
  });
}
