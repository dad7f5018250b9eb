import { commandId, contentId, contract, id, instant } from '@nova/platform/contracts';
import { z } from 'zod';
import { providerName, webhookView } from './webhook-event';

/** Works on one dead webhook again, from its first attempt. Refuses `not_found`, and `wrong_state` when it is not dead. */
export const replayWebhook = contract({
  name: 'replay-webhook', action: 'webhook.replay', method: 'POST', path: '/api/payments/webhooks/:webhookId/replay',
  params: z.object({ webhookId: id }), body: z.strictObject({ commandId }), reply: z.object({ webhook: webhookView }),
});

/** Works on all dead webhooks again that the filter lets through; without a filter, on all. Says how many. */
export const replayWebhooks = contract({
  name: 'replay-webhooks', action: 'webhook.replayAll', method: 'POST', path: '/api/payments/dead-webhooks/replay',
  body: z.strictObject({ commandId, locationId: contentId, provider: providerName.optional(), from: instant.optional(), to: instant.optional() }),
  reply: z.object({ replayed: z.int() }),
});
