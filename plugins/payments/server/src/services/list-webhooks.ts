import { platform, type Actor } from '@nova/platform/access';
import { id, type Input, type Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import type { listWebhooks as contract } from '../../../contracts/list-webhooks';
import { countDead, findWebhooks } from '../repo/webhook-event';

/** A page of the inbox, newest first. The cursor is the id of the last one of the page before. */
export async function listWebhooks(actor: Actor, { query }: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  actor.require('payments.webhook.list');
  actor.requireLocation(query.locationId);
  if (query.after !== undefined && !id.safeParse(query.after).success) return refuse('invalid_input', 'query.after: is not a cursor of this list', { fields: [{ path: 'query.after', reason: 'is not a cursor of this list' }] });
  const [webhooks, dead] = await Promise.all([findWebhooks(platform().db(), query), countDead(platform().db(), query)]);
  return done({ webhooks, dead, next: webhooks.length === query.limit ? (webhooks.at(-1)?.id ?? null) : null });
}
