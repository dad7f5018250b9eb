import { addWorkerDoor, platform } from '@nova/platform/access';
import { pruneWebhooks } from '../jobs/prune-webhooks';
import { workWebhooks } from '../jobs/work-webhooks';
import { watchMoney } from '../observe/watch-money';
import { webhookMetrics } from '../observe/webhook-metrics';
import type { PaymentsSettings } from '../settings';
import { webhookDoor } from './webhook-door';

/** The door, the work behind it, how long it is kept, and what the worker says of both. */
export function registerWebhooks(settings: PaymentsSettings['webhooks']): void {
  addWorkerDoor(webhookDoor);
  platform().job(workWebhooks(settings));
  platform().job(pruneWebhooks(settings));
  webhookMetrics();
  if (platform().settings.runsWorker) watchMoney();
}
