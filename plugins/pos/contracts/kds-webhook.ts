import { contentId, id, instant } from '@nova/platform/contracts';
import { z } from 'zod';
import { kdsTicket } from './kds-ticket';

/**
 * What a kitchen display of another maker gets by POST, `kds.event.v1`. Headers: `Nova-Delivery` is the id below, the same on every sending;
 * `Nova-Signature` is `t=<unix seconds>,v1=<hex HMAC-SHA256 of "<t>.<body>">`, with one `v1` for each secret while a secret is changed.
 * Any 2xx within five seconds is taken as received; everything else is sent again, eight times over about four minutes.
 */
export const kdsWebhook = z.object({ schema: z.literal('kds.event.v1'), id, displayId: contentId, event: z.string(), occurredAt: instant, ticket: kdsTicket });
export type KdsWebhook = z.infer<typeof kdsWebhook>;
