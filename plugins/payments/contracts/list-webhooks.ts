import { contentId, contract, instant, pageQuery } from '@nova/platform/contracts';
import { z } from 'zod';
import { providerName, webhookState, webhookView } from './webhook-event';

/** What providers told us, newest first: of this location, and what could not be told apart by location. `from` inclusive, `to` exclusive. */
export const listWebhooks = contract({
  name: 'list-webhooks', action: 'webhook.list', method: 'GET', path: '/api/payments/webhooks',
  query: z.object({ locationId: contentId, state: webhookState.optional(), provider: providerName.optional(), from: instant.optional(), to: instant.optional(), ...pageQuery }),
  reply: z.object({ webhooks: z.array(webhookView), next: z.string().nullable() }),
});
