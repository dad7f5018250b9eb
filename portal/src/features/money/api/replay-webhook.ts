import { replayWebhook, replayWebhooks } from '@nova/payments/contracts';
import { useCommand, type Fact } from '../../../api';

const facts = (): Fact[] => [{ type: 'webhook.changed.v1' }];
export const useReplayWebhook = (webhookId: string) => useCommand(replayWebhook, { scope: webhookId, facts });
/** All that were given up, or those that a filter lets through. */
export const useReplayWebhooks = (locationId: string) => useCommand(replayWebhooks, { scope: locationId, facts });
