import { platform, type Job } from '@nova/platform/access';
import { webhookTopic } from '../domain/webhook-topic';
import { workWebhooks as work } from '../services/work-webhooks';
import type { PaymentsSettings } from '../settings';

const turnMs = 10_000;
/** What was put off comes due without anybody saying so. */
const lookAgainMs = 1000;

/** Works on the inbox as soon as something is in it, in one process at a time; what a dead process left comes due after its lease. */
export function workWebhooks({ retryMs }: PaymentsSettings['webhooks']): Job {
  return {
    name: 'payments.work-webhooks', everyMs: 1000,
    async run(stop) {
      const endsAt = performance.now() + turnMs;
      do {
        const woken = platform().events.wait(webhookTopic, lookAgainMs, stop);
        if ((await work(stop, retryMs)) === 0) await woken;
      } while (performance.now() < endsAt && !stop.aborted);
    },
  };
}
