import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import { replayWebhook as contract } from '../../../contracts/replay-webhooks';
import { webhookTopic } from '../domain/webhook-topic';
import { lockWebhook, reviveWebhook } from '../repo/webhook-event';

/** Not gated by a shift: it asks the provider once more, what it finds belongs to the shift of its operation (S8). */
export function replayWebhook(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  const { webhookId } = input.params;
  return platform().command<unknown, Reply<typeof contract>>({
    contract, actor, input,
    async work({ trx, audit, wake }) {
      audit({ subjectId: webhookId });
      const locked = await lockWebhook(trx, webhookId);
      if (locked === null) return refuse('not_found', 'There is no such webhook.', { webhookId });
      if (locked.locationId !== null) {
        audit({ locationId: locked.locationId });
        actor.requireLocation(locked.locationId);
      }
      const webhook = await reviveWebhook(trx, webhookId);
      if (webhook === null) return refuse('wrong_state', `The webhook is ${locked.state}; only a dead one is replayed.`, { state: locked.state });
      audit({ details: { attempts: locked.attempts, reason: locked.reason } });
      wake(webhookTopic);
      return done({ webhook });
    },
  });
}
