import type { EventEnvelope } from '../../../contracts/events';
import type { Metrics } from './metrics';

/** How late each event was heard here. Both clocks are of one machine or kept by NTP; a negative difference counts as none. */
export function observeEvents(metrics: Metrics, batch: readonly EventEnvelope[]): void {
  const now = Date.now();
  for (const event of batch) metrics.eventSeconds.observe(Math.max(0, now - Date.parse(event.recordedAt)) / 1000);
}
