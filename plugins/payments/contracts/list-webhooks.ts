import { contentId, contract, instant, pageQuery } from '@nova/platform/contracts';
import { z } from 'zod';
import { providerName, webhookState, webhookView } from './webhook-event';

/** What providers told us, newest first: of this location, and what could not be told apart by location. `from` inclusive, `to` exclusive. `dead` is how many were given up on within place, provider and time, whatever state is listed: what a replay by the same filter takes up. */
export const listWebhooks = contract({
  name: 'list-webhooks', action: 'webhook.list', method: 'GET', path: '/api/payments/webhooks',
  query: z.object({ locationId: contentId, state: webhookState.optional(), provider: providerName.optional(), from: instant.optional(), to: instant.optional(), ...pageQuery }),
  reply: z.object({ webhooks: z.array(webhookView), dead: z.int(), next: z.string().nullable() }),
});
