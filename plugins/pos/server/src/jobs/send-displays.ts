import { platform, type Job } from '@nova/platform/access';
import { Gauge } from 'prom-client';
import { displayTopic } from '../domain/display-topic';
import { countDead } from '../repo/display-delivery';
import { sendDisplayDeliveries } from '../services/send-display-deliveries';

const turnMs = 10_000;
/** What was put off comes due without anybody saying so. */
const lookAgainMs = 1000;

/** Sends tickets to displays of other makers as soon as they are written, in one process at a time. Samples `nova_pos_display_dead_letters`: messages of the last day that were given up. */
export function sendDisplays(): Job {
  let dead = 0;
  const gauge = new Gauge({ name: 'nova_pos_display_dead_letters', help: 'Tickets of the last day that a kitchen display never took; should be 0', registers: [platform().metrics], collect() { this.set(dead); } });
  platform().onClose('pos display sender', () => { gauge.reset(); return Promise.resolve(); });
  return {
    name: 'pos.send-displays', everyMs: 1000,
    async run(stop) {
      const endsAt = performance.now() + turnMs;
      do {
        const woken = platform().events.wait(displayTopic, lookAgainMs, stop);
        if ((await sendDisplayDeliveries(stop)) === 0) await woken;
      } while (performance.now() < endsAt && !stop.aborted);
      if (!stop.aborted) dead = await countDead(platform().db());
    },
  };
}
